import '@orientir/kit/base.css';
import { frame, notOpened } from '@orientir/kit/frame';
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
      notOpened(main, TITLE, problem);
    }
  } catch (problem) {
    notOpened(frame(root, undefined, []).main, TITLE, problem);
  }
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
