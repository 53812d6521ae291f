import type { Schema } from '../api/client';

export type Read = { value: number | null } | { wrong: string };

const SPACES = /[\u0020\u00a0\u2009\u202f]/g;
const GROUPED = /^-?\d{1,3}(?:[\u0020\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/** More digits than a number of a program keeps. */
const DIGITS = 15;

/**
 * Reads a number as people write it and as Excel copies it: `12.5`, `12,5`, `1 234,5` with any spaces, a real minus.
 * What can be read in two ways is not guessed but asked about.
 */
export function readNumber(text: string): Read {
  const trimmed = text.trim().replace('\u2212', '-');
  if (trimmed === '') {
    return { value: null };
  }
  if (/[.,].*[.,]/.test(trimmed)) {
    return { wrong: 'Здесь несколько точек или запятых. Оставьте одну, перед дробной частью.' };
  }
  const plain = GROUPED.test(trimmed) ? trimmed.replace(SPACES, '') : trimmed;
  if (!PLAIN.test(plain)) {
    return {
      wrong: /^[-\d.,\s]+$/.test(trimmed)
        ? 'Число записано неполно или с лишним пробелом. Напишите, например, 1234 или 12,5.'
        : 'Нужно число без букв и знаков, например 300 или 12,5.',
    };
  }
  if (plain.replace(/\D/g, '').replace(/^0+/, '').length > DIGITS) {
    return { wrong: `Слишком длинное число: можно не больше ${DIGITS} цифр.` };
  }
  const value = Number(plain.replace(',', '.'));
  return { value: value === 0 ? 0 : value };
}

/** A number for this input: whole where people or things are counted, and within its bounds. */
export function readFor(input: Pick<Schema['InputJson'], 'type' | 'minimum' | 'maximum' | 'unit'>, text: string): Read {
  const read = readNumber(input.unit === '%' ? text.replace(/\s*%\s*$/, '') : text);
  if ('wrong' in read || read.value === null) {
    return read;
  }
  const { value } = read;
  if (input.type === 'count' && value < 0) {
    return { wrong: 'Нужно целое число, ноль или больше.' };
  }
  if (input.type === 'count' && !Number.isInteger(value)) {
    return {
      wrong: /^\s*\d{1,3}[.,]\d{3}\s*$/.test(text)
        ? `Нужно целое число. Если это тысячи, напишите ${text.trim().replace(/[.,]/, '')}.`
        : 'Нужно целое число, без дробной части.',
    };
  }
  if (input.minimum !== undefined && value < input.minimum) {
    return { wrong: `Меньше допустимого: должно быть не меньше ${inField(input.minimum)}.` };
  }
  if (input.maximum !== undefined && value > input.maximum) {
    return { wrong: `Больше допустимого: должно быть не больше ${inField(input.maximum)}.` };
  }
  return read;
}

/** As a number stands in a field: with a comma, without spaces. */
export function inField(value: number): string {
  return value.toLocaleString('ru-RU', { useGrouping: false, maximumFractionDigits: 20 }).replace('\u2212', '-');
}
