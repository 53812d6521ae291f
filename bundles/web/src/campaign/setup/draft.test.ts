import { describe, expect, it } from 'vitest';
import { asked, countText, type Draft, EMPTY, mistakes, preview, request, stepOf } from './draft';

const of = (change: Partial<Draft>): Draft => ({ ...EMPTY, ...change });

describe('mistakes', () => {
  it('wants a methodology first', () => {
    expect(mistakes(0, EMPTY)).toHaveProperty('methodology');
    expect(mistakes(0, of({ methodology: 'a/1.0' }))).toEqual({});
  });

  it.each([
    ['calendar-year', '2026', true],
    ['calendar-year', '2026/2027', false],
    ['school-year', '2026/2027', true],
    ['school-year', '2026/2028', false],
    ['half-year', '2026-H2', true],
    ['half-year', '2026-H3', false],
    ['two-years', '2025..2026', true],
    ['two-years', '2025..2027', false],
  ])('%s %s', (kind, period, right) => {
    const errors = mistakes(1, of({ title: 'а', basis: 'б', targetYear: '2026', period }), kind);
    expect('period' in errors).toBe(!right);
  });

  it('wants a year of four digits', () => {
    const typed = { title: 'а', basis: 'б', period: '2026' };
    expect(mistakes(1, of({ ...typed, targetYear: '26' }), 'calendar-year')).toHaveProperty('targetYear');
    expect(mistakes(1, of({ ...typed, targetYear: ' 2026 ' }), 'calendar-year')).toEqual({});
  });

  it('wants the dates in order; one day is enough', () => {
    expect(mistakes(2, of({ from: '2027-03-01', to: '2027-02-28' }))).toHaveProperty('to');
    expect(mistakes(2, of({ from: '2027-03-01', to: '2027-03-01' }))).toEqual({});
    expect(mistakes(2, of({ from: '2027-03-01', to: '2027-03-31', reportBy: '2027-03-31' }))).toHaveProperty(
      'reportBy',
    );
  });

  it('wants participants, and a reason for who is left out', () => {
    expect(mistakes(3, EMPTY)).toHaveProperty('kinds');
    expect(mistakes(3, of({ kinds: ['school'], exclude: [{ code: 's1', name: '', reason: ' ' }] }))).toEqual({
      'exclude.0': expect.any(String),
    });
  });
});

it('sends what was typed, trimmed, and leaves out what was left empty', () => {
  expect(
    request(
      of({
        methodology: 'concept/1.0',
        title: ' Мониторинг ',
        period: '2026',
        targetYear: '2026',
        basis: 'Приказ',
        from: '2027-03-01',
        to: '2027-03-31',
        kinds: ['school'],
        exclude: [{ code: 's1', name: 'Школа', reason: ' закрыта ' }],
      }),
    ),
  ).toEqual({
    title: 'Мониторинг',
    methodology: { id: 'concept', version: '1.0' },
    period: '2026',
    targetYear: 2026,
    basis: 'Приказ',
    entry: { from: '2027-03-01', to: '2027-03-31' },
    review: false,
    rankings: false,
    archive: false,
    roster: { kinds: ['school'], include: [], exclude: [{ code: 's1', reason: 'закрыта' }] },
  });
});

it.each([
  ['methodology', 0],
  ['period', 1],
  ['entry.to', 2],
  ['owner', 2],
  ['roster.exclude[0].reason', 3],
])('finds %s on step %d', (field, step) => {
  expect(stepOf(field)).toBe(step);
});

it('knows whom a methodology asks, each kind once', () => {
  const methodology = {
    forms: [{ kind: 'school' }],
    inputs: [{ kinds: ['school', 'kindergarten'] }],
  } as unknown as Parameters<typeof asked>[0];
  expect(asked(methodology)).toEqual(['school', 'kindergarten']);
  expect(asked(undefined)).toEqual([]);
});

it('tells how many would take part', () => {
  expect(countText({ expected: 0, byKind: {} })).toBe('По реестру сегодня участников нет.');
  expect(countText({ expected: 3, byKind: { school: 3 } })).toMatch(/^По реестру сегодня: школа – 3\. /);
  expect(countText({ expected: 1212, byKind: { school: 12, kindergarten: 1200 } })).toBe(
    'По реестру сегодня: школа – 12, детский сад – 1\u00a0200; всего 1\u00a0212. Перечень закрепится, когда закончится подготовка.',
  );
});

it('tries the same draft while a reason is typed', () => {
  const of = (reason: string) => preview({ ...EMPTY, exclude: [{ code: 's1', name: 'Школа', reason }] });
  expect(of('закр')).toEqual(of(''));
  expect(of('').roster?.exclude).toHaveLength(1);
});
