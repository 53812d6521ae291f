import { expect, it } from 'vitest';
import type { Schema } from '../api/client';
import { progress, sectionOfIndicator } from './progress';
import { form } from './sample';

const INPUTS = new Map(
  ['a', 'b', 'c', 'r'].map((code) => [code, { code, reference: code === 'r' } as Schema['InputJson']]),
);

it('counts what is answered, and what is typed and can be saved', () => {
  const answers = { a: { value: 0 } };
  expect(progress(['a', 'b', 'c', 'r'], INPUTS, form(answers), {})).toEqual({ done: 1, of: 3 });
  const entries = {
    a: { from: null, to: null },
    b: { from: null, to: { notApplicable: 'нет' } },
    c: { from: null, typed: { value: '1x' }, wrong: 'не число' },
  };
  expect(progress(['a', 'b', 'c', 'r'], INPUTS, form(answers), entries)).toEqual({ done: 1, of: 3 });
});

it('shows an indicator where its last input is asked', () => {
  const sections = [
    { title: '1', inputs: ['students'] },
    { title: '2', inputs: ['covered'] },
    { title: '3', inputs: ['other'] },
  ];
  expect(sectionOfIndicator('100 * covered / students', sections)).toBe(1);
  expect(sectionOfIndicator('100 * coveredTwice', sections)).toBe(-1);
});
