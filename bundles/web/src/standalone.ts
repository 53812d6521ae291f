import { frame } from '@orientir/kit/frame';
import { Problem } from '@orientir/kit/http';
import { currentUser, lastSeen, type MenuItem, menu, seen, type User } from '@orientir/kit/portal';
import { HREF, mount } from './module';

/** The pages without a portal's shell around them: opened by their address, or reloaded. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const [user, items] = await whoAndMenu();
    if (user === undefined) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const page = frame(root, user, items);
    page.mark(HREF);
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
