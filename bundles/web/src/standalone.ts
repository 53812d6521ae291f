import { frame } from '@orientir/kit/frame';
import { Problem } from '@orientir/kit/http';
import { currentUser, menu } from '@orientir/kit/portal';
import { HREF, mount } from './module';

/** The pages without a portal's shell around them: opened by their address, or reloaded. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const [user, items] = await Promise.all([currentUser(), menu()]);
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

const root = document.getElementById('root');
if (root) {
  void start(root);
}
