import '@orientir/kit/base.css';
import { el } from '@orientir/kit/dom';
import { type Frame, frame } from '@orientir/kit/frame';
import { Problem } from '@orientir/kit/http';
import { currentUser, type MenuItem, menu, type User } from '@orientir/kit/portal';
import { destination } from './destination';
import { loginForm } from './login';
import { openModule } from './modules';
import { notes } from './notes';

const TITLE = 'Образование в\u00a0Челябинской области';

async function start(root: HTMLElement): Promise<void> {
  try {
    const user = await currentUser();
    if (user === undefined) {
      await invite(root);
    } else {
      welcome(root, user, await menu());
    }
  } catch (problem) {
    const text =
      problem instanceof Problem ? `${problem.message}. ${problem.detail}` : 'Портал не открылся. Обновите страницу.';
    frame(root, undefined, []).main.replaceChildren(
      el('h1', {}, TITLE),
      el('p', { class: 'notice bad', role: 'alert' }, text),
    );
  }
}

async function invite(root: HTMLElement): Promise<void> {
  const { main } = frame(root, undefined, []);
  main.replaceChildren(
    el('h1', {}, TITLE),
    loginForm(() => {
      location.assign(destination(new URLSearchParams(location.search).get('next'), location.origin));
    }),
    ...(await notes()),
  );
}

function welcome(root: HTMLElement, user: User, items: MenuItem[]): void {
  const page: Frame = frame(root, user, items, (item) => openModule(page, item, user));
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
