import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { form } from '../form/sample';
import { Since } from './Since';

afterEach(cleanup);

function told(submittedAt?: string): string | null {
  const submission = form({}, submittedAt === undefined ? {} : { status: 'submitted', submittedAt });
  return render(<Since decided={null} since={undefined} submission={submission} inputs={new Map()} />).container
    .textContent;
}

it('tells a form that waits for its first decision from one that nobody has submitted', () => {
  expect(told('2026-11-27T13:19:00+05:00')).toBe('Форма отправлена впервые.');
  cleanup();
  expect(told()).toBe('Форма не отправлена: ответы могут измениться.');
});
