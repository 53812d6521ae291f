/** A stretch of points that is one level. */
export interface Stretch {
  code: string;
  title: string;
  from: number;
  to: number;
}

/**
 * The stretches of all levels from the lowest to the most that can be reached, or is known to have been.
 *
 * @param most the largest possible number of points, where there is one
 */
export function stretches(
  levels: { code: string; title: string; from: number }[],
  points: number,
  most: number | undefined,
): Stretch[] {
  const rising = levels.toSorted((one, other) => one.from - other.from);
  const last = rising.at(-1)?.from ?? 0;
  const before = rising.at(-2)?.from ?? 0;
  // As long as the stretch before it, where nothing says how far the highest level goes.
  const end = Math.max(most ?? last + Math.max(1, last - before), points, last);
  return rising.map(({ code, title, from }, n) => ({ code, title, from, to: rising[n + 1]?.from ?? end }));
}
