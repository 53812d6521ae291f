import '@orientir/kit/base.css';
import { el } from '@orientir/kit/dom';
import { type Frame, frame, notOpened } from '@orientir/kit/frame';
import { currentUser, type MenuItem, menu, type User } from '@orientir/kit/portal';
import { destination } from './destination';
import { loginForm } from './login';
import { leaving, openModule, pagesOf } from './modules';
import { notes } from './notes';

const TITLE = 'Образование в\u00a0Челябинской области';

async function start(root: HTMLElement): Promise<void> {
  try {
    const user = await currentUser();
    if (user === undefined) {
      invite(root);
    } else {
      welcome(root, user, await menu());
    }
  } catch (problem) {
    notOpened(frame(root, undefined, []).main, TITLE, problem);
  }
}

function invite(root: HTMLElement): void {
  const { main } = frame(root, undefined, []);
  main.replaceChildren(
    el('h1', {}, TITLE),
    loginForm(() => {
      location.assign(destination(new URLSearchParams(location.search).get('next'), location.origin));
    }),
  );
  // The login does not wait for what stands below it.
  notes().then(
    (found) => main.append(...found),
    () => undefined,
  );
}

function welcome(root: HTMLElement, user: User, items: MenuItem[]): void {
  const page: Frame = frame(root, user, items, {
    follow: (item) => openModule(page, item, user),
    near: (item) => void pagesOf(item).catch(() => undefined),
    leaving: () => leaving(user, items),
  });
  page.main.replaceChildren(
    el('h1', {}, TITLE),
    items.length === 0
      ? el('p', { class: 'notice' }, 'Для вашей роли модулей нет. Если это ошибка, обратитесь к оператору.')
      : el(
          'ul',
          { class: 'cards' },
          ...items.map((item) => el('li', { class: 'card' }, el('h2', {}, el('a', { href: item.href }, item.title)))),
        ),
  );
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
