import { el } from './dom';
import { sentence } from './http';
import { type Leaving, logout } from './portal';

/** The button that ends the session: not before the pages have saved what they can, nor without a word of what would be left. */
export function leaveButton(leaving: () => Promise<Leaving> | undefined): HTMLElement {
  const out = el('button', { type: 'button' }, 'Выйти');
  out.addEventListener('click', async () => {
    if (out.getAttribute('aria-disabled')) {
      return;
    }
    out.setAttribute('aria-disabled', 'true');
    const left = await leaving()?.catch(() => undefined);
    out.removeAttribute('aria-disabled');
    if (left?.warning) {
      ask('Выйти?', left.warning, 'Выйти', 'Остаться', () => leave(left));
    } else {
      await leave(left);
    }
  });
  return out;
}

async function leave(left: Leaving | undefined): Promise<void> {
  try {
    await logout();
  } catch (problem) {
    const text = `Вход ещё открыт: тот, кто откроет этот браузер, увидит ваши страницы. ${sentence(problem)}`;
    ask('Выйти не удалось', text, 'Повторить', 'Остаться', () => leave(left));
    return;
  }
  await left?.forget().catch(() => undefined);
  location.assign('/');
}

function ask(title: string, text: string, yes: string, no: string, act: () => void): void {
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'leave-title', onclose: () => dialog.remove() },
    el('h2', { id: 'leave-title' }, title),
    el('p', {}, text),
    el(
      'p',
      { class: 'actions' },
      el('button', { type: 'button', class: 'button main', onclick: () => dialog.close() }, no),
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          onclick: () => {
            dialog.close();
            act();
          },
        },
        yes,
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}
