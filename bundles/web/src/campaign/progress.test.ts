import { describe, expect, it } from 'vitest';
import { type Listed, matches, percent, pieces, rows } from './progress';

const progress = { expected: 8, notStarted: 2, draft: 0, submitted: 1, returned: 0, reopened: 1, accepted: 4, late: 0 };

const listed = (change: Partial<Listed> = {}): Listed => ({
  id: 1,
  campaign: 2,
  organisation: 'k0062',
  name: 'Детский сад № 4 «Берёзка»',
  kind: 'kindergarten',
  territory: 'm05',
  supervisor: 'm05',
  status: 'draft',
  revision: 3,
  late: false,
  errors: 0,
  warnings: 0,
  ...change,
});

it('lays the states end to end and leaves out empty ones', () => {
  expect(pieces(progress)).toEqual([
    { status: 'not-started', count: 2, from: 0, width: 25 },
    { status: 'reopened', count: 1, from: 25, width: 12.5 },
    { status: 'submitted', count: 1, from: 37.5, width: 12.5 },
    { status: 'accepted', count: 4, from: 50, width: 50 },
  ]);
  expect(pieces({ ...progress, expected: 0, notStarted: 0, submitted: 0, reopened: 0, accepted: 0 })).toEqual([]);
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

describe('matches', () => {
  it.each(['берёзка', 'березка', 'K0062', 'сад 4', '«Берёзка»', ''])('finds by %s', (search) => {
    expect(matches(listed(), search)).toBe(true);
  });
  it('does not find others', () => {
    expect(matches(listed(), 'ромашка')).toBe(false);
    expect(matches(listed(), 'сад ромашка')).toBe(false);
  });
});

it('writes the list with words for codes', () => {
  const [head, row] = rows([listed({ extension: '2027-02-02T00:00:00+05:00' })], (code) => `${code}!`);
  expect(head).toHaveLength(9);
  expect(row).toEqual([
    'k0062',
    'Детский сад № 4 «Берёзка»',
    'детский сад',
    'm05!',
    'm05!',
    'черновик',
    'нет',
    expect.stringContaining('1 февраля 2027'),
    '3',
  ]);
});
