import type { Schema } from '../api/client';
import { lastMinute } from '../desk/period';
import { KINDS, STATUSES } from '../messages';

export type Progress = Omit<Schema['ProgressJson'], 'items'>;
export type Listed = Schema['SubmissionListed'];

/** The states in the order of a form's way, with their counts' names. */
export const STATES = [
  ['not-started', 'notStarted'],
  ['draft', 'draft'],
  ['returned', 'returned'],
  ['reopened', 'reopened'],
  ['submitted', 'submitted'],
  ['accepted', 'accepted'],
] as const;

export interface Piece {
  status: string;
  count: number;
  from: number;
  width: number;
}

/** The pieces of a bar of length 100; states that nobody is in have none. */
export function pieces(progress: Progress): Piece[] {
  const shown: Piece[] = [];
  let from = 0;
  for (const [status, name] of STATES) {
    const count = progress[name];
    if (count > 0) {
      const width = (100 * count) / progress.expected;
      shown.push({ status, count, from, width });
      from += width;
    }
  }
  return shown;
}

/** Whole per cent, never 100 before all are there and never 0 when somebody is. */
export function percent(part: number, whole: number): number {
  if (part === 0 || whole === 0) {
    return 0;
  }
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

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
