import { useSearchParams } from 'wouter';

/** Filters and the page of a list, kept in the address: a link or a reload shows the same. Empty values are left out. */
export function useFilters<K extends string>(
  ...names: K[]
): [Record<K, string>, (change: Partial<Record<K, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<K, string>;
  const set = (change: Partial<Record<K, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change) as [string, string][]) {
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        }
        return next;
      },
      { replace: true },
    );
  return [values, set];
}

/** A page number from an address; whatever is no number is the first one. */
export function pageOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
