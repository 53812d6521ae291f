import type { Schema } from '../../api/client';

/** How many forms are in which state; how many came late is known for all kinds together only. */
export type Counts = Omit<Schema['Item'], 'territory' | 'name' | 'late'> & { late?: number };

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
export function pieces(counts: Counts): Piece[] {
  const shown: Piece[] = [];
  let from = 0;
  for (const [status, name] of STATES) {
    const count = counts[name];
    if (count > 0) {
      const width = (100 * count) / counts.expected;
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

/** Counts from how many forms a list has in each state, in the order of {@link STATES}. */
export function counted(totals: number[]): Counts {
  const [notStarted = 0, draft = 0, returned = 0, reopened = 0, submitted = 0, accepted = 0] = totals;
  const expected = totals.reduce((sum, one) => sum + one, 0);
  return { expected, notStarted, draft, returned, reopened, submitted, accepted };
}
