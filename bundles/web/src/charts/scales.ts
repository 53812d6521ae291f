import { scaleLinear } from 'd3-scale';

/** From 0 to a round number that nothing exceeds; never of no length. */
export function fromZero(values: number[]): [number, number] {
  const [low, high] = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [0, 1])
    .nice(5)
    .domain();
  return [low ?? 0, high ?? 1];
}

export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Whether `to` itself belongs to it: only the last one has both ends. */
  closed: boolean;
}

/** How many values lie in each of some ranges of equal, round length. */
export function binsOf(values: number[], wanted = 8): Bin[] {
  if (values.length === 0) {
    return [];
  }
  const low = Math.min(...values);
  const high = Math.max(...values);
  const scale = scaleLinear(low === high ? [low - 0.5, high + 0.5] : [low, high], [0, 1]).nice(wanted);
  const edges = scale.ticks(wanted);
  const count = edges.length - 1;
  return edges.slice(0, -1).map((from, n) => {
    const to = edges[n + 1] as number;
    const closed = n === count - 1;
    return {
      from,
      to,
      closed,
      count: values.filter((value) => value >= from && (value < to || (closed && value <= to))).length,
    };
  });
}

/** Into which of `parts` equal shares of the values one falls, from 0: the shade of a tile without a target. */
export function shade(value: number, values: number[], parts = 4): number {
  const below = values.filter((other) => other < value).length;
  return Math.min(parts - 1, Math.floor((below / values.length) * parts));
}
