import { expect, it } from 'vitest';
import { labelPlace } from './labels';

it('keeps two marks of a period and the axis free', () => {
  expect(labelPlace(50, 80, 190, false).dy).toBeLessThan(0);
  expect(labelPlace(80, 50, 190, false)).toEqual({ dx: 0, dy: 19, textAnchor: 'middle' });
  expect(labelPlace(180, 170, 190, false)).toMatchObject({ textAnchor: 'start' });
  expect(labelPlace(180, 170, 190, true)).toMatchObject({ textAnchor: 'end' });
  expect(labelPlace(189, undefined, 190, false).dy).toBeLessThan(0);
});
