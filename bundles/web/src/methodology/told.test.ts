import { expect, it } from 'vitest';
import type { Indicator, Methodology } from './groups';
import { contents, kindsTold, moverTold, namesIn, pointsTold, targetsTold } from './told';

const known = new Map([
  ['input involved', 'Вовлечено'],
  ['input students', 'Обучающихся'],
  ['indicator involvement', 'Доля вовлечённых'],
  ['total total', 'Итог по методике'],
]);

it('names what a formula and a condition speak of, each once', () => {
  expect(namesIn('100 * involved / (students + students)', known).map(({ title }) => title)).toEqual([
    'Вовлечено',
    'Обучающихся',
  ]);
  expect(namesIn('value("involvement") < 30', known)).toEqual([{ code: 'involvement', title: 'Доля вовлечённых' }]);
  expect(namesIn('level("total") = "low"', known).map(({ code }) => code)).toEqual(['total']);
  expect(namesIn('100 * 2', known)).toEqual([]);
});

it('tells points by the way they are given, and nothing where there are none', () => {
  const told = (points: unknown) => pointsTold({ points } as Pick<Indicator, 'points'>);
  expect(told({ target: { max: 10, capped: true } })).toBe('за выполнение планового значения, не больше 10');
  expect(told({ target: { max: 10, capped: false } })).toMatch(/перевыполнение учитывается$/);
  expect(told({ best: { max: 100 } })).toBe('лучший результат – 100, остальные пропорционально');
  expect(
    told({
      bands: [
        { from: 0, points: 0 },
        { from: 12.5, points: 3 },
      ],
    }),
  ).toBe('от 0 – 0; от 12,5 – 3');
  expect(told(undefined)).toBe('');
});

it('tells targets and kinds', () => {
  expect(targetsTold({ 2021: 30, 2024: 37.5 })).toBe('2021 – 30; 2024 – 37,5');
  expect(kindsTold([])).toBe('все виды организаций');
  expect(kindsTold(['school', 'x'])).toBe('школа, x');
});

it('lists only the parts that are there, with the indicators of all criteria', () => {
  const leaf = { criteria: [], levels: [] };
  const methodology = {
    criteria: [
      { ...leaf, indicators: [{ code: 'a' }], criteria: [{ ...leaf, indicators: [{ code: 'b' }, { code: 'c' }] }] },
    ],
    inputs: [{ code: 'i' }],
    forms: [],
    checks: [],
    recommendations: [],
    warnings: [],
  } as unknown as Methodology;
  expect(contents(methodology).map(({ part, count }) => [part, count])).toEqual([
    ['criteria', 3],
    ['inputs', 1],
  ]);
});

it('does not tell a file of the system as a person', () => {
  expect(moverTold('bundle:ru.orientir.methodology.x')).toBe('поставлена вместе с системой');
  expect(moverTold('operator')).toBe('operator');
});
