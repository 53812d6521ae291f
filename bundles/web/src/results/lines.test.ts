import { expect, test } from 'vitest';
import type { Schema } from '../api/client';
import { hasBelow, indicatorsOf, isCalculated, lineOf, linesOf } from './lines';

const indicator = (code: string): Schema['IndicatorJson'] => ({
  code,
  title: code,
  bands: [],
  decimals: 1,
  direction: 'higher',
  formula: code,
  levels: [],
  rollup: { by: 'sums', kinds: [], over: 'reported', sharedChildren: false },
  targets: {},
  unit: '%',
});

const aggregate = { by: 'sum', decimals: 0, missing: 'zero', notApplicable: 'zero' };
const own = [{ code: 'own', from: 0, title: 'Свой' }];
const common = [{ code: 'common', from: 0, title: 'Общий' }];

const methodology = {
  levels: common,
  aggregate,
  criteria: [
    {
      code: '1',
      title: 'Первый',
      criteria: [{ code: '1.1', title: 'Внутри', criteria: [], indicators: [indicator('b')], levels: [] }],
      indicators: [indicator('a')],
      levels: own,
      aggregate,
    },
  ],
};

test('criteria stand before what belongs to them, the total last', () => {
  expect(linesOf(methodology).map(({ code, depth }) => `${depth} ${code}`)).toEqual([
    '0 1',
    '1 a',
    '1 1.1',
    '2 b',
    '0 total',
  ]);
  expect(indicatorsOf(methodology).map(({ code }) => code)).toEqual(['a', 'b']);
});

test('a criterion without an aggregate only groups', () => {
  expect(
    linesOf(methodology)
      .filter((line) => !isCalculated(line))
      .map(({ code }) => code),
  ).toEqual(['1.1']);
});

test('levels of its own come before those of the methodology', () => {
  const levels = new Map(linesOf(methodology).map((line) => [line.code, line.levels[0]?.code]));
  expect(levels.get('1')).toBe('own');
  expect(levels.get('a')).toBe('common');
  expect(levels.get('total')).toBe('common');
});

test('without an aggregate there is no total', () => {
  expect(linesOf({ levels: [], criteria: [] })).toEqual([]);
});

test('an address that names nothing calculated leads to the first indicator', () => {
  const lines = linesOf(methodology);
  expect(lineOf(lines, 'b').code).toBe('b');
  expect(lineOf(lines, '1.1').code).toBe('a');
  expect(lineOf(lines, null).code).toBe('a');
});

test('a criterion stands where something below it has a result', () => {
  const lines = linesOf(methodology);
  const at = lines.findIndex(({ code }) => code === '1.1');
  expect(hasBelow(lines, at, new Map([['b', 1]]))).toBe(true);
  expect(hasBelow(lines, at, new Map([['a', 1]]))).toBe(false);
  expect(hasBelow(lines, at, new Map([['total', 1]]))).toBe(false);
});
