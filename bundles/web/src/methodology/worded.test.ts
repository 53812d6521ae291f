import { expect, it } from 'vitest';
import { worded } from './worded';

it('puts codes into words and leaves texts alone', () => {
  expect(worded('kindergarten, school')).toBe('детский сад, школа');
  expect(worded('yes')).toBe('да');
  expect(worded('Число детей, всего')).toBe('Число детей, всего');
  expect(worded(undefined)).toBeUndefined();
  expect(worded('not capped', 'note')).toBe('not capped');
});

it('tells rules by their field', () => {
  expect(worded('sums over reported: school', 'rollup')).toBe(
    'сумма числителей делится на сумму знаменателей, по представившим сведения: школа',
  );
  expect(worded('weighted-mean over all: school; weight students', 'rollup')).toMatch(/школа; вес – students$/);
  expect(worded('target 100, not capped, decimals 1', 'points')).toBe(
    'за выполнение планового значения, наибольшее 100, перевыполнение учитывается, знаков после запятой: 1',
  );
  expect(worded('best 100, decimals 0', 'points')).toBe('лучший результат – 100, знаков после запятой: 0');
  expect(worded('0 → 0, 50 → 3', 'points')).toBe('0 → 0, 50 → 3');
  expect(worded('value', 'points.territory')).toBe('по значению территории');
  expect(worded('mean over reported, decimals 1', 'points.territory')).toBe(
    'среднее баллов организаций, по представившим сведения, знаков после запятой: 1',
  );
  expect(worded('lower', 'better')).toBe('меньше');
  expect(worded('warning', 'severity')).toBe('предупреждение');
  expect(worded('region, organisation', 'tiers')).toBe('область, организация');
  expect(worded('2021: 30; region: 2021: 40', 'targets')).toBe('2021: 30; область: 2021: 40');
  expect(worded('low from 0, high from 80', 'levels')).toBe('low – от 0, high – от 80');
  expect(
    worded('weighted-mean, missing zero, not applicable renormalise, decimals 1, weights 100, max 321', 'aggregate'),
  ).toBe(
    'среднее с весами, отсутствующий показатель считается нулём, неприменимый не учитывается, веса остальных пересчитываются, знаков после запятой: 1, сумма весов 100, наибольшее значение 321',
  );
});
