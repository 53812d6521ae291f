import { describe, expect, it } from 'vitest';
import { type Campaign, steps, what } from './stages';

const campaign = (change: Partial<Campaign>): Campaign =>
  ({ stage: 'preparation', archive: false, entry: { from: '2027-03-01', to: '2027-03-31' }, ...change }) as Campaign;

describe('steps', () => {
  it('asks for no reason on the thirtieth day before the beginning', () => {
    expect(steps(campaign({}), new Date('2027-01-30T23:59:59+05:00'))[0]?.why).toBeUndefined();
  });

  it('asks for a reason a day later', () => {
    expect(steps(campaign({}), new Date('2027-01-31T00:00:00+05:00'))[0]?.why).toContain('30');
  });

  it('asks no reason of an archive campaign', () => {
    expect(steps(campaign({ archive: true }), new Date('2027-03-05'))[0]?.why).toBeUndefined();
  });

  it('asks for a reason to end entry before its deadline', () => {
    const entry = campaign({ stage: 'entry' });
    expect(steps(entry, new Date('2027-03-31T23:59:59+05:00'))[0]?.why).toBeDefined();
    expect(steps(entry, new Date('2027-04-01T00:00:00+05:00'))[0]?.why).toBeUndefined();
  });

  it('lets the coordinator publish, and the operator go back with a reason', () => {
    const [publish, back] = steps(campaign({ stage: 'consolidation' }));
    expect(publish?.right).toBe('campaign.publish');
    expect(back).toMatchObject({ to: 'entry', right: 'campaign.write' });
    expect(back?.why).toBeDefined();
  });

  it('ends in the archive', () => {
    expect(steps(campaign({ stage: 'archived' }))).toEqual([]);
  });
});

it('says of an archive campaign that nobody fills in forms', () => {
  expect(what({ stage: 'entry', archive: true })).toContain('Оператор загружает');
  expect(what({ stage: 'entry', archive: false })).toContain('Организации заполняют');
  expect(what({ stage: 'published', archive: true })).toBe(what({ stage: 'published', archive: false }));
});
