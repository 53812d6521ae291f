import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';

const NBSP = '\u00a0';
const PLACES = 4;

/** A formula of the server as it is written on paper here. */
export function onPaper(formula: string): string {
  return formula.replaceAll(' * ', ' × ').replace(/(\d)\.(?=\d)/g, '$1,');
}

/** The same with numbers in it and no words: thousands are set apart. */
export function numbersOnPaper(formula: string): string {
  return onPaper(formula.replace(/(?<![\d.])\d{4,}/g, grouped));
}

/** An exact value, which may be a fraction, as the decimal that is rounded next: `6,4561…`. */
export function decimalOf(exact: string): string {
  const [, sign = '', over, under] = /^(-?)(\d+)\/([1-9]\d*)$/.exec(exact) ?? [];
  if (over === undefined || under === undefined) {
    return numbersOnPaper(exact);
  }
  const whole = BigInt(over) / BigInt(under);
  const scale = 10n ** BigInt(PLACES);
  const rest = (BigInt(over) % BigInt(under)) * scale;
  const places = String(rest / BigInt(under)).padStart(PLACES, '0');
  return `${sign && '\u2212'}${grouped(String(whole))},${places}${rest % BigInt(under) === 0n ? '' : '…'}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/** An answer as it is read. */
export function answerText({ value, notApplicable }: Schema['AnswerJson']): string {
  if (notApplicable !== undefined) {
    return `не применимо: ${notApplicable}`;
  }
  switch (typeof value) {
    case 'undefined':
      return 'нет ответа';
    case 'number':
      return figure(value);
    case 'boolean':
      return value ? 'да' : 'нет';
    default:
      return value;
  }
}
