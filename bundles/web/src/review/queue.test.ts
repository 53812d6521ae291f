import { describe, expect, it } from 'vitest';
import type { Submission } from './compare';
import { address, filtered, following, inOrder, type Waiting } from './queue';

const of = (id: number, change: Partial<Waiting> = {}) =>
  ({ id, campaign: 2, kind: 'school', territory: 'm05', ...change }) as Waiting;

describe('following', () => {
  const queue = [of(1), of(2), of(3)];
  it('is the next one, after the last one the first', () => {
    expect(following(queue, 1)?.id).toBe(2);
    expect(following(queue, 3)?.id).toBe(1);
  });
  it('is the first one when the form is no longer in the queue', () => {
    expect(following(queue, 9)?.id).toBe(1);
  });
  it('is none when nothing is left', () => {
    expect(following([of(1)], 1)).toBeUndefined();
  });
});

it('filters by campaign, kind and territory', () => {
  const queue = [of(1), of(2, { kind: 'college' }), of(3, { territory: 'm06' }), of(4, { campaign: 3 })];
  const ids = (filters: object) =>
    filtered(queue, { campaign: '', kind: '', parent: '', ...filters }).map((one) => one.id);
  expect(ids({})).toEqual([1, 2, 3, 4]);
  expect(ids({ campaign: '2', kind: 'school', parent: 'm05' })).toEqual([1]);
});

it('keeps the filters in the address', () => {
  expect(address(7, { campaign: '2', kind: '', parent: 'm05' })).toBe('/review/7?campaign=2&parent=m05');
  expect(address(undefined, { campaign: '', kind: '', parent: '' })).toBe('/review');
});

it('puts first what needs a closer look, then who has waited longest', () => {
  const looked = (id: number, submittedAt: string, problems: object[] = []) => ({
    form: of(id),
    content: { problems, submittedAt, answers: {}, earlier: { period: {}, year: {} } } as unknown as Submission,
  });
  const warning = { severity: 'warning', explained: false };
  const list = [looked(1, '2026-03-05'), looked(2, '2026-03-01'), looked(3, '2026-03-09', [warning]), { form: of(4) }];
  expect(inOrder(list).map(({ form }) => form.id)).toEqual([3, 2, 1, 4]);
});
