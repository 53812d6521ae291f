import { expect, it } from 'vitest';
import { stretches } from './levels';

const levels = [
  { code: 'high', title: 'Высокий', from: 80 },
  { code: 'low', title: 'Низкий', from: 0 },
  { code: 'middle', title: 'Средний', from: 50 },
];
const ends = (points: number, most?: number) =>
  stretches(levels, points, most).map(({ code, from, to }) => [code, from, to]);

it('goes from level to level up to the most', () => {
  expect(ends(53.7, 100)).toEqual([
    ['low', 0, 50],
    ['middle', 50, 80],
    ['high', 80, 100],
  ]);
});

it('has an end where nothing names one, and holds what was reached', () => {
  expect(ends(0).at(-1)).toEqual(['high', 80, 110]);
  expect(ends(130, 100).at(-1)).toEqual(['high', 80, 130]);
});
