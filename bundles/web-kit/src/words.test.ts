import { expect, test } from 'vitest';
import { daysUntil, figure, inDays, plural } from './words';

test('numbers are written as in Russia, as long as they are', () => {
  expect(figure(51656).replace(/\s/g, ' ')).toBe('51 656');
  expect(figure(6.5)).toBe('6,5');
  expect(figure(30, 1)).toBe('30,0');
  expect(figure(-3.5)).toMatch(/^[-−]3,5$/);
});

test('words follow their number', () => {
  const days = (count: number) => plural(count, 'день', 'дня', 'дней').replace(/\s/g, ' ');
  expect([0, 1, 2, 5, 11, 21, 22, 25, 111, 121].map(days)).toEqual([
    '0 дней',
    '1 день',
    '2 дня',
    '5 дней',
    '11 дней',
    '21 день',
    '22 дня',
    '25 дней',
    '111 дней',
    '121 день',
  ]);
});

test('days are those of the region, wherever the reader is', () => {
  expect(inDays('2021-02-20')).toContain('20 февраля 2021');
  // 20:30 in London is half past one of the next day in Chelyabinsk.
  expect(inDays('2021-02-19T20:30:00Z')).toContain('20 февраля 2021');
  expect(daysUntil('2021-02-20T18:59:59Z', new Date('2021-02-19T20:30:00Z'))).toBe(0);
  expect(daysUntil('2021-02-20T19:00:01Z', new Date('2021-02-19T20:30:00Z'))).toBe(1);
  expect(daysUntil('2021-02-19T18:00:00Z', new Date('2021-02-19T20:30:00Z'))).toBe(-1);
});
