import { expect, it } from 'vitest';
import { allPages } from './pages';

it('asks for page after page until it has everything', async () => {
  const told: string[] = [];
  const list = Array.from({ length: 1203 }, (_, n) => n);
  const all = await allPages(
    async (page, size) => ({ items: list.slice(page * size, (page + 1) * size), total: list.length }),
    (got, total) => told.push(`${got}/${total}`),
  );
  expect(all).toEqual(list);
  expect(told).toEqual(['500/1203', '1000/1203', '1203/1203']);
});

it('asks once for an empty list, and does not ask for ever when the total is wrong', async () => {
  expect(await allPages(async () => ({ items: [], total: 7 }))).toEqual([]);
});
