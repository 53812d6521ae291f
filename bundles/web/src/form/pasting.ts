import type { Schema } from '../api/client';
import type { Answer, Entry, Key } from './draft';
import { meant } from './meaning';
import { cells, placed } from './paste';
import type { FormStore } from './store';

/** What a paste did, and how to take it back. */
export interface PasteDone {
  start: string;
  count: number;
  wrong: { label: string; text: string; why: string }[];
  left: number;
  before: [Key, { to: Answer | null } | { typed: Answer; wrong: string }][];
}

/** Puts a pasted table into the fields. What does not fit is left out and told of, never bent. */
export function pasteInto(
  store: FormStore,
  text: string,
  inputs: readonly Schema['InputJson'][],
  start: string,
): PasteDone {
  const { values, left } = placed(cells(text), inputs, start);
  const changes: [Key, { to: Answer | null }][] = [];
  const wrong: PasteDone['wrong'] = [];
  for (const { input, text: cell } of values) {
    const read = meant(input, cell);
    if ('wrong' in read) {
      wrong.push({ label: input.label, text: cell, why: read.wrong });
    } else if (read.value !== undefined) {
      const { notApplicable: _, ...notes } = store.current(input.code) ?? {};
      changes.push([input.code, { to: { ...notes, value: read.value } }]);
    }
  }
  const before = changes.map(([code]): PasteDone['before'][number] => [
    code,
    undoing(store.state.entries[code], store.current(code)),
  ]);
  store.editAll(changes);
  return { start, count: changes.length, wrong, left, before };
}

function undoing(entry: Entry | undefined, current: Answer | null): PasteDone['before'][number][1] {
  return entry?.typed && entry.wrong ? { typed: entry.typed, wrong: entry.wrong } : { to: current };
}
