import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, data, type Schema } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import type { Tier } from './words';

type Campaign = Schema['CampaignJson'];
type Score = Schema['ScoreJson'];

/** Which calculation: what counts now, or a frozen edition by its number. */
export type Chosen = 'live' | number;

export interface ResultsFilter {
  tier: Tier;
  parent?: string;
  /** Of one organisation or territory alone. */
  organisation?: string;
  indicator?: string;
  subject?: string;
}

export function useCampaigns(): UseQueryResult<Campaign[]> {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: () => data(api.GET('/campaigns', { params: { query: { size: 500 } } })),
    select: ({ items }) => items,
  });
}

export function useCampaign(id: number): UseQueryResult<Campaign> {
  return useQuery({
    queryKey: ['campaign', id],
    queryFn: () => data(api.GET('/campaigns/{id}', { params: { path: { id } } })),
  });
}

export function useMethodology(key: Schema['MethodologyKey'] | undefined): UseQueryResult<Schema['MethodologyJson']> {
  return useQuery({
    queryKey: ['methodology', key?.id, key?.version],
    enabled: key !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      data(
        api.GET('/methodologies/{id}/{version}', {
          params: { path: { id: key?.id ?? '', version: key?.version ?? '' } },
          headers: { Accept: 'application/json' },
        }),
      ),
  });
}

export function useEditions(campaign: number): UseQueryResult<Schema['EditionJson'][]> {
  return useQuery({
    queryKey: ['editions', campaign],
    queryFn: () =>
      data(api.GET('/campaigns/{id}/editions', { params: { path: { id: campaign }, query: { size: 500 } } })),
    select: ({ items }) => items,
  });
}

/**
 * The edition that an address names; else the latest published one; else what counts now while answers still come in, and the
 * latest edition after that.
 */
export function chosenEdition(wanted: string | null, editions: Schema['EditionJson'][], stage: string): Chosen {
  const named = editions.find(({ edition }) => String(edition) === wanted);
  const published = editions.findLast(({ state }) => state === 'published');
  return wanted === 'live'
    ? 'live'
    : ((named ?? published ?? (stage === 'entry' ? undefined : editions.at(-1)))?.edition ?? 'live');
}

/** Before an edition is published, and while one asks for what counts now, only the region sees more than its own. */
export function mayRead(role: string, chosen: Chosen, tier: Tier): boolean {
  return (
    chosen !== 'live' ||
    REGION.includes(role as Role) ||
    tier === 'organisation' ||
    (tier === 'municipality' && role === 'municipality')
  );
}

export function resultsOf(campaign: number, chosen: Chosen, query: ResultsFilter): Promise<Schema['ResultsJson']> {
  return chosen === 'live'
    ? data(api.GET('/campaigns/{id}/results', { params: { path: { id: campaign }, query } }))
    : data(
        api.GET('/campaigns/{id}/editions/{n}/results', {
          params: { path: { id: campaign, n: String(chosen) }, query },
        }),
      );
}

export function useResults(
  campaign: number,
  chosen: Chosen | undefined,
  filter: ResultsFilter,
): UseQueryResult<Schema['ResultsJson']> {
  return useQuery({
    queryKey: ['results', campaign, chosen, filter],
    enabled: chosen !== undefined,
    // An edition never changes.
    staleTime: chosen === 'live' ? 10_000 : Number.POSITIVE_INFINITY,
    queryFn: () => resultsOf(campaign, chosen ?? 'live', filter),
  });
}

/** The results of one organisation or territory, by their indicators. */
export function byIndicator(items: Score[]): Map<string, Score> {
  return new Map(items.map((score) => [score.indicator, score]));
}

export type Names = Map<string, string>;

/**
 * Names of the territories of a campaign: from the registry for the region, which sees all of it; the others are told by the
 * published results, and know their own.
 */
export function useTerritoryNames(campaign: Campaign | undefined): Names {
  const { role, organisation } = useUser();
  const all = REGION.includes(role as Role);
  const { data: known } = useQuery({
    queryKey: ['territory-names', campaign?.id, all],
    enabled: campaign !== undefined,
    staleTime: 300_000,
    queryFn: () => (all ? fromRegistry(campaign?.roster.root) : fromPublished(campaign?.id ?? 0)),
  });
  return useMemo(
    () => new Map([[organisation.code, organisation.name], ...(known ?? [])]),
    [known, organisation.code, organisation.name],
  );
}

async function fromRegistry(root: string | undefined): Promise<[string, string][]> {
  const lists = await Promise.all(
    ['region', 'institution', 'municipality'].map((kind) =>
      data(api.GET('/organisations', { params: { query: { kind, size: 500 } } })),
    ),
  );
  return lists
    .flatMap(({ items }) => items)
    .filter(({ code, kind }) => kind !== 'region' || root === undefined || code === root)
    .map(({ code, shortName }): [string, string] => [code, shortName]);
}

async function fromPublished(campaign: number): Promise<[string, string][]> {
  const { items } = await data(api.GET('/public/campaigns', { params: { query: { size: 500 } } }));
  if (!items.some(({ id }) => id === campaign)) {
    return [];
  }
  const { territories } = await data(api.GET('/public/campaigns/{id}', { params: { path: { id: campaign } } }));
  return territories.map(({ code, name }): [string, string] => [code, name]);
}

/** Names of the participants that one may see, of one territory or of all. */
export function useParticipants(campaign: number, parent: string | undefined, enabled = true): Names {
  const { data: names } = useQuery({
    queryKey: ['participants', campaign, parent],
    enabled,
    staleTime: 300_000,
    queryFn: () => participants(campaign, parent),
  });
  return names ?? NONE;
}

const NONE: Names = new Map();
const PAGE = 500;

async function participants(campaign: number, parent: string | undefined): Promise<Names> {
  const names: Names = new Map();
  for (let page = 0; ; page++) {
    const query = parent === undefined ? { page, size: PAGE } : { page, size: PAGE, parent };
    const { items, total } = await data(
      api.GET('/campaigns/{id}/submissions', { params: { path: { id: campaign }, query } }),
    );
    for (const { organisation, name } of items) {
      names.set(organisation, name);
    }
    if (items.length === 0 || (page + 1) * PAGE >= total) {
      return names;
    }
  }
}
