import { useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../api/client';

export type Organisation = Schema['OrganisationJson'];

const TERRITORIES = ['municipality', 'institution', 'region'];

/** Territories and supervisors that the caller may see, by their names. */
export function useNames() {
  return useQuery({
    queryKey: ['organisations', 'names'],
    staleTime: 600_000,
    queryFn: async () => {
      const lists = await Promise.all(
        TERRITORIES.map((kind) => data(api.GET('/organisations', { params: { query: { kind, size: 500 } } }))),
      );
      return lists
        .flatMap(({ items }) => items)
        .sort((one, other) => one.shortName.localeCompare(other.shortName, 'ru'));
    },
  });
}

/** The short name of a territory or a supervisor, or the code where the name is not to be seen. */
export function nameOf(code: string | undefined, known: Organisation[] | undefined): string {
  return code === undefined ? '–' : (known?.find((one) => one.code === code)?.shortName ?? code);
}
