import { expect, test } from 'vitest';
import { binsOf, fromZero, shade } from './scales';

test('a scale begins at zero and ends at a round number', () => {
  expect(fromZero([6.5, 10])).toEqual([0, 10]);
  expect(fromZero([17.7])).toEqual([0, 20]);
  expect(fromZero([])).toEqual([0, 1]);
  expect(fromZero([0])).toEqual([0, 1]);
});

test('each value lies in exactly one range, both ends included', () => {
  const values = [0, 2.6, 6.7, 7.6, 13.5, 13.5, 14, 16, 17.7, 20];
  const bins = binsOf(values);
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
  expect(bins[0]?.from).toBe(0);
  expect(bins.at(-1)?.to).toBe(20);
});

test('one value alone still has a range', () => {
  expect(binsOf([28]).reduce((sum, bin) => sum + bin.count, 0)).toBe(1);
  expect(binsOf([])).toEqual([]);
});

test('the smallest value has the lightest shade, equal values the same', () => {
  const values = [1, 2, 2, 8];
  expect(values.map((value) => shade(value, values))).toEqual([0, 1, 1, 3]);
});
