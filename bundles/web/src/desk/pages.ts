export interface Page<T> {
  items: T[];
  total: number;
}

/** How many a page may hold at most. */
export const LARGEST = 500;

/** Everything of a list, page after page. */
export async function allPages<T>(
  ask: (page: number, size: number) => Promise<Page<T>>,
  told: (got: number, total: number) => void = () => undefined,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 0; ; page++) {
    const { items, total } = await ask(page, LARGEST);
    all.push(...items);
    told(all.length, total);
    if (items.length < LARGEST || all.length >= total) {
      return all;
    }
  }
}
