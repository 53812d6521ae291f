import '@orientir/kit/base.css';
import { el } from '@orientir/kit/dom';
import { type Frame, frame, notOpened } from '@orientir/kit/frame';
import { currentUser, type MenuItem, menu, type User } from '@orientir/kit/portal';
import { destination } from './destination';
import { loginForm } from './login';
import { leaving, openModule, pagesOf } from './modules';
import { notes } from './notes';
import { switches } from './switches';
import { ways } from './ways';

const TITLE = 'Образование в\u00a0Челябинской области';

async function start(root: HTMLElement): Promise<void> {
  try {
    const user = await currentUser();
    if (user === undefined) {
      invite(root);
    } else {
      const [items, administration] = await Promise.all([
        menu(),
        user.role === 'administrator' ? switches() : undefined,
      ]);
      welcome(root, user, items, administration);
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
  const asked = new URL(
    destination(new URLSearchParams(location.search).get('next'), location.origin),
    location.origin,
  );
  ways(asked.pathname + asked.search).then(
    (found) => main.querySelector('form')?.append(...found),
    () => undefined,
  );
  // The login does not wait for what stands below it.
  notes().then(
    (found) => main.append(...found),
    () => undefined,
  );
}

function welcome(root: HTMLElement, user: User, items: MenuItem[], administration?: HTMLElement): void {
  const page: Frame = frame(root, user, items, {
    follow: (item) => openModule(page, item, user),
    near: (item) => void pagesOf(item).catch(() => undefined),
    leaving: () => leaving(user, items),
  });
  page.main.replaceChildren(
    el('h1', {}, TITLE),
    ...(administration ? [administration] : []),
    ...cards(items, administration),
    el('p', {}, el('a', { href: '/registry/' }, 'Реестр организаций портала')),
  );
}

function cards(items: MenuItem[], administration?: HTMLElement): HTMLElement[] {
  if (items.length > 0) {
    return [
      el(
        'ul',
        { class: 'cards' },
        ...items.map((item) => el('li', { class: 'card' }, el('h2', {}, el('a', { href: item.href }, item.title)))),
      ),
    ];
  }
  return administration
    ? []
    : [el('p', { class: 'notice' }, 'Для вашей роли модулей нет. Если это ошибка, обратитесь к оператору.')];
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
