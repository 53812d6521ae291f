import { expect, it } from 'vitest';
import { lineOf, placeOf } from './lines';

const TEXT = 'id: x\nversion: 1\n\ntitle: а';

it('finds a line', () => {
  const line = (n: number) => TEXT.slice(lineOf(TEXT, n).from, lineOf(TEXT, n).to);
  expect([1, 2, 3, 4, 9].map(line)).toEqual(['id: x', 'version: 1', '', 'title: а', 'title: а']);
});

it('tells the place of the caret', () => {
  expect(placeOf(TEXT, 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf(TEXT, 6)).toEqual({ line: 2, column: 1 });
  expect(placeOf(TEXT, TEXT.length)).toEqual({ line: 4, column: 9 });
});
