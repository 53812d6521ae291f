import type { Schema } from '../api/client';
import { CHANGES, FIELDS, PARTS } from './names';
import { worded } from './worded';

export type Change = Schema['ChangeJson'];
export type Methodology = Schema['MethodologyJson'];

/** All changes of one kind to one part. */
export interface Group {
  part: string;
  code: string;
  changes: Change[];
}

/** Changes by their kind, the most telling first, and within it by what they concern, in the order of the server. */
export function grouped(changes: Change[]): { kind: string; groups: Group[] }[] {
  return CHANGES.map(([kind]) => {
    const groups: Group[] = [];
    for (const change of changes.filter((one) => one.kind === kind)) {
      const present = groups.find((group) => group.part === change.part && group.code === change.code);
      if (present) {
        present.changes.push(change);
      } else {
        groups.push({ part: change.part, code: change.code, changes: [change] });
      }
    }
    return { kind, groups };
  }).filter(({ groups }) => groups.length > 0);
}

export type Criterion = Schema['CriterionJson'];
export type Indicator = Schema['IndicatorJson'];

/** Every criterion and indicator of a tree, each criterion before what belongs to it. */
export function walk(criteria: Criterion[], depth = 0): { criterion: Criterion; depth: number }[] {
  return criteria.flatMap((criterion) => [{ criterion, depth }, ...walk(criterion.criteria, depth + 1)]);
}

/** The titles of everything that has a code, by part and code: `indicator involvement`. */
export function titles(methodology: Methodology | undefined): Map<string, string> {
  const known = new Map<string, string>([['total total', 'Итог по методике']]);
  if (!methodology) {
    return known;
  }
  for (const { criterion } of walk(methodology.criteria)) {
    known.set(`criterion ${criterion.code}`, criterion.title);
    for (const indicator of criterion.indicators) {
      known.set(`indicator ${indicator.code}`, indicator.title);
    }
  }
  for (const input of methodology.inputs) {
    known.set(`input ${input.code}`, input.label);
  }
  for (const check of methodology.checks) {
    known.set(`check ${check.code}`, check.message);
  }
  for (const recommendation of methodology.recommendations) {
    known.set(`recommendation ${recommendation.code}`, recommendation.text);
  }
  for (const level of methodology.levels) {
    known.set(`level ${level.code}`, level.title);
  }
  return known;
}

/**
 * One change in a few words, for where it is a cause and not the subject.
 *
 * @param about the indicator or criterion that is spoken of anyway
 */
export function brief(change: Change, known: Map<string, string>, about?: string): string {
  const title = known.get(`${change.part} ${change.code}`) ?? change.code;
  const what = `${PARTS[change.part] ?? change.part} «${title}»`;
  if (!change.field) {
    return `${change.kind === 'added' ? 'добавлено' : 'убрано'}: ${what}`;
  }
  const field = FIELDS[change.field] ?? change.field;
  const of = change.code === about && ['indicator', 'criterion'].includes(change.part) ? '' : `${what}, `;
  return `${of}${field}: ${worded(change.before, change.field) ?? 'не было'} → ${worded(change.after, change.field) ?? 'нет'}`;
}

/** What a version is most likely to be compared with: the version before it of the same methodology, else the last other one. */
export function likelyBefore(
  all: { id: string; version: string }[],
  { id, version }: { id: string; version: string },
): string {
  const others = all.filter((one) => one.id === id && one.version !== version);
  const earlier = others.filter((one) => one.version.localeCompare(version, 'en', { numeric: true }) < 0);
  const likely = (earlier.length > 0 ? earlier : others)
    .toSorted((one, other) => one.version.localeCompare(other.version, 'en', { numeric: true }))
    .at(-1);
  return likely ? `${likely.id}/${likely.version}` : '';
}
