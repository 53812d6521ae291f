import { el } from '@orientir/kit/dom';
import { KINDS } from '@orientir/kit/kinds';
import { inDays } from '@orientir/kit/words';
import { cardOf, listOf, turned } from './address';
import { type Organisation, seen, versions } from './organisations';
import { table } from './table';

/** Kinds to whose territory others count. */
const TERRITORIES = ['municipality', 'region'];

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Yekaterinburg' });

/** One organisation: what it is on the day, what it was called before, what became of it. */
export async function card(code: string, address: URLSearchParams): Promise<HTMLElement[]> {
  const at = address.get('at');
  const all = await versions(code);
  const shown = inForce(all, at ?? today.format(new Date())) ?? (all.at(-1) as Organisation);
  const places = [shown.territory?.code, shown.supervisor?.code].filter((one) => one !== undefined);
  const linked = new Set((await Promise.all([seen(places, at), seen(shown.successors, null)])).flat());
  document.title = shown.shortName;
  return [
    el(
      'p',
      { class: 'crumbs' },
      el('a', { href: turned(new URLSearchParams(at ? { at } : {}), 0) }, 'Реестр организаций'),
    ),
    el('h1', {}, shown.name),
    ...(shown.validTo ? [el('p', { class: 'notice warn' }, `Последний день записи – ${inDays(shown.validTo)}`)] : []),
    facts(shown, at, linked),
    ...(TERRITORIES.includes(shown.kind)
      ? [el('p', {}, el('a', { href: listOf(code, at) }, 'Организации этой территории'))]
      : []),
    el('h2', {}, 'Изменения'),
    all.length === 1
      ? el('p', {}, 'Других записей об этой организации нет.')
      : table(
          'Записи реестра, новые сначала',
          ['Действует', 'Название', 'Вид', 'Территория', 'Учредитель'],
          all
            .toReversed()
            .map((one) => [
              period(one),
              one.name,
              KINDS[one.kind] ?? one.kind,
              one.territory?.name ?? '–',
              one.supervisor?.name ?? '–',
            ]),
        ),
  ];
}

/** The version of a day; undefined when there was none. */
export function inForce(all: Organisation[], day: string): Organisation | undefined {
  return all.find((one) => one.validFrom <= day && (one.validTo === undefined || day <= one.validTo));
}

function period(one: Organisation): string {
  return `с ${inDays(one.validFrom)}${one.validTo ? ` по ${inDays(one.validTo)}` : ''}`;
}

/** @param linked the organisations whose cards the user may open */
function facts(one: Organisation, at: string | null, linked: Set<string>): HTMLElement {
  const link = (place: { code: string; name: string } | undefined) =>
    place && linked.has(place.code) ? el('a', { href: cardOf(place.code, at) }, place.name) : (place?.name ?? '–');
  const rows: [string, Node | string][] = [
    ['Код', one.code],
    ['Краткое название', one.shortName],
    ['Вид', KINDS[one.kind] ?? one.kind],
    ['Территория', link(one.territory)],
    ['Учредитель (куратор)', link(one.supervisor)],
    ['Действует', period(one)],
    ...one.successors.map((code): [string, Node | string] => [
      'Преемник',
      linked.has(code) ? el('a', { href: cardOf(code, null) }, code) : code,
    ]),
  ];
  return el('dl', { class: 'facts' }, ...rows.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]));
}
