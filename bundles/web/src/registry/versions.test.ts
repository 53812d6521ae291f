import { expect, it } from 'vitest';
import type { Organisation } from '../desk/organisations';
import { shifted, versions } from './versions';

const of = (validFrom: string, validTo?: string) =>
  ({ code: 's1', name: validFrom, validFrom, ...(validTo ? { validTo } : {}) }) as Organisation;

/** Answers as a registry in which the day `validTo` is the last one. */
const registry = (list: Organisation[]) => async (at: string) =>
  list.find((one) => one.validFrom <= at && (!one.validTo || at <= one.validTo));

it('steps over months and years', () => {
  expect(shifted('2024-03-01', -1)).toBe('2024-02-29');
  expect(shifted('2023-12-31', 1)).toBe('2024-01-01');
});

it('finds earlier and later versions, the newest first', async () => {
  const list = [of('2006-01-01', '2012-08-31'), of('2012-09-01', '2023-12-31'), of('2024-01-01')];
  const names = async (today: string) => (await versions(registry(list), today)).map((one) => one.validFrom);
  expect(await names('2026-01-01')).toEqual(['2024-01-01', '2012-09-01', '2006-01-01']);
  expect(await names('2010-01-01')).toEqual(['2024-01-01', '2012-09-01', '2006-01-01']);
});

it('finds nothing for a day without a version', async () => {
  expect(await versions(registry([of('2006-01-01', '2012-08-31')]), '2026-01-01')).toEqual([]);
});

it('does not go in circles when the answer is always the same', async () => {
  expect(await versions(async () => of('2006-01-01', '2012-08-31'), '2010-01-01')).toHaveLength(1);
});
