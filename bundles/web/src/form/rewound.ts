import { type Entries, type Entry, EXPLANATIONS, type Form, type Key, rebased, type Sent, same, saved } from './draft';

/** What of a form, or of a revision in its history, was typed. */
export type Content = Pick<Form, 'answers' | 'explanations'>;

/** The fields and explanations that differ. */
export function changed(one: Content, other: Content): Key[] {
  const keys = [one, other].flatMap(({ answers, explanations }) => [
    ...Object.keys(answers),
    ...Object.keys(explanations).map((check) => EXPLANATIONS + check),
  ]);
  return [...new Set(keys)].filter((key) => !same(saved(one, key), saved(other, key)));
}

/**
 * Whether the server has lost what it had confirmed, as after its database was restored from an older copy: its revision is
 * behind the known one, or it has gone on from another past.
 *
 * @param mine what this page itself has changed in between
 * @param revision what the server's history says of a revision, undefined if it has none of that number
 */
export async function lost(
  known: Form,
  now: Form,
  mine: Sent,
  revision: (n: number) => Promise<Content | undefined>,
): Promise<boolean> {
  if (now.revision < known.revision) {
    return true;
  }
  if (known.revision === 0 || changed(known, now).every((key) => key in mine)) {
    return false;
  }
  if (now.revision === known.revision) {
    return true;
  }
  const then = await revision(known.revision);
  return then === undefined || changed(known, then).length > 0;
}

/**
 * The entries after the server has lost what it had confirmed: what it had is unsaved again, and waits for the respondent to
 * decide, as what two have changed does.
 *
 * @param mine what was saved into the older state just now: nothing of it is lost
 */
export function offeredAgain(entries: Entries, known: Form, now: Form, mine: Sent = {}): Entries {
  const left: Record<Key, Entry> = { ...entries };
  for (const key of changed(known, now).filter((one) => !(one in mine))) {
    const had = saved(known, key);
    const entry = rebased({ [key]: entries[key] ?? { from: had, to: had } }, now)[key];
    if (entry) {
      left[key] = entry.theirs === undefined ? entry : { ...entry, back: true };
    } else {
      delete left[key];
    }
  }
  return left;
}

/** What the respondent has to decide since the server went back. */
export function undecided(entries: Entries): Key[] {
  return Object.keys(entries).filter((key) => entries[key]?.back);
}

/** Of that, what can be brought back at once: an empty field would take away what another may have answered since. */
export function answered(entries: Entries): Key[] {
  return undecided(entries).filter((key) => entries[key]?.to !== null);
}
