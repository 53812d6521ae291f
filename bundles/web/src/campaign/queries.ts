import { useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../api/client';

export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: () => data(api.GET('/campaigns', { params: { query: { size: 500 } } })),
  });
}

export function useCampaign(id: number, known = true) {
  return useQuery({
    queryKey: ['campaigns', id],
    enabled: known,
    queryFn: () => data(api.GET('/campaigns/{id}', { params: { path: { id } } })),
  });
}

export function useMethodologies() {
  return useQuery({
    queryKey: ['methodologies'],
    queryFn: () => data(api.GET('/methodologies', { params: { query: { size: 500 } } })),
  });
}

export function useMethodology(key: { id: string; version: string } | undefined) {
  return useQuery({
    queryKey: ['methodologies', key?.id, key?.version],
    enabled: key !== undefined,
    queryFn: async () =>
      (await data(
        api.GET('/methodologies/{id}/{version}', {
          params: { path: { id: key?.id ?? '', version: key?.version ?? '' } },
          headers: { Accept: 'application/json' },
        }),
        // Described as JSON or YAML; JSON was asked for.
      )) as Schema['MethodologyJson'],
  });
}

export function useEditions(campaign: number, known: boolean) {
  return useQuery({
    queryKey: ['campaigns', campaign, 'editions'],
    enabled: known,
    queryFn: () =>
      data(api.GET('/campaigns/{id}/editions', { params: { path: { id: campaign }, query: { size: 500 } } })),
  });
}
