import type { Schema } from '../../api/client';
import { lastMinute } from '../../desk/period';
import { KINDS, STATUSES } from '../../messages';

export type Listed = Schema['SubmissionListed'];

/** Whether a form belongs to somebody whose name or code contains all the words looked for. */
export function matches(listed: Listed, search: string): boolean {
  const text = `${listed.organisation} ${listed.name}`.toLocaleLowerCase('ru').replaceAll('ё', 'е');
  return search
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .split(/[\s«»"]+/)
    .every((word) => text.includes(word));
}

/** The list as a table for a file. */
export function rows(list: Listed[], nameOf: (code: string) => string): string[][] {
  return [
    [
      'Код',
      'Организация',
      'Вид',
      'Территория',
      'Учредитель',
      'Состояние',
      'С опозданием',
      'Срок продлён до',
      'Редакция',
    ],
    ...list.map((one) => [
      one.organisation,
      one.name,
      KINDS[one.kind] ?? one.kind,
      nameOf(one.territory),
      nameOf(one.supervisor),
      STATUSES[one.status]?.[0] ?? one.status,
      one.late ? 'да' : 'нет',
      one.extension ? lastMinute(one.extension) : '',
      String(one.revision),
    ]),
  ];
}
