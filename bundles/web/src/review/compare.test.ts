import { describe, expect, it } from 'vitest';
import {
  changed,
  growth,
  jumps,
  lastDecided,
  type Methodology,
  parts,
  type Revision,
  results,
  type Submission,
  told,
  urgency,
  urgent,
} from './compare';

describe('changed', () => {
  it('names what was changed, added and taken away', () => {
    expect(
      changed(
        { a: { value: 1 }, b: { value: 2 }, c: { value: 3 } },
        { a: { value: 1 }, b: { notApplicable: 'нет' }, d: { value: 0 } },
      ),
    ).toEqual(['b', 'd', 'c']);
  });

  it('sees a comment that was changed, and that 0 is not no answer', () => {
    expect(changed({ a: { value: 1 } }, { a: { value: 1, comment: 'по акту' } })).toEqual(['a']);
    expect(changed({}, { a: { value: 0 } })).toEqual(['a']);
  });
});

it('finds the last decision, the newest revision first', () => {
  const of = (n: number, cause: string) => ({ n, cause }) as Revision;
  expect(lastDecided([of(5, 'submitted'), of(4, 'saved'), of(3, 'returned'), of(2, 'submitted')])?.n).toBe(3);
  expect(lastDecided([of(2, 'submitted'), of(1, 'saved')])).toBeUndefined();
});

describe('told', () => {
  it.each([
    [undefined, 'нет ответа'],
    [{ value: 0 }, '0'],
    [{ value: true }, 'да'],
    [{ value: false }, 'нет'],
    [{ value: 'текст' }, 'текст'],
    [{ notApplicable: 'нет 9 классов' }, 'не применимо: нет 9 классов'],
  ])('%j', (answer, text) => {
    expect(told(answer)).toBe(text);
  });

  it('names an option by its label', () => {
    const input = { options: [{ code: 'deputy', label: 'Заместитель' }] } as Methodology['inputs'][number];
    expect(told({ value: 'deputy' }, input)).toBe('Заместитель');
  });
});

describe('growth', () => {
  it.each([
    [100, 125, '+25\u00a0%'],
    [100, 40, '−60\u00a0%'],
    [100, 100, 'без изменений'],
  ])('%d → %d', (before, now, text) => {
    expect(growth({ value: before }, { value: now })).toBe(text);
  });

  it('says nothing without something to compare with', () => {
    expect(growth({ value: 0 }, { value: 3 })).toBeUndefined();
    expect(growth(undefined, { value: 3 })).toBeUndefined();
    expect(growth({ value: 3 }, { notApplicable: 'нет' })).toBeUndefined();
  });
});

it('gives the sections of a form, and what it forgot', () => {
  const input = (code: string, kinds: string[], reference = false) => ({ code, kinds, reference });
  const methodology = {
    inputs: [
      input('a', ['school']),
      input('b', ['school']),
      input('r', ['school'], true),
      input('k', ['kindergarten']),
    ],
    forms: [{ kind: 'school', sections: [{ title: 'Первый', inputs: ['b'] }] }],
  } as unknown as Methodology;
  expect(parts(methodology, 'school').map((part) => [part.title, part.inputs.map((one) => one.code)])).toEqual([
    ['Первый', ['b']],
    ['Прочее', ['a']],
  ]);
});

it('puts errors first, then what nobody explained', () => {
  const of = (check: string, severity: string, explained: boolean) => ({
    check,
    severity,
    explained,
    inputs: [],
    message: '',
  });
  expect(
    urgent([of('w1', 'warning', true), of('w2', 'warning', false), of('e', 'error', false)]).map((one) => one.check),
  ).toEqual(['e', 'w2', 'w1']);
});

describe('jumps', () => {
  const of = (before: number, now: number) =>
    jumps({ answers: { a: { value: now } }, earlier: { period: { a: { value: before } } } } as unknown as Submission);
  it('are answers of more than twice or less than half', () => {
    expect(of(10, 21)).toEqual(['a']);
    expect(of(10, 4)).toEqual(['a']);
    expect(of(10, 0)).toEqual(['a']);
  });
  it('are no others, and none where there was nothing before', () => {
    expect(of(10, 20)).toEqual([]);
    expect(of(10, 5)).toEqual([]);
    expect(of(0, 5)).toEqual([]);
    expect(jumps({ answers: { a: { value: 1 }, b: {} }, earlier: { period: {}, year: {} } })).toEqual([]);
  });
});

it('wants errors looked at before warnings without a word, those before explained ones, and jumps last', () => {
  const problem = (severity: string, explained: boolean) => ({
    check: severity,
    severity,
    explained,
    inputs: [],
    message: '',
  });
  const of = (...problems: ReturnType<typeof problem>[]) =>
    urgency({ problems, answers: {}, earlier: { period: {}, year: {} } });
  const jumped = urgency({
    problems: [],
    answers: { a: { value: 9 } },
    earlier: { period: { a: { value: 1 } }, year: {} },
  });
  const rising = [
    of(),
    jumped,
    of(problem('warning', true)),
    of(problem('warning', false)),
    of(problem('error', false)),
  ];
  expect(rising).toEqual([...rising].sort((one, other) => one - other));
  expect(new Set(rising).size).toBe(rising.length);
});

it('names indicators and criteria, however deep', () => {
  const criterion = (code: string, criteria: unknown[] = []) => ({
    code,
    title: `Критерий ${code}`,
    indicators: [{ code: `${code}-1`, title: `Показатель ${code}`, unit: '%', decimals: 1 }],
    criteria,
  });
  const known = results([criterion('a', [criterion('b')])] as unknown as Methodology['criteria']);
  expect(known.get('b-1')).toMatchObject({ title: 'Показатель b', decimals: 1 });
  expect(known.get('b')).toMatchObject({ title: 'Критерий b', unit: '', decimals: 0 });
});
