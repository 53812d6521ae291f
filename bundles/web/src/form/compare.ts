import type { Schema } from '../api/client';
import { type Answer, same } from './draft';

export type Revision = Schema['RevisionJson'];

export interface Difference {
  code: string;
  before: Answer | null;
  after: Answer | null;
}

/** What differs between two revisions, in the order of the form. */
export function differences(
  before: Pick<Revision, 'answers'> | undefined,
  after: Pick<Revision, 'answers'>,
  order: readonly string[],
): Difference[] {
  const codes = new Set([...order, ...Object.keys(before?.answers ?? {}), ...Object.keys(after.answers ?? {})]);
  return [...codes].flatMap((code) => {
    const one = before?.answers?.[code] ?? null;
    const other = after.answers?.[code] ?? null;
    return same(one, other) ? [] : [{ code, before: one, after: other }];
  });
}

/** The save that makes the present answers those of an earlier revision again. */
export function restoring(
  revision: Pick<Revision, 'answers' | 'explanations'>,
  now: Pick<Schema['SubmissionJson'], 'answers' | 'explanations'>,
): Record<string, unknown> {
  const change: Record<string, unknown> = Object.fromEntries(
    differences(now, revision, []).map(({ code, after }) => [code, after]),
  );
  const explained = new Set([...Object.keys(now.explanations), ...Object.keys(revision.explanations ?? {})]);
  const explanations = [...explained].filter((check) => now.explanations[check] !== revision.explanations?.[check]);
  if (explanations.length > 0) {
    change.explanations = Object.fromEntries(
      explanations.map((check) => [check, revision.explanations?.[check] ?? null]),
    );
  }
  return change;
}

/** Revisions of one sitting: saves of one account without a long pause. Each other step stands alone. */
export interface Sitting {
  /** Newest first. */
  revisions: Revision[];
  /** Which answers it changed. */
  changed: string[];
}

const PAUSE = 30 * 60_000;

/** @param revisions newest first */
export function sittings(revisions: readonly Revision[]): Sitting[] {
  const found: Sitting[] = [];
  for (const revision of revisions) {
    const later = found.at(-1)?.revisions.at(-1);
    if (
      later?.cause === 'saved' &&
      revision.cause === 'saved' &&
      later.account === revision.account &&
      Date.parse(later.at) - Date.parse(revision.at) < PAUSE
    ) {
      found.at(-1)?.revisions.push(revision);
    } else {
      found.push({ revisions: [revision], changed: [] });
    }
  }
  for (const sitting of found) {
    sitting.changed = [...new Set(sitting.revisions.flatMap(({ changed }) => changed))];
  }
  return found;
}
