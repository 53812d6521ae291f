import { describe, expect, it } from 'vitest';
import { type Listed, matches, rows } from './list';

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
