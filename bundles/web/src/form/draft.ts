import type { Schema } from '../api/client';

/**
 * What a respondent has changed and the server has not confirmed yet. Pure: what is kept, sent and shown is decided here,
 * {@link FormStore} only carries it out.
 */
export type Answer = Schema['AnswerJson'];
export type Form = Schema['SubmissionJson'];

/** The code of an input, or `explanations.` with the code of a check: its explanation is an answer whose value is the text. */
export type Key = string;

export const EXPLANATIONS = 'explanations.';

/** One changed field. It is sent when it says what `to` save, nothing is `wrong` with it and nobody disagrees. */
export interface Entry {
  /** What the server had when the change was begun. */
  from: Answer | null;
  /** What is to be saved, null for nothing; absent while what was typed cannot be saved. */
  to?: Answer | null;
  /** What was typed, while it cannot be saved. */
  typed?: Answer;
  /** Why it cannot be saved, in our words or the server's. */
  wrong?: string;
  /** The part of the answer that the server names: `comment`, `source`, `method`, `notApplicable`. */
  part?: string;
  /** What somebody else saved meanwhile; to be decided by the respondent. */
  theirs?: Answer | null;
  /** That nobody else saved `theirs`: the server went back to it. */
  back?: true;
}

export type Entries = Readonly<Record<Key, Entry>>;
export type Sent = Readonly<Record<Key, Answer | null>>;

export function saved(form: Pick<Form, 'answers' | 'explanations'>, key: Key): Answer | null {
  if (key.startsWith(EXPLANATIONS)) {
    const text = form.explanations[key.slice(EXPLANATIONS.length)];
    return text === undefined ? null : { value: text };
  }
  return form.answers[key] ?? null;
}

const PARTS = ['value', 'notApplicable', 'source', 'method', 'comment'] as const;

export function same(one: Answer | null | undefined, other: Answer | null | undefined): boolean {
  return PARTS.every((part) => (one?.[part] ?? undefined) === (other?.[part] ?? undefined));
}

/** The entries after somebody typed; a field that is as the server has it needs none. */
export function edited(
  entries: Entries,
  form: Form,
  sending: Sent | undefined,
  key: Key,
  change: { to: Answer | null } | { typed: Answer; wrong: string; part?: string },
): Entries {
  const from = entries[key]?.from ?? saved(form, key);
  if ('to' in change && same(change.to, saved(form, key)) && !(sending && key in sending)) {
    return without(entries, [key]);
  }
  return { ...entries, [key]: { from, ...change } };
}

/** What can be sent now. */
export function sendable(entries: Entries): Sent {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) =>
      entry.to !== undefined && entry.wrong === undefined && entry.theirs === undefined ? [[key, entry.to]] : [],
    ),
  );
}

/** The body of a save. */
export function body(sent: Sent): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const explanations: Record<string, unknown> = {};
  for (const [key, answer] of Object.entries(sent)) {
    if (key.startsWith(EXPLANATIONS)) {
      explanations[key.slice(EXPLANATIONS.length)] = answer?.value ?? null;
    } else {
      answers[key] = answer;
    }
  }
  return Object.keys(explanations).length > 0 ? { ...answers, explanations } : answers;
}

/** The entries after a save was confirmed: what was typed meanwhile stays. */
export function confirmed(entries: Entries, sent: Sent): Entries {
  const left: Record<Key, Entry> = { ...entries };
  for (const [key, answer] of Object.entries(sent)) {
    const entry = left[key];
    if (entry && entry.to !== undefined && same(entry.to, answer)) {
      delete left[key];
    } else if (entry) {
      left[key] = { ...entry, from: answer };
    }
  }
  return left;
}

/**
 * The entries over what the server has now. A field that only the respondent changed stays to be sent, one that both changed
 * alike is done, one that both changed differently waits for a decision.
 */
export function rebased(entries: Entries, now: Form): Entries {
  const left: Record<Key, Entry> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const theirs = saved(now, key);
    if (entry.to !== undefined && same(entry.to, theirs)) {
      continue;
    }
    if (same(entry.from, theirs)) {
      const { theirs: _, back: __, ...mine } = entry;
      left[key] = mine;
    } else {
      left[key] = { ...entry, theirs };
    }
  }
  return left;
}

/** The respondent's decision over a field that both changed. */
export function decided(entries: Entries, key: Key, mine: boolean): Entries {
  const entry = entries[key];
  if (entry?.theirs === undefined) {
    return entries;
  }
  if (!mine) {
    return without(entries, [key]);
  }
  const { theirs, back: _, ...rest } = entry;
  return { ...entries, [key]: { ...rest, from: theirs } };
}

/** The entries after the server refused fields: each keeps the server's words until it is changed. */
export function refused(
  entries: Entries,
  sent: Sent,
  fields: readonly { field: string; message: string }[],
): Entries | undefined {
  const left: Record<Key, Entry> = { ...entries };
  let known = false;
  for (const { field, message } of fields) {
    const key = Object.keys(sent).find((one) => field === one || field.startsWith(`${one}.`));
    const entry = key === undefined ? undefined : left[key];
    if (key !== undefined && entry) {
      known = true;
      if (entry.to !== undefined && same(entry.to, sent[key])) {
        left[key] = { ...entry, wrong: message, part: field.slice(key.length + 1) };
      }
    }
  }
  return known ? left : undefined;
}

export function without(entries: Entries, keys: readonly Key[]): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
}
