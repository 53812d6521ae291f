import type { BrowserContext } from '@playwright/test';
import { API, COMPLETE, content, field, type Form, json, open, saved, untouched } from './forms';
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, session, test } from './portal';

test.describe('in two browsers', () => {
  test.use({ expectedProblems: [/412 \(Precondition Failed\)|409 \(Conflict\)/] });

  test('different fields are merged, the same field is asked about', async ({ page, context, browser }) => {
    const form = await untouched(page, 7);
    await open(page, form);
    const other = await (await browser.newContext()).newPage();
    await open(other, form);
    await field(other, 'agreements').fill('3');
    await saved(other);
    await field(page, 'agreements').fill('4');
    await field(page, 'contestants').fill('11');
    await expect(page.getByText('изменили в другом окне')).toBeVisible();
    await expectAccessible(page);
    await expect.poll(async () => (await content(context, form)).answers).toEqual({ agreements: { value: 3 }, contestants: { value: 11 } });
    await page.getByRole('button', { name: 'Оставить моё' }).click();
    await expect.poll(async () => (await content(context, form)).answers.agreements).toEqual({ value: 4 });
    await other.context().close();
  });

  test('what is typed into a form that was submitted meanwhile is kept and told', async ({ page, context, browser }) => {
    const form = await untouched(page, 8);
    await open(page, form);
    const other = await (await browser.newContext()).newPage();
    await session(other, `org-${form.organisation}`);
    const headers = (version: number) => ({ 'If-Match': `"${version}"`, 'X-Requested-With': 'portal' });
    const answers = Object.fromEntries(Object.entries(COMPLETE).map(([code, value]) => [code, { value }]));
    const at = `${API}/submissions/${form.id}`;
    await json(await other.request.patch(`${at}/answers`, { data: answers, headers: headers(0) }));
    await json(await other.request.post(`${at}/transitions`, { data: { to: 'submitted' }, headers: headers(1) }));
    await field(page, 'students').fill('501');
    await expect(page.getByText('В форму не вошло, но сохранено на этом устройстве')).toBeVisible();
    await expect(page.locator('.form-foot .notice')).toContainText('501');
    await expectAccessible(page);
    expect((await content(context, form)).answers.students).toEqual({ value: 500 });
    await other.context().close();
  });
});

/**
 * As if the database had been replaced by the copy of before the last save: the form is again as it was then, and its revisions
 * are counted on from there.
 */
async function goBack(page: Page, context: BrowserContext, form: Form, older: Record<string, unknown>): Promise<void> {
  const { revision } = await content(context, form);
  const headers = { 'If-Match': `"${revision}"`, 'X-Requested-With': 'portal' };
  await json(await context.request.patch(`${API}/submissions/${form.id}/answers`, { data: older, headers }));
  const counted = (tag: string, more: number) => tag.replace(/\d+/, (n) => String(Number(n) + more));
  await page.route(new RegExp(`/submissions/${form.id}(/answers)?$`), async (route) => {
    const { 'if-match': basedOn, ...rest } = route.request().headers();
    const response = await route.fetch({ headers: basedOn ? { ...rest, 'if-match': counted(basedOn, 2) } : rest });
    const told = await response.json();
    for (const state of [told, told.current]) {
      if (state?.revision) {
        state.revision -= 2;
      }
    }
    const { etag, ...about } = response.headers();
    await route.fulfill({ response, json: told, headers: etag ? { ...about, etag: counted(etag, -2) } : about });
  });
}

test.describe('when the server goes back behind what it had saved', () => {
  test.use({ expectedProblems: [/412 \(Precondition Failed\)/] });

  test('it is told, and what it had is offered to be saved again', async ({ page, context }) => {
    const form = await untouched(page, 20);
    await open(page, form);
    await field(page, 'students').fill('500');
    await saved(page);
    await field(page, 'students').fill('600');
    await field(page, 'covered').fill('40');
    await expect.poll(async () => (await content(context, form)).answers.covered).toEqual({ value: 40 });
    await goBack(page, context, form, { students: { value: 500 }, covered: null });

    await field(page, 'agreements').fill('3');
    const notice = page.locator('.form-foot .notice');
    await expect(notice).toContainText('На сервере оказалась более ранняя версия формы');
    await expect(notice).toContainText('Не совпадает с сохранённым раньше: 2 ответа');
    await expect(field(page, 'students')).toHaveValue('600');
    await expect(field(page, 'covered')).toHaveValue('40');
    const ask = page.locator('.ask').filter({ has: field(page, 'students') });
    await expect(ask.getByRole('definition')).toHaveText(['600\u00a0чел.', '500\u00a0чел.']);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.reload();
    await expect(notice).toContainText('2 ответа');
    await ask.getByRole('button', { name: 'Взять с сервера' }).click();
    await expect(field(page, 'students')).toHaveValue('500');
    await notice.getByRole('button', { name: 'Вернуть мои ответы' }).click();
    await expect(notice).toBeHidden();
    await expect
      .poll(async () => (await content(context, form)).answers)
      .toEqual({ students: { value: 500 }, covered: { value: 40 }, agreements: { value: 3 } });
  });
});
