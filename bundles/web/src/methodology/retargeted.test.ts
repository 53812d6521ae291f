import { expect, it } from 'vitest';
import { targetsOf } from './retargeted';

it('tells once what changes alike for several tiers', () => {
  expect(
    targetsOf([
      { indicator: 'i', tier: 'region', before: 10, after: 12 },
      { indicator: 'i', tier: 'municipality', before: 10, after: 12 },
      { indicator: 'i', tier: 'organisation', after: 12 },
      { indicator: 'j', tier: 'region', before: 10, after: 12 },
    ]),
  ).toEqual([
    { indicator: 'i', before: 10, after: 12, tiers: ['область', 'муниципалитет'] },
    { indicator: 'i', before: undefined, after: 12, tiers: ['организация'] },
    { indicator: 'j', before: 10, after: 12, tiers: ['область'] },
  ]);
});
