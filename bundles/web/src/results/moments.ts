import type { Schema } from '../api/client';
import type { Moment } from '../charts/Dynamics';
import type { Line } from './lines';
import { planned, type Tier, valueText } from './words';

type Score = Schema['ScoreJson'];

/** Years with a planned value only are told where the monitoring is of calendar years: elsewhere a period is no year. */
export function momentsOf(
  reached: ReadonlyMap<string, Score>,
  line: Line,
  { period }: Pick<Schema['CampaignJson'], 'period'>,
  tier: Tier,
): Moment[] {
  const yearly = /^\d{4}$/.test(period);
  const targets = line.indicator?.targetsByTier?.[tier] ?? line.indicator?.targets ?? {};
  const periods = new Set([...reached.keys(), ...(yearly ? Object.keys(targets) : [])]);
  return [...periods].toSorted().map((one) => {
    const score = reached.get(one);
    const target = score?.target ?? (yearly ? targets[one] : undefined);
    return {
      period: one,
      value: score?.value,
      told: score ? valueText(score, line) : '–',
      target,
      planned: target === undefined ? undefined : planned(target, line),
    };
  });
}
