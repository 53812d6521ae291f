import { frame } from '@orientir/kit/frame';
import { Problem } from '@orientir/kit/http';
import { currentUser, lastSeen, type MenuItem, menu, seen, type User } from '@orientir/kit/portal';
import { askForForm } from './api/ahead';
import { HREF } from './app/href';

/** The pages without a portal's shell around them: opened by their address, or reloaded. */
async function start(root: HTMLElement): Promise<void> {
  try {
    // Everything is sent for at once: the pages, who it is, and a form with its methodology where one is opened.
    const [, form] = /^\/monitoring\/forms\/(\d+)$/.exec(location.pathname) ?? [];
    const pages = import('./module');
    if (form) {
      void askForForm(form);
      void import('./form/FormPage').catch(() => undefined);
    }
    pages.catch(() => undefined);
    const [user, items] = await whoAndMenu();
    if (user === undefined) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const page = frame(root, user, items);
    page.mark(HREF);
    const { mount } = await pages;
    mount(page.main, { basePath: HREF.replace(/\/$/, ''), user });
  } catch (problem) {
    const { main } = frame(root, undefined, []);
    main.textContent =
      problem instanceof Problem ? `${problem.message}. ${problem.detail}` : 'Страница не открылась. Обновите её.';
  }
}

/** Without a connection, who it was last time: what is typed then is sent only in a session of the same account. */
async function whoAndMenu(): Promise<[User | undefined, MenuItem[]]> {
  try {
    const [user, items] = await Promise.all([currentUser(), menu()]);
    seen(user, items);
    return [user, items];
  } catch (problem) {
    const last = problem instanceof Problem && problem.away ? lastSeen() : undefined;
    if (!last) {
      throw problem;
    }
    return [last.user, last.items];
  }
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
