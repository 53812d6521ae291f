import { frame, notOpened } from '@orientir/kit/frame';
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
    } else if (location.pathname === `${HREF}my`) {
      void import('./my/MyReports').catch(() => undefined);
    }
    pages.catch(() => undefined);
    const [user, items] = await whoAndMenu();
    if (user === undefined) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const page = frame(root, user, items, { leaving: async (who) => (await pages).leaving(who) });
    page.mark(HREF);
    const { mount } = await pages;
    mount(page.main, { basePath: HREF.replace(/\/$/, ''), user });
  } catch (problem) {
    notOpened(frame(root, undefined, []).main, 'Мониторинг профориентационной работы', problem);
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
