import { expect, it } from 'vitest';
import { differences, type Revision, restoring, sittings } from './compare';

const OLD = { answers: { a: { value: 1 }, b: { value: 2 } }, explanations: { x: 'так' } };
const NEW = { answers: { b: { value: 3 }, c: { notApplicable: 'нет' } }, explanations: { y: 'иначе' } };

it('tells what differs, in the order of the form', () => {
  expect(differences(OLD, NEW, ['c', 'b', 'a'])).toEqual([
    { code: 'c', before: null, after: { notApplicable: 'нет' } },
    { code: 'b', before: { value: 2 }, after: { value: 3 } },
    { code: 'a', before: { value: 1 }, after: null },
  ]);
});

it('compares the first revision with nothing', () => {
  expect(differences(undefined, OLD, [])).toHaveLength(2);
});

it('restores answers and explanations, takes away what was not there', () => {
  expect(restoring(OLD, NEW)).toEqual({
    a: { value: 1 },
    b: { value: 2 },
    c: null,
    explanations: { x: 'так', y: null },
  });
  expect(restoring(OLD, OLD)).toEqual({});
});

it('takes the saves of one sitting together', () => {
  const at = (n: number, cause: string, minute: number, account = 'org'): Revision => ({
    n,
    cause,
    account,
    status: 'draft',
    at: `2026-11-27T10:${String(minute).padStart(2, '0')}:00+05:00`,
    changed: [`f${n % 2}`],
  });
  const found = sittings([
    at(6, 'submitted', 59),
    at(5, 'saved', 58),
    at(4, 'saved', 50, 'other'),
    at(3, 'saved', 49),
    at(2, 'saved', 45),
    at(1, 'saved', 5),
  ]);
  expect(found.map(({ revisions }) => revisions.map(({ n }) => n))).toEqual([[6], [5], [4], [3, 2], [1]]);
  expect(found[3]?.changed).toEqual(['f1', 'f0']);
});
