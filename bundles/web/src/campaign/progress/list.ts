import type { Schema } from '../../api/client';
import { lastMinute } from '../../desk/period';
import { KINDS, STATUSES } from '../../messages';

export type Listed = Schema['SubmissionListed'];

/** The list as a table for a file. */
export function rows(list: Listed[]): string[][] {
  return [
    [
      'Код',
      'Организация',
      'Вид',
      'Территория',
      'Учредитель',
      'Состояние',
      'Ошибок',
      'Предупреждений',
      'С опозданием',
      'Срок продлён до',
      'Редакция',
    ],
    ...list.map((one) => [
      one.organisation,
      one.name,
      KINDS[one.kind] ?? one.kind,
      one.territoryName ?? one.territory,
      one.supervisorName ?? one.supervisor,
      STATUSES[one.status]?.[0] ?? one.status,
      String(one.errors),
      String(one.warnings),
      one.late ? 'да' : 'нет',
      one.extension ? lastMinute(one.extension) : '',
      String(one.revision),
    ]),
  ];
}
