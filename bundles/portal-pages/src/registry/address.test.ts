import { expect, test } from 'vitest';
import { cardOf, conditions, listOf, turned } from './address';

test('empty conditions and foreign words of the address are not asked', () => {
  expect(String(conditions(new URLSearchParams('q=+школа+&kind=&at=2024-09-01&utm=7')))).toBe(
    'q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0&at=2024-09-01',
  );
});

test('turning the page keeps the conditions, and the first page has no number', () => {
  expect(turned(new URLSearchParams('kind=school&page=3'), 4)).toBe('/registry/?kind=school&page=4');
  expect(turned(new URLSearchParams('kind=school&page=1'), 0)).toBe('/registry/?kind=school');
  expect(turned(new URLSearchParams('page=1'), 0)).toBe('/registry/');
});

test('a card is opened as of the day of the list', () => {
  expect(cardOf('s0001', null)).toBe('/registry/?organisation=s0001');
  expect(cardOf('s0001', '2021-01-01')).toBe('/registry/?organisation=s0001&at=2021-01-01');
});

test('a territory is listed as of the day of its card', () => {
  expect(listOf('m01', null)).toBe('/registry/?territory=m01');
  expect(listOf('m01', '2021-01-01')).toBe('/registry/?territory=m01&at=2021-01-01');
});
