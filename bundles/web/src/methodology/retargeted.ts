import type { Schema } from '../api/client';
import { TIERS } from './names';

type One = Schema['RetargetedJson'];

/** One planned value that would be another, and for whom. */
export interface Target {
  indicator: string;
  before: number | undefined;
  after: number | undefined;
  tiers: string[];
}

/** Planned values that change alike for several tiers are told once. */
export function targetsOf(list: One[]): Target[] {
  const all: Target[] = [];
  for (const { indicator, tier, before, after } of list) {
    const alike = all.find((one) => one.indicator === indicator && one.before === before && one.after === after);
    const name = TIERS[tier] ?? tier;
    if (alike) {
      alike.tiers.push(name);
    } else {
      all.push({ indicator, before, after, tiers: [name] });
    }
  }
  return all;
}
