import { expect, test } from 'vitest';
import type { Schema } from '../api/client';
import type { Line } from './lines';
import {
  coverageOf,
  difference,
  levelTitle,
  measured,
  planned,
  restsOnNobody,
  share,
  standing,
  valueText,
  withoutValue,
} from './words';

const percent: Line = {
  code: 'mentoring',
  title: 'Доля',
  kind: 'indicator',
  depth: 1,
  unit: '%',
  decimals: 1,
  lowerIsBetter: false,
  levels: [{ code: 'low', from: 0, title: 'Низкий' }],
};

function score(changed: Partial<Schema['ScoreJson']>): Schema['ScoreJson'] {
  return {
    organisation: 'r74',
    indicator: 'mentoring',
    subject: 'territory',
    status: 'official',
    coverage: { organisations: { reported: 28, expected: 43 } },
    ...changed,
  };
}

test('a value below full coverage is not less than', () => {
  expect(valueText(score({ status: 'not-less-than', value: 6.5 }), percent)).toBe('не\u00a0менее\u00a06,5\u00a0%');
});

test('a missing value is never told as 0, and a zero is', () => {
  expect(valueText(score({ status: 'missing' }), percent)).toBe('нет данных');
  expect(valueText(score({ status: 'no-base' }), percent)).toBe('нет базы');
  expect(valueText(score({ status: 'not-applicable' }), percent)).toBe('не применимо');
  expect(valueText(score({ value: 0 }), percent)).toBe('0,0\u00a0%');
  expect(withoutValue(score({ value: 0 }))).toBeUndefined();
});

test('what is withheld is told in the words of the public pages', () => {
  expect(valueText(score({ status: 'suppressed' }), percent)).toBe('не публикуется');
});

test('where nobody is asked there are no participants', () => {
  const nobody = score({ status: 'missing', coverage: { organisations: { reported: 0, expected: 0 } } });
  expect(valueText(nobody, percent)).toBe('нет участников');
  expect(coverageOf(nobody.coverage)).toBe('–');
});

test('coverage in organisations and of the base', () => {
  expect(coverageOf({ organisations: { reported: 28, expected: 43 }, base: 64.2 })).toBe(
    '28 из 43\u00a0организаций; 64,2\u00a0% базы',
  );
  expect(coverageOf({ organisations: { reported: 0, expected: 1 } })).toBe('0 из 1\u00a0организации');
});

test('differences have a sign, of shares they are percentage points', () => {
  expect(difference(-3.5, percent)).toBe('\u22123,5\u00a0п.\u00a0п.');
  expect(difference(2, { unit: 'ПОО', decimals: 0 })).toBe('+2');
  expect(difference(0, percent)).toBe('0,0\u00a0п.\u00a0п.');
});

test('values keep their decimals, planned ones are told as they were set', () => {
  expect(measured(30, percent)).toBe('30,0\u00a0%');
  expect(planned(10, percent)).toBe('10\u00a0%');
  expect(measured(27, { unit: 'ПОО', decimals: 0 })).toBe('27\u00a0ПОО');
  expect(share(65)).toBe('65,0\u00a0%');
});

test('the rounded value is what meets a target', () => {
  expect(standing(score({ value: 30, target: 30 }), percent)).toBe('met');
  expect(standing(score({ value: 6.5, target: 10 }), percent)).toBe('near');
  expect(standing(score({ value: 1.5, target: 10 }), percent)).toBe('far');
  expect(standing(score({ value: 5 }), percent)).toBeUndefined();
  expect(standing(score({ status: 'missing', target: 10 }), percent)).toBeUndefined();
});

test('less is met where less is better', () => {
  const fewer = { ...percent, lowerIsBetter: true };
  expect(standing(score({ value: 3, target: 5 }), fewer)).toBe('met');
  expect(standing(score({ value: 8, target: 5 }), fewer)).toBe('near');
  expect(standing(score({ value: 30, target: 5 }), fewer)).toBe('far');
});

test('a level has its title', () => {
  expect(levelTitle(score({ level: 'low' }), percent)).toBe('Низкий');
  expect(levelTitle(score({ level: 'odd' }), percent)).toBe('odd');
  expect(levelTitle(score({}), percent)).toBeUndefined();
});

test('a zero that nobody reported is told apart from one that somebody did', () => {
  const score = (reported: number, value?: number) =>
    ({ status: 'official', value, coverage: { organisations: { reported, expected: 3 } } }) as Schema['ScoreJson'];
  expect(restsOnNobody(score(0, 0))).toBe(true);
  expect(restsOnNobody(score(1, 0))).toBe(false);
  expect(restsOnNobody(score(0))).toBe(false);
});
