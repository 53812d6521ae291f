import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../../api/client';
import { allPages } from '../../desk/pages';
import { type Counts, counted, STATES } from './counts';
import { type Listed, matches } from './list';

export type Filters = Record<'status' | 'parent' | 'kind' | 'q' | 'page', string>;

/** How many organisations one page of the list has. */
export const SIZE = 50;

/** The forms of a campaign that the filters leave, without the search by name: of that the server knows nothing. */
export function asker(campaign: number, { status, parent, kind }: Pick<Filters, 'status' | 'parent' | 'kind'>) {
  const query = { ...(status && { status }), ...(parent && { parent }), ...(kind && { kind }) };
  return (page: number, size: number) =>
    data(
      api.GET('/campaigns/{id}/submissions', { params: { path: { id: campaign }, query: { ...query, page, size } } }),
    );
}

/** The counts of the region or of one territory, with those of its municipalities. */
export function useProgress(campaign: number, parent: string) {
  return useQuery({
    queryKey: ['campaigns', campaign, 'progress', parent],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<Schema['ProgressJson']> =>
      data(
        api.GET('/campaigns/{id}/progress', { params: { path: { id: campaign }, query: parent ? { parent } : {} } }),
      ),
  });
}

/** The counts of one kind of organisations, which the server gives for all kinds together only: from the lengths of the lists. */
export function useKindCounts(campaign: number, { parent, kind }: Filters) {
  return useQuery({
    queryKey: ['campaigns', campaign, 'progress', parent, kind],
    enabled: kind !== '',
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Counts> => {
      const lists = await Promise.all(STATES.map(([status]) => asker(campaign, { status, parent, kind })(0, 1)));
      return counted(lists.map(({ total }) => total));
    },
  });
}

/** One page of the list. With a search by name all that the other filters leave is fetched, and searched here. */
export function useListed(campaign: number, filters: Filters, page: number) {
  const { status, parent, kind, q } = filters;
  const all = q !== '';
  return useQuery({
    queryKey: ['campaigns', campaign, 'submissions', status, parent, kind, q, all ? 0 : page],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const ask = asker(campaign, filters);
      if (!all) {
        return ask(page, SIZE);
      }
      const items = (await allPages<Listed>(ask)).filter((one) => matches(one, q));
      return { items, total: items.length };
    },
    select: ({ items, total }) => ({ items: all ? items.slice(page * SIZE, (page + 1) * SIZE) : items, total }),
  });
}
