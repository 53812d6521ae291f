import { el } from '@orientir/kit/dom';
import { KINDS, REGISTERED } from '@orientir/kit/kinds';
import { inDays, plural } from '@orientir/kit/words';
import { cardOf, conditions, turned } from './address';
import { type Listed, listed } from './organisations';
import { table } from './table';

/** The registry as of a day, narrowed as the address says; a form and links change the address, nothing else. */
export async function list(address: URLSearchParams): Promise<HTMLElement[]> {
  const found = await listed(conditions(address));
  return [el('h1', {}, 'Реестр организаций'), search(address), ...shown(found, address)];
}

function search(address: URLSearchParams): HTMLElement {
  const value = (name: string) => address.get(name) ?? '';
  const field = (name: string, label: string, control: HTMLElement) =>
    el('div', { class: 'field' }, el('label', { for: name }, label), control);
  return el(
    'form',
    {
      class: 'filters',
      action: '/registry/',
      role: 'search',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget as HTMLFormElement);
        location.assign(turned(new URLSearchParams([...given].map(([name, text]) => [name, String(text)])), 0));
      },
    },
    field('q', 'Название или код', el('input', { id: 'q', name: 'q', type: 'search', value: value('q') })),
    field(
      'kind',
      'Вид',
      el(
        'select',
        { id: 'kind', name: 'kind' },
        el('option', { value: '' }, 'любой'),
        ...REGISTERED.map(([code, name]) => el('option', { value: code, selected: code === value('kind') }, name)),
      ),
    ),
    field('at', 'На дату', el('input', { id: 'at', name: 'at', type: 'date', value: value('at') })),
    value('territory') !== '' && el('input', { type: 'hidden', name: 'territory', value: value('territory') }),
    el('button', { type: 'submit', class: 'button' }, 'Найти'),
    conditions(address).size > 0 && el('a', { href: '/registry/' }, 'Сбросить условия'),
  );
}

function shown(found: Listed, address: URLSearchParams): HTMLElement[] {
  if (found.total === 0) {
    return [el('p', { class: 'notice' }, 'Таких организаций нет. Измените условия.')];
  }
  const at = address.get('at');
  const count = plural(found.total, 'организация', 'организации', 'организаций');
  const day = at ? ` на ${inDays(at)}` : '';
  const territory = address.get('territory') ? found.items[0]?.territory?.name : undefined;
  const rows = found.items.map((one) => [
    el('a', { href: cardOf(one.code, at) }, one.name),
    one.code,
    KINDS[one.kind] ?? one.kind,
    one.territory?.name ?? '–',
    one.supervisor?.name ?? '–',
  ]);
  return [
    table(
      `${territory ? `${territory}: ` : ''}${count}${day}`,
      ['Организация', 'Код', 'Вид', 'Территория', 'Учредитель'],
      rows,
    ),
    ...pager(found, address),
  ];
}

function pager({ total, page, size }: Listed, address: URLSearchParams): HTMLElement[] {
  const pages = Math.ceil(total / size);
  if (pages <= 1) {
    return [];
  }
  const link = (to: number, words: string) => to >= 0 && to < pages && el('a', { href: turned(address, to) }, words);
  return [
    el(
      'nav',
      { class: 'pager', 'aria-label': 'Страницы списка' },
      link(page - 1, 'Предыдущая'),
      el('span', {}, `Страница ${page + 1} из ${pages}`),
      link(page + 1, 'Следующая'),
    ),
  ];
}
