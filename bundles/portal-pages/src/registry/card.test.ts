import { expect, test } from 'vitest';
import { inForce } from './card';
import type { Organisation } from './organisations';

function version(validFrom: string, validTo?: string): Organisation {
  return {
    code: 'm01',
    name: validFrom,
    shortName: '',
    kind: 'municipality',
    validFrom,
    successors: [],
    ...(validTo && { validTo }),
  };
}

const ALL = [version('2000-01-01', '2024-08-31'), version('2024-09-01', '2030-12-31')];

test('the version of a day is the one whose first and last day it lies between', () => {
  expect(inForce(ALL, '2024-08-31')?.name).toBe('2000-01-01');
  expect(inForce(ALL, '2024-09-01')?.name).toBe('2024-09-01');
  expect(inForce(ALL, '2031-01-01')).toBeUndefined();
  expect(inForce(ALL, '1999-12-31')).toBeUndefined();
});
