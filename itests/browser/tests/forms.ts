import type { APIResponse, BrowserContext } from '@playwright/test';
import { expect, type Page, session, test } from './portal';

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

/** What of a form is compared. */
export interface Content {
  status: string;
  revision: number;
  answers: Record<string, { value?: unknown; notApplicable?: string; comment?: string }>;
  explanations: Record<string, string>;
}

/** All fields of a school, such that no check complains. */
export const COMPLETE: Record<string, number> = {
  students: 500,
  students69: 200,
  graduates9: 50,
  disabledStudents: 20,
  diagnosed: 300,
  covered: 400,
  ticketToFuture: 100,
  projectParticipants: 60,
  admittedByProfile: 20,
  earlyInstitutions: 1,
  earlyInstitutionsCovered: 1,
  earlyChildren: 150,
  earlyChildrenCovered: 100,
  disabledCovered: 10,
  abilympicsParticipants: 5,
  demandedSpecialities: 30,
  agreements: 2,
  contestants: 40,
};

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saving')).toContainText('сохранено в');
}

export async function content(context: BrowserContext, form: Form): Promise<Content> {
  return json(await context.request.get(`${API}/submissions/${form.id}`));
}

export { expect, type Page, session, test };
