import { expect, it } from 'vitest';
import { written } from './Differences';

const school = {
  code: 's0001',
  kind: 'school',
  name: 'Школа № 1',
  shortName: 'Школа № 1',
  successors: [],
  validFrom: '2020-01-01',
};

it('tells a version’s field in words, and a dash for what is not there', () => {
  expect(written(school, 'kind')).toBe('школа');
  expect(written(school, 'name')).toBe('Школа № 1');
  expect(written({ ...school, validTo: '2030-08-31' }, 'validTo')).toBe('31 августа 2030 г.');
  expect(written({ ...school, territory: 'm01' }, 'territory', [{ ...school, code: 'm01', shortName: 'Округ' }])).toBe(
    'Округ',
  );
  expect(written({ ...school, territory: 'm02' }, 'territory', [])).toBe('m02');
  expect(written(school, 'validTo')).toBe('–');
  expect(written(school, 'successors')).toBe('–');
  expect(written({ ...school, successors: ['s2', 's3'] }, 'successors')).toBe('s2, s3');
  expect(written(undefined, 'name')).toBe('–');
});
