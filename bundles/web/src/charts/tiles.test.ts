import { expect, test } from 'vitest';
import { COLUMNS, GRID_ROWS, TILES } from './tiles';

test('each of the 43 municipalities has one tile of its own', () => {
  expect([...TILES.keys()].toSorted()).toEqual(
    Array.from({ length: 43 }, (_, n) => `m${String(n + 1).padStart(2, '0')}`),
  );
  expect(new Set([...TILES.values()].map(({ column, row }) => `${column}/${row}`)).size).toBe(43);
});

test('no tile lies outside the grid', () => {
  for (const { column, row } of TILES.values()) {
    expect(column).toBeLessThan(COLUMNS);
    expect(row).toBeLessThan(GRID_ROWS);
  }
});

test('the three letters of a small tile tell it from all others', () => {
  const letters = [...TILES.values()].map((tile) => tile.letters);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters.every((text) => text.length === 3)).toBe(true);
});
