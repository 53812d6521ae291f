import { describe, expect, it } from 'vitest';
import type { Schema } from '../api/client';
import { isTable, meant } from './meaning';
import { cells, placed } from './paste';

function input(code: string, label: string, type = 'count'): Schema['InputJson'] {
  return {
    code,
    label,
    type,
    context: false,
    kinds: ['school'],
    lastPeriod: 'show',
    notApplicable: false,
    options: [],
    reference: false,
    suppressSmall: false,
  };
}

const INPUTS = [input('a', 'Всего обучающихся'), input('b', 'Из них охвачено'), input('c', 'Число «проектов»')];

function where(text: string, start = 'a') {
  const { values, left } = placed(cells(text), INPUTS, start);
  return { values: values.map(({ input: { code }, text: value }) => [code, value]), left };
}

describe('cells', () => {
  it('are cut at tabs and line ends', () => {
    expect(cells('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('may be quoted, with line ends and quotes inside', () => {
    expect(cells('"два\nряда"\t5\n"он ""тут"""\t6')).toEqual([
      ['два\nряда', '5'],
      ['он "тут"', '6'],
    ]);
  });

  it('may begin with a quote that quotes nothing', () => {
    expect(cells('"Билет" в будущее\t5')).toEqual([['"Билет" в будущее', '5']]);
  });

  it('are one field when there is but one', () => {
    expect(isTable('12\r\n')).toBe(false);
    expect(isTable('12\n13')).toBe(true);
    expect(isTable('12\t13')).toBe(true);
  });
});

describe('a pasted column', () => {
  it('goes down the fields from where it is pasted', () => {
    expect(where('7\n8', 'b')).toEqual({
      values: [
        ['b', '7'],
        ['c', '8'],
      ],
      left: 0,
    });
  });

  it('leaves out empty cells and tells what did not fit', () => {
    expect(where('7\n\n9\n10')).toEqual({
      values: [
        ['a', '7'],
        ['c', '9'],
      ],
      left: 1,
    });
  });

  it('may be a row', () => {
    expect(where('7\t8\t9')).toEqual({
      values: [
        ['a', '7'],
        ['b', '8'],
        ['c', '9'],
      ],
      left: 0,
    });
  });
});

describe('a pasted table', () => {
  it('is placed by labels, whatever their quotes, spaces and order', () => {
    expect(where('Число  "проектов"\tед.\t3\nвсего обучающихся:\tчел.\t1\u00a0200')).toEqual({
      values: [
        ['c', '3'],
        ['a', '1\u00a0200'],
      ],
      left: 0,
    });
  });

  it('is placed by codes and tells of rows without a field', () => {
    expect(where('b\t5\nитого\t9')).toEqual({ values: [['b', '5']], left: 1 });
  });

  it('without names gives its column of numbers', () => {
    expect(where('первое\t5\nвторое\t6')).toEqual({
      values: [
        ['a', '5'],
        ['b', '6'],
      ],
      left: 0,
    });
  });

  it('may begin with the headings of its columns', () => {
    expect(where('Показатель\tЗначение\nпервое\t5\nвторое\t6')).toEqual({
      values: [
        ['a', '5'],
        ['b', '6'],
      ],
      left: 0,
    });
  });
});

describe('a pasted text', () => {
  it('means what its field takes', () => {
    expect(meant(INPUTS[0] as Schema['InputJson'], '1 234')).toEqual({ value: 1234 });
    expect(meant(input('x', '', 'yes-no'), 'Да')).toEqual({ value: true });
    expect(meant(input('x', '', 'yes-no'), 'может быть')).toHaveProperty('wrong');
    const choice = { ...input('x', '', 'choice'), options: [{ code: 'deputy', label: 'заместитель' }] };
    expect(meant(choice, 'Заместитель')).toEqual({ value: 'deputy' });
    expect(meant(choice, 'никто')).toHaveProperty('wrong');
    expect(meant(input('x', '', 'link'), 'www.example.org')).toHaveProperty('wrong');
  });
});
