import { expect, it } from 'vitest';
import type { Schema } from '../api/client';
import type { Line } from './lines';
import { momentsOf } from './moments';

const line = { unit: '%', decimals: 1, indicator: { targets: { 2020: 10, 2021: 20 } } } as unknown as Line;
const score = (given: Partial<Schema['ScoreJson']>) =>
  ({ status: 'official', coverage: { organisations: { reported: 1, expected: 1 } }, ...given }) as Schema['ScoreJson'];

it('tells years that have a planned value only, and a missing value is no zero', () => {
  const reached = new Map([
    ['2019', score({ value: 0 })],
    ['2020', score({ status: 'missing', target: 10 })],
  ]);
  expect(
    momentsOf(reached, line, { period: '2020' }, 'region').map(({ period, value, target }) => [period, value, target]),
  ).toEqual([
    ['2019', 0, undefined],
    ['2020', undefined, 10],
    ['2021', undefined, 20],
  ]);
});

it('has no planned years where a period is no year', () => {
  const reached = new Map([['2020/2021', score({ value: 5 })]]);
  expect(momentsOf(reached, line, { period: '2020/2021' }, 'region').map(({ period }) => period)).toEqual([
    '2020/2021',
  ]);
});

it('prefers the targets of the level', () => {
  const own = { ...line, indicator: { targets: { 2020: 10 }, targetsByTier: { municipality: { 2020: 12 } } } };
  expect(momentsOf(new Map(), own as unknown as Line, { period: '2020' }, 'municipality')[0]?.target).toBe(12);
});
