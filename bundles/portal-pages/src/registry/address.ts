/** What the address of the registry's page says; the rest of it is no business of the registry. */
const CONDITIONS = ['q', 'kind', 'territory', 'at', 'page'];

/** The conditions of the list that are set. */
export function conditions(address: URLSearchParams): URLSearchParams {
  const set = CONDITIONS.map((name) => [name, (address.get(name) ?? '').trim()]).filter(([, value]) => value !== '');
  return new URLSearchParams(set);
}

/** The same list, another page of it. */
export function turned(address: URLSearchParams, page: number): string {
  const next = conditions(address);
  next.delete('page');
  if (page > 0) {
    next.set('page', String(page));
  }
  return next.size > 0 ? `/registry/?${next}` : '/registry/';
}

/** The list of what counts to a territory. */
export function listOf(territory: string, at: string | null): string {
  return `/registry/?${new URLSearchParams({ territory, ...(at && { at }) })}`;
}

/** The card of one organisation; a day of the list goes with it. */
export function cardOf(code: string, at: string | null): string {
  return `/registry/?${new URLSearchParams({ organisation: code, ...(at && { at }) })}`;
}
