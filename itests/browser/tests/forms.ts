import type { APIResponse } from '@playwright/test';
import { expect, type Page, session, test } from './portal';

/** The open campaign of the demo, whose schools have forms in every state. */
export const API = '/monitoring/api/v1';

export interface Form {
  id: number;
  organisation: string;
}

export async function json<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Tests run beside each other: each takes forms of its own remainder. */
const TESTS = 24;

/** A school's form that nobody has begun. */
export async function untouched(page: Page, nth: number): Promise<Form> {
  await session(page, 'operator');
  const { items: campaigns } = await json<{ items: { id: number; stage: string }[] }>(
    await page.request.get(`${API}/campaigns?size=500`),
  );
  const open = campaigns.find(({ stage }) => stage === 'entry');
  const { items } = await json<{ items: Form[] }>(
    await page.request.get(`${API}/campaigns/${open?.id}/submissions?status=not-started&kind=school&size=500`),
  );
  const form = items.reverse().find(({ id }) => id % TESTS === nth);
  expect(form).toBeDefined();
  return form as Form;
}

export async function open(page: Page, form: Form): Promise<void> {
  await session(page, `org-${form.organisation}`);
  await page.goto(`/monitoring/forms/${form.id}`);
  await expect(field(page, 'students')).toBeVisible();
}

export function field(page: Page, code: string) {
  return page.locator(`#f-${code}`);
}

export { expect, type Page, session, test };
