import { expect, it } from 'vitest';
import { Keys } from './keys';

it('gives a repeated request its key again, and others their own', () => {
  const keys = new Keys();
  const first = keys.of({ to: 'accepted' });
  expect(keys.of({ to: 'accepted' })).toBe(first);
  expect(keys.of({ to: 'returned' })).not.toBe(first);
});

it('gives a new key once the request was answered', () => {
  const keys = new Keys();
  const first = keys.of(1);
  keys.forget();
  expect(keys.of(1)).not.toBe(first);
});

it('tells files apart', () => {
  const keys = new Keys();
  const first = keys.of(new File(['a'], 'a.csv', { lastModified: 1 }));
  expect(keys.of(new File(['a'], 'a.csv', { lastModified: 1 }))).toBe(first);
  expect(keys.of(new File(['ab'], 'a.csv', { lastModified: 1 }))).not.toBe(first);
});

it('has a key also for a request without a content', () => {
  expect(new Keys().of(undefined)).toMatch(/^[0-9a-f]{32}$/);
});
