import { describe, expect, it } from 'vitest';
import { inField, readFor, readNumber } from './number';

describe('a number', () => {
  it.each([
    ['300', 300],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567', 1234567],
    [' 7\t', 7],
    ['\u22123', -3],
    ['007', 7],
    ['0', 0],
    ['-0', 0],
    ['', null],
    ['  ', null],
  ])('is read from %j', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it.each([
    '1,234.5',
    '1.234.567',
    '12 34',
    '1 2345',
    '12a',
    '1e5',
    'Infinity',
    'NaN',
    '--1',
    '5,',
    ',5',
    '5 чел.',
    '1'.repeat(16),
  ])('is not guessed from %j', (text) => {
    expect(readNumber(text)).toHaveProperty('wrong');
  });

  it('is whole where things are counted', () => {
    expect(readFor({ type: 'count' }, '12,5')).toEqual({ wrong: 'Нужно целое число, без дробной части.' });
    expect(readFor({ type: 'count' }, '12,0')).toEqual({ value: 12 });
    expect(readFor({ type: 'count' }, '-1')).toHaveProperty('wrong');
  });

  it('asks whether a comma meant thousands', () => {
    expect(readFor({ type: 'count' }, '1,234')).toEqual({
      wrong: 'Нужно целое число. Если это тысячи, напишите 1234.',
    });
  });

  it('stays within its bounds', () => {
    const input = { type: 'decimal', minimum: 0, maximum: 100 };
    expect(readFor(input, '100')).toEqual({ value: 100 });
    expect(readFor(input, '100,1')).toEqual({ wrong: 'Больше допустимого: должно быть не больше 100.' });
    expect(readFor(input, '-0,1')).toEqual({ wrong: 'Меньше допустимого: должно быть не меньше 0.' });
  });

  it('may carry the sign of its unit', () => {
    expect(readFor({ type: 'decimal', unit: '%' }, '12,5 %')).toEqual({ value: 12.5 });
    expect(readFor({ type: 'decimal', unit: 'чел.' }, '12,5 %')).toHaveProperty('wrong');
  });

  it('stands in a field so that it can be read again', () => {
    for (const value of [0, 12.5, -3, 1234567.25, 0.1]) {
      expect(readNumber(inField(value))).toEqual({ value });
    }
  });
});
