import { expect, it } from 'vitest';
import { answerText, decimalOf, numbersOnPaper, onPaper } from './paper';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('writes a formula as on paper, and leaves numbers in names alone', () => {
  expect(onPaper('100 * «Обучающиеся 2021 года» / 12.5')).toBe('100 × «Обучающиеся 2021 года» / 12,5');
  expect(plain(numbersOnPaper('100 * 3335 / 51656'))).toBe('100 × 3 335 / 51 656');
  expect(plain(numbersOnPaper('1234567.12345 + 999'))).toBe('1 234 567,12345 + 999');
});

it('tells a fraction as the decimal that is rounded, and says where it goes on', () => {
  expect(decimalOf('83375/12914')).toBe('6,4561…');
  expect(decimalOf('25/2')).toBe('12,5000');
  expect(decimalOf('-7/2')).toBe('−3,5000');
  expect(plain(decimalOf('10000001/3'))).toBe('3 333 333,6666…');
  expect(decimalOf('12.25')).toBe('12,25');
});

it('tells an answer that is 0, one that is "no" and one that is not there apart', () => {
  expect(answerText({ value: 0 })).toBe('0');
  expect(answerText({ value: false })).toBe('нет');
  expect(answerText({})).toBe('нет ответа');
  expect(answerText({ notApplicable: 'нет выпуска' })).toBe('не применимо: нет выпуска');
});
