import { describe, expect, it } from 'vitest';
import { counted, percent, pieces } from './counts';

const counts = { expected: 8, notStarted: 2, draft: 0, submitted: 1, returned: 0, reopened: 1, accepted: 4, late: 0 };

it('lays the states end to end and leaves out empty ones', () => {
  expect(pieces(counts)).toEqual([
    { status: 'not-started', count: 2, from: 0, width: 25 },
    { status: 'reopened', count: 1, from: 25, width: 12.5 },
    { status: 'submitted', count: 1, from: 37.5, width: 12.5 },
    { status: 'accepted', count: 4, from: 50, width: 50 },
  ]);
  expect(pieces({ ...counts, expected: 0, notStarted: 0, submitted: 0, reopened: 0, accepted: 0 })).toEqual([]);
});

describe('percent', () => {
  it.each([
    [0, 10, 0],
    [1, 1857, 1],
    [1856, 1857, 99],
    [1857, 1857, 100],
    [1, 2, 50],
    [0, 0, 0],
  ])('%d of %d', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});

it('adds up how many forms there are in each state', () => {
  const { late: _, ...known } = counts;
  expect(counted([2, 0, 0, 1, 1, 4])).toEqual(known);
});
