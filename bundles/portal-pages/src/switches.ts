import { el } from '@orientir/kit/dom';
import { asked, call, sentence } from '@orientir/kit/http';

interface Installed {
  id: string;
  title: string;
  enabled: boolean;
  health?: { working: boolean; detail: string };
}

const PATH = '/portal/api/modules';

/** The modules of the portal with their state, for the administrator to switch. */
export async function switches(): Promise<HTMLElement> {
  const { items } = await asked<{ items: Installed[] }>(PATH);
  const told = el('div', { role: 'status' });
  return el(
    'section',
    { 'aria-labelledby': 'modules' },
    el('h2', { id: 'modules' }, 'Модули'),
    told,
    items.length === 0
      ? el('p', { class: 'notice' }, 'Ни один модуль не установлен.')
      : el('ul', { class: 'cards' }, ...items.map((item) => card(item, told))),
  );
}

function card(item: Installed, told: HTMLElement): HTMLElement {
  const place = el('li', { class: 'card' });
  draw(place, item, told);
  return place;
}

function draw(place: HTMLElement, item: Installed, told: HTMLElement): void {
  place.replaceChildren(
    el('h3', {}, item.title),
    el('p', {}, state(item)),
    el(
      'p',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          'aria-label': `${item.enabled ? 'Выключить' : 'Включить'} модуль «${item.title}»`,
          onclick: () => (item.enabled ? confirmed(place, item, told) : change(place, item, told)),
        },
        item.enabled ? 'Выключить…' : 'Включить',
      ),
    ),
  );
}

function state({ enabled, health }: Installed): HTMLElement {
  if (!enabled) {
    return el('span', { class: 'tag' }, 'Выключен');
  }
  return health === undefined || health.working
    ? el('span', { class: 'tag good' }, 'Включён, работает')
    : el('span', {}, el('span', { class: 'tag bad' }, 'Включён, не работает'), ` ${health.detail}`);
}

function confirmed(place: HTMLElement, item: Installed, told: HTMLElement): void {
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'switch-off' },
    el('h2', { id: 'switch-off' }, `Выключить «${item.title}»?`),
    el(
      'p',
      {},
      'Страницы и интерфейс модуля перестанут открываться у\u00a0всех, пункт меню исчезнет. Данные останутся; что люди набрали и\u00a0ещё не сохранено, останется на их устройствах до\u00a0включения.',
    ),
    el(
      'p',
      { class: 'actions' },
      el(
        'button',
        {
          type: 'button',
          class: 'button main',
          onclick: () => {
            dialog.close();
            void change(place, item, told);
          },
        },
        'Выключить',
      ),
      ' ',
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Оставить включённым'),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    place.querySelector('button')?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

async function change(place: HTMLElement, item: Installed, told: HTMLElement): Promise<void> {
  try {
    const answer = await call('POST', `${PATH}/${encodeURIComponent(item.id)}`, { enabled: !item.enabled });
    const now: Installed = await answer.json();
    draw(place, now, told);
    told.replaceChildren(
      el('p', { class: 'notice good' }, `Модуль «${now.title}» ${now.enabled ? 'включён' : 'выключен'}.`),
    );
  } catch (problem) {
    told.replaceChildren(el('p', { class: 'notice bad' }, sentence(problem)));
  }
  place.querySelector('button')?.focus();
}
