import { el } from '@orientir/kit/dom';

/** A table whose first column names the row; scrolls within itself where it is too wide. */
export function table(caption: string, titles: string[], rows: (Node | string)[][]): HTMLElement {
  return el(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, ...titles.map((title) => el('th', { scope: 'col' }, title)))),
      el(
        'tbody',
        {},
        ...rows.map(([name, ...cells]) =>
          el('tr', {}, el('th', { scope: 'row' }, name ?? ''), ...cells.map((cell) => el('td', {}, cell))),
        ),
      ),
    ),
  );
}
