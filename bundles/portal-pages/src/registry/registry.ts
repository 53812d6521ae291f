import '@orientir/kit/base.css';
import { el } from '@orientir/kit/dom';
import { frame, notOpened } from '@orientir/kit/frame';
import { Problem } from '@orientir/kit/http';
import { currentUser, menu } from '@orientir/kit/portal';
import { leaving } from '../modules';
import { card } from './card';
import { list } from './list';

const TITLE = 'Реестр организаций';

async function start(root: HTMLElement): Promise<void> {
  try {
    const user = await currentUser();
    if (user === undefined) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const items = await menu();
    const { main } = frame(root, user, items, { leaving: () => leaving(user, items) });
    const address = new URLSearchParams(location.search);
    const code = address.get('organisation');
    try {
      main.replaceChildren(...(code ? await card(code, address) : await list(address)));
    } catch (problem) {
      if (code && problem instanceof Problem && problem.status === 404) {
        main.replaceChildren(...unknown(code));
      } else {
        notOpened(main, TITLE, problem);
      }
    }
  } catch (problem) {
    notOpened(frame(root, undefined, []).main, TITLE, problem);
  }
}

function unknown(code: string): HTMLElement[] {
  document.title = TITLE;
  return [
    el('h1', {}, 'Такой организации нет'),
    el('p', { class: 'notice' }, `Организации с кодом ${code} нет, или она вам не видна.`),
    el('p', {}, el('a', { href: '/registry/' }, TITLE)),
  ];
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
