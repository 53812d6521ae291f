import { expect, it } from 'vitest';
import type { Schema } from '../api/client';
import type { Line } from '../results/lines';
import { TONES, tileText, toneOf } from './tone';

const line = { unit: '%', decimals: 1, lowerIsBetter: false, levels: [] } as unknown as Line;
const score = (given: Partial<Schema['ScoreJson']>, expected = 2) =>
  ({ status: 'official', coverage: { organisations: { reported: 1, expected } }, ...given }) as Schema['ScoreJson'];

it('shows zero as a value and what is missing as words', () => {
  expect(tileText(score({ value: 0 }), line)).toBe('0,0');
  expect(tileText(score({ status: 'missing' }), line)).toBe('н/д');
  expect(tileText(score({ status: 'missing' }, 0), line)).toBe('–');
  expect(tileText(score({ status: 'no-base' }), line)).toBe('н/б');
  expect(tileText(score({ status: 'not-less-than', value: 9.2 }), line)).toBe('≥\u00a09,2');
});

it('tells a value that is withheld from one that is missing', () => {
  const hidden = score({ status: 'suppressed' });
  expect(tileText(hidden, line)).toBe('скр.');
  expect(toneOf(hidden, line, [])).toEqual({ name: 'hidden', means: 'не публикуется' });
  expect(TONES).toContain('hidden');
});

it('tells the silent from those who were not asked, and both from zero', () => {
  expect(toneOf(score({ status: 'missing' }), line, []).name).toBe('silent');
  expect(toneOf(score({ status: 'missing' }, 0), line, []).name).toBe('empty');
  expect(toneOf(score({ value: 0, target: 10 }), line, [0]).name).toBe('far');
  const nobody = { organisations: { reported: 0, expected: 2 } };
  expect(toneOf(score({ value: 0, coverage: nobody }), line, [0]).name).toBe('silent');
});

it('goes by the target, then by the level, then by the others', () => {
  const levels = ['low', 'middle', 'high'].map((code, from) => ({ code, from, title: code }));
  const levelled = { ...line, levels } as Line;
  expect(toneOf(score({ value: 30, target: 30, level: 'low' }), levelled, [30])).toEqual({
    name: 'met',
    means: 'план выполнен',
  });
  expect(toneOf(score({ value: 30, level: 'high' }), levelled, [30])).toEqual({ name: 'shade3', means: 'high' });
  expect(toneOf(score({ value: 4 }), line, [1, 2, 3, 4]).name).toBe('shade3');
  expect(TONES).toContain(toneOf(score({ value: 1 }), line, [1, 2, 3, 4]).name);
});
