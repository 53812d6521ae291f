import { describe, expect, it } from 'vitest';
import { lastMinute, periodText } from './period';

describe('periodText', () => {
  it.each([
    ['2021', '2021\u00a0год'],
    ['2021/2022', '2021/2022 учебный год'],
    ['2021-H1', 'первое полугодие 2021\u00a0года'],
    ['2021-H2', 'второе полугодие 2021\u00a0года'],
    ['2021..2022', '2021–2022\u00a0годы'],
    ['иное', 'иное'],
  ])('%s', (period, text) => {
    expect(periodText(period)).toBe(text);
  });
});

it('tells the last minute that is in time', () => {
  expect(lastMinute('2021-04-02T00:00:00+05:00')).toMatch(/^1 апреля 2021.*23:59$/);
});
