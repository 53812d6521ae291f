import { el } from '@orientir/kit/dom';
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
    const opening = form ? import('./form/open') : undefined;
    if (form) {
      void askForForm(form);
    }
    const page = form
      ? import('./form/FormPage')
      : location.pathname === `${HREF}my`
        ? import('./my/MyReports')
        : undefined;
    page?.catch(() => undefined);
    pages.catch(() => undefined);
    opening?.catch(() => undefined);
    const [user, items] = await whoAndMenu();
    if (user === undefined) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const { main, mark } = frame(root, user, items, { leaving: async (who) => (await pages).leaving(who) });
    mark(HREF);
    main.append(el('p', { role: 'status', class: 'quiet' }, 'Загружается…'));
    // The form is opened while the code that draws it is on its way.
    opening?.then(({ openEarly }) => openEarly(user, Number(form))).catch(() => undefined);
    const { mount, fetchPage } = await pages;
    if (page) {
      await soon(fetchPage(location.pathname.slice(HREF.length - 1)));
    }
    mount(main, { basePath: HREF.replace(/\/$/, ''), user });
  } catch (problem) {
    notOpened(frame(root, undefined, []).main, 'Мониторинг профориентационной работы', problem);
  }
}

/** As long as React would show "loading" before what comes meanwhile. */
const SOON = 300;

function soon(loading: Promise<void>): Promise<unknown> {
  return Promise.race([loading.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, SOON))]);
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

/** The script may come before the whole of the page. */
function begin(): void {
  const root = document.getElementById('root');
  if (root) {
    void start(root);
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', begin);
} else {
  begin();
}
