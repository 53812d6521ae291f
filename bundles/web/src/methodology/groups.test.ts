import { expect, it } from 'vitest';
import { brief, type Change, grouped, likelyBefore, type Methodology, titles, walk } from './groups';

const change = (kind: string, part: string, code: string, field?: string): Change => ({
  kind,
  part,
  code,
  ...(field ? { field, before: '1', after: '2' } : {}),
});

it('groups by kind and then by what is concerned', () => {
  const list = [
    change('reworded', 'input', 'a', 'label'),
    change('added', 'check', 'c'),
    change('reworded', 'input', 'a', 'help'),
    change('recalculated', 'indicator', 'a', 'formula'),
    change('reworded', 'indicator', 'a', 'title'),
  ];
  expect(grouped(list).map(({ kind, groups }) => [kind, groups.map((one) => [one.part, one.changes.length])])).toEqual([
    ['recalculated', [['indicator', 1]]],
    ['added', [['check', 1]]],
    [
      'reworded',
      [
        ['input', 2],
        ['indicator', 1],
      ],
    ],
  ]);
  expect(grouped([])).toEqual([]);
});

const leaf = { criteria: [], levels: [] };
const methodology = {
  criteria: [
    {
      ...leaf,
      code: '1',
      title: 'Первый',
      indicators: [],
      criteria: [{ ...leaf, code: '1.1', title: 'Внутри', indicators: [{ code: 'i', title: 'Доля' }] }],
    },
    { ...leaf, code: '2', title: 'Второй', indicators: [] },
  ],
  inputs: [{ code: 'i', label: 'Число' }],
  checks: [],
  recommendations: [],
  levels: [],
} as unknown as Methodology;

it('walks the tree with its depth', () => {
  expect(walk(methodology.criteria).map(({ criterion, depth }) => [criterion.code, depth])).toEqual([
    ['1', 0],
    ['1.1', 1],
    ['2', 0],
  ]);
});

it('tells an indicator and an input with the same code apart', () => {
  const known = titles(methodology);
  expect(known.get('indicator i')).toBe('Доля');
  expect(known.get('input i')).toBe('Число');
  expect(known.get('criterion 1.1')).toBe('Внутри');
});

it('tells a cause briefly', () => {
  const known = titles(methodology);
  expect(brief(change('retargeted', 'indicator', 'i', 'targets'), known)).toBe(
    'показатель «Доля», плановые значения: 1 → 2',
  );
  expect(brief(change('retargeted', 'indicator', 'i', 'targets'), known, 'i')).toBe('плановые значения: 1 → 2');
  expect(brief(change('removed', 'input', 'x'), known)).toBe('убрано: исходный показатель «x»');
});

it('compares with the version before, of the same methodology', () => {
  const all = ['1.0', '2.0', '10.0'].map((version) => ({ id: 'a', version }));
  expect(likelyBefore(all, { id: 'a', version: '10.0' })).toBe('a/2.0');
  expect(likelyBefore(all, { id: 'a', version: '1.0' })).toBe('a/10.0');
  expect(likelyBefore([...all, { id: 'b', version: '1.0' }], { id: 'b', version: '1.0' })).toBe('');
});
