import type { Organisation } from '../desk/organisations';

const DAY = 86_400_000;

/** More versions than any organisation has: an answer that does not move on in time must not be asked for ever. */
const MOST = 50;

/** The day before or after. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * All versions of an organisation, the newest first. The server answers for one day only, so they are walked along their days.
 *
 * @param ask the version in force on a day; undefined when there was none
 * @param today the day to begin with
 */
export async function versions(
  ask: (at: string) => Promise<Organisation | undefined>,
  today: string,
): Promise<Organisation[]> {
  const present = await ask(today);
  const found = present ? [present] : [];
  const seen = (one: Organisation) => found.some((other) => other.validFrom === one.validFrom);
  for (let last = found[0]; last?.validTo && found.length < MOST; ) {
    const later = await firstNew(ask, shifted(last.validTo, 1), seen);
    if (later) {
      found.unshift(later);
    }
    last = later;
  }
  for (let first = found.at(-1); first && found.length < MOST; ) {
    const earlier = await firstNew(ask, shifted(first.validFrom, -1), seen);
    if (earlier) {
      found.push(earlier);
    }
    first = earlier;
  }
  return found;
}

async function firstNew(
  ask: (at: string) => Promise<Organisation | undefined>,
  day: string,
  seen: (one: Organisation) => boolean,
): Promise<Organisation | undefined> {
  const one = await ask(day);
  return one && !seen(one) ? one : undefined;
}
