import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: () => data(api.GET('/campaigns', { params: { query: { size: 500 } } })),
  });
}

export function useCampaign(id: number) {
  return useQuery({
    queryKey: ['campaigns', id],
    queryFn: () => data(api.GET('/campaigns/{id}', { params: { path: { id } } })),
  });
}

export function useMethodology(key: { id: string; version: string } | undefined) {
  return useQuery({
    queryKey: ['methodologies', key?.id, key?.version],
    enabled: key !== undefined,
    queryFn: () =>
      data(
        api.GET('/methodologies/{id}/{version}', {
          params: { path: { id: key?.id ?? '', version: key?.version ?? '' } },
          headers: { Accept: 'application/json' },
        }),
      ),
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
