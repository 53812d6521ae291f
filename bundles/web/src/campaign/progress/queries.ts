import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../../api/client';
import { allPages } from '../../desk/pages';
import { matches, narrowed } from '../../desk/search';
import { type Counts, counted, STATES } from './counts';
import type { Listed } from './list';

export type Filters = Record<'status' | 'parent' | 'kind' | 'q' | 'page', string>;

/** How many organisations one page of the list has. */
export const SIZE = 50;

/** The forms of a campaign that the filters leave; with a search by name some more, see {@link listedBy}. */
function asker(campaign: number, { status, parent, kind, q = '' }: Partial<Filters>) {
  const part = narrowed(q);
  const query = {
    ...(status && { status }),
    ...(parent && { parent }),
    ...(kind && { kind }),
    ...(part && { q: part }),
  };
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

/** All forms that the filters leave. The server narrows a search by name down, words and spellings are compared here. */
export async function listedBy(
  campaign: number,
  filters: Filters,
  told?: (got: number, total: number) => void,
): Promise<Listed[]> {
  const listed = await allPages<Listed>(asker(campaign, filters), told);
  return filters.q ? listed.filter((one) => matches(one, filters.q)) : listed;
}

/** One page of the list. */
export function useListed(campaign: number, filters: Filters, page: number) {
  const { status, parent, kind, q } = filters;
  const all = q !== '';
  return useQuery({
    queryKey: ['campaigns', campaign, 'submissions', status, parent, kind, q, all ? 0 : page],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!all) {
        return asker(campaign, filters)(page, SIZE);
      }
      const items = await listedBy(campaign, filters);
      return { items, total: items.length };
    },
    select: ({ items, total }) => ({ items: all ? items.slice(page * SIZE, (page + 1) * SIZE) : items, total }),
  });
}
