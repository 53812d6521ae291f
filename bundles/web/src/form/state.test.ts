import { expect, it } from 'vitest';
import type { Schema } from '../api/client';
import { form } from './sample';
import { fieldOfCheck, mayEdit, mayRecall, openChecks } from './state';

const CAMPAIGN = {
  stage: 'entry',
  entry: { from: '2026-11-06', to: '2027-01-25' },
} as Schema['CampaignJson'];
const NOW = new Date('2026-11-27T10:00:00+05:00');

it('is filled while it is entered, by whatever clock of the device once the first day has come', () => {
  expect(mayEdit(form({}), CAMPAIGN, NOW)).toBe(true);
  expect(mayEdit(form({}), CAMPAIGN, new Date('2026-11-05T18:59:59Z'))).toBe(false);
  expect(mayEdit(form({}), CAMPAIGN, new Date('2026-11-05T19:00:00Z'))).toBe(true);
});

it('is read when it is submitted, accepted, or the stage is over', () => {
  expect(mayEdit(form({}, { status: 'submitted' }), CAMPAIGN, NOW)).toBe(false);
  expect(mayEdit(form({}, { status: 'accepted' }), CAMPAIGN, NOW)).toBe(false);
  expect(mayEdit(form({}), { ...CAMPAIGN, stage: 'archived' }, NOW)).toBe(false);
});

it('is filled under an extension after the entry', () => {
  const late = { ...CAMPAIGN, stage: 'consolidation' };
  expect(mayEdit(form({}, { deadline: '2026-11-28T00:00:00+05:00' }), late, NOW)).toBe(true);
  expect(mayEdit(form({}, { deadline: '2026-11-27T00:00:00+05:00' }), late, NOW)).toBe(false);
});

it('is taken back only while it waits for review', () => {
  expect(mayRecall(form({}, { status: 'submitted' }), CAMPAIGN, NOW)).toBe(true);
  expect(mayRecall(form({}, { status: 'accepted' }), CAMPAIGN, NOW)).toBe(false);
});

it('tells a check at the last field it names, and asks no more about an explained one', () => {
  const check = { check: 'x', severity: 'warning', message: '', inputs: ['b', 'a'], explained: false };
  expect(fieldOfCheck(check, ['a', 'b', 'c'])).toBe('b');
  expect(fieldOfCheck(check, ['c'])).toBeUndefined();
  expect(openChecks(form({}, { problems: [check] }))).toHaveLength(1);
  expect(openChecks(form({}, { problems: [{ ...check, explained: true }] }))).toHaveLength(0);
  expect(openChecks(form({}, { problems: [{ ...check, check: 'required' }] }))).toHaveLength(0);
});
