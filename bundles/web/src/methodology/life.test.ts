import { expect, it } from 'vitest';
import { steps } from './life';

it('goes from draft over agreed to published and into the archive, and back to draft only before it is published', () => {
  const to = (state: string) => steps(state).map((step) => step.to);
  expect(to('draft')).toEqual(['agreed']);
  expect(to('agreed')).toEqual(['published', 'draft']);
  expect(to('published')).toEqual(['archived']);
  expect(to('archived')).toEqual([]);
});

it('is published for a reason only', () => {
  expect(steps('agreed').map((step) => step.reason)).toEqual(['needed', 'free']);
});
