import type { Chosen } from './data';
import type { Tier } from './words';

/** Addresses of pages of results, so that what is chosen goes along. */

export function resultsAddress(
  campaign: number,
  chosen: Chosen,
  query: Record<string, string | undefined> = {},
): string {
  return `/campaigns/${campaign}/results${queryOf({ edition: String(chosen), ...query })}`;
}

export function subjectAddress(campaign: number, chosen: Chosen, tier: Tier, code: string): string {
  return `/campaigns/${campaign}/results/${tier}/${encodeURIComponent(code)}${queryOf({ edition: String(chosen) })}`;
}

export function explanationAddress(
  campaign: number,
  chosen: Chosen,
  tier: Tier,
  score: { organisation: string; indicator: string; subject?: string },
): string {
  const place = [tier, score.organisation, score.indicator].map(encodeURIComponent).join('/');
  const subject = score.subject === 'authority' ? 'authority' : undefined;
  return `/campaigns/${campaign}/results/${place}${queryOf({ edition: String(chosen), subject })}`;
}

function queryOf(query: Record<string, string | undefined>): string {
  const text = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  ).toString();
  return text === '' ? '' : `?${text}`;
}
