import { expect, it } from 'vitest';
import { type Listed, rows } from './list';

const listed = (change: Partial<Listed> = {}): Listed => ({
  id: 1,
  campaign: 2,
  organisation: 'k0062',
  name: 'Детский сад № 4 «Берёзка»',
  kind: 'kindergarten',
  territory: 'm05',
  territoryName: 'Ашинский округ',
  supervisor: 'm05',
  status: 'draft',
  revision: 3,
  late: false,
  errors: 2,
  warnings: 1,
  ...change,
});

it('writes the list with names and words for codes', () => {
  const [head, row] = rows([listed({ extension: '2027-02-02T00:00:00+05:00' })]);
  expect(head).toHaveLength(11);
  expect(row).toEqual([
    'k0062',
    'Детский сад № 4 «Берёзка»',
    'детский сад',
    'Ашинский округ',
    'm05',
    'черновик',
    '2',
    '1',
    'нет',
    expect.stringContaining('1 февраля 2027'),
    '3',
  ]);
});
