import { COMPLETE, content, field, open, saved, untouched } from './forms';
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './portal';

async function paste(page: Page, code: string, text: string): Promise<void> {
  await field(page, code).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.focus();
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a form is filled, explained and submitted with the keyboard alone', async ({ page, context }) => {
  const form = await untouched(page, 0);
  await open(page, form);
  await expectAccessible(page);
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press('Tab');
    if (await field(page, 'students').evaluate((element) => element === document.activeElement)) {
      break;
    }
  }
  for (const _ of Object.keys(COMPLETE)) {
    const code = await page.evaluate(() => document.activeElement?.id.slice(2) ?? '');
    await page.keyboard.type(String(code === 'abilympicsParticipants' ? 12 : COMPLETE[code]));
    await page.keyboard.press('Enter');
  }
  const explanation = page.locator('.check textarea');
  await explanation.fill('Двое участвовали от другой организации');
  await saved(page);
  await expect.poll(async () => Object.keys((await content(context, form)).explanations)).toEqual(['abilympics-are-covered']);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Отправить' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Отправить форму?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Отправить' }).press('Enter');
  await expect(page.locator('#form-state')).toBeFocused();
  await expect(page.locator('#form-state')).toContainText('на проверке');
  await expectAccessible(page);
  const { status, answers } = await content(context, form);
  expect(status).toBe('submitted');
  expect(answers.abilympicsParticipants).toEqual({ value: 12 });
  expect(answers.students).toEqual({ value: 500 });

  await page.getByRole('button', { name: 'Отозвать' }).click();
  await expect(page.locator('input#f-students')).toHaveValue('500');
});

test('what cannot be saved is told, kept over a reload and not sent', async ({ page, context }) => {
  const form = await untouched(page, 1);
  await open(page, form);
  await field(page, 'students').fill('1 200');
  await field(page, 'covered').fill('12a');
  await field(page, 'covered').press('Tab');
  await expect(page.locator('.ask .error')).toHaveText('Нужно число без букв и знаков, например 300 или 12,5.');
  await expect(page.locator('.saving')).toContainText('кроме 1');
  await expectAccessible(page);
  await page.reload();
  await expect(field(page, 'covered')).toHaveValue('12a');
  const { answers } = await content(context, form);
  expect(answers.students).toEqual({ value: 1200 });
  expect(answers.covered).toBeUndefined();
});

test('a submission that lacks something says what, and leads to it', async ({ page }) => {
  const form = await untouched(page, 2);
  await open(page, form);
  await field(page, 'students').fill('100');
  await field(page, 'diagnosed').fill('300');
  await page.getByRole('button', { name: 'Отправить' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Не заполнено: 12 полей' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('link', { name: /Участников диагностики больше/ }).click();
  await expect(field(page, 'diagnosed')).toBeFocused();
  await expectAccessible(page);
});

test('a column from Excel goes down the fields and is taken back', async ({ page, context }) => {
  const form = await untouched(page, 3);
  await open(page, form);
  await field(page, 'students').fill('700');
  await saved(page);
  await paste(page, 'students', '1\u00a0500\r\n400\r\nсто\r\n30\r\n');
  await expect(page.locator('.pasted')).toContainText('3 значения вставлены');
  await expect(page.locator('.pasted')).toContainText('«сто» не вставлено');
  await expectAccessible(page);
  await expect.poll(async () => (await content(context, form)).answers.students?.value).toBe(1500);
  await field(page, 'students').press('Control+z');
  await expect(field(page, 'students')).toHaveValue('700');
  await expect.poll(async () => (await content(context, form)).answers).toEqual({ students: { value: 700 } });
});

test('reviewed and compared: history shows what changed and brings it back', async ({ page, context }) => {
  const form = await untouched(page, 4);
  await open(page, form);
  await field(page, 'students').fill('500');
  await saved(page);
  await field(page, 'students').fill('600');
  await expect.poll(async () => (await content(context, form)).answers.students?.value).toBe(600);
  await page.getByRole('link', { name: 'История изменений' }).click();
  await expect(page.getByText('было: 500')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Вернуть ответы редакции 1' }).click();
  await expect(field(page, 'students')).toHaveValue('500');
  expect((await content(context, form)).answers).toEqual({ students: { value: 500 } });
});

test('the menu shows where one is, and a print has the form without what is only for the screen', async ({ page }) => {
  const form = await untouched(page, 13);
  await open(page, form);
  const mine = page.getByRole('navigation', { name: 'Разделы мониторинга' }).getByRole('link', { name: 'Мои формы' });
  await expect(mine).toHaveAttribute('aria-current', 'page');
  await field(page, 'students').fill('500');
  await page.locator('.ask').filter({ has: field(page, 'students') }).getByText('Комментарий и источник').click();
  await page.getByLabel('Комментарий', { exact: true }).first().fill('По данным на сентябрь');
  await saved(page);
  await page.emulateMedia({ media: 'print' });
  await expect(field(page, 'students')).toHaveValue('500');
  await expect(page.getByText('комментарий: По данным на сентябрь')).toBeVisible();
  for (const screen of ['.form-bar', '.contents', '.frame-head', '.sections']) {
    await expect(page.locator(screen)).toBeHidden();
  }
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'История изменений' }).click();
  await expect(page.getByRole('heading', { name: 'История изменений' })).toBeVisible();
  await expect(mine).toHaveAttribute('aria-current', 'page');
});

test('the form fits a phone and twice the size', async ({ page }) => {
  const form = await untouched(page, 5);
  await open(page, form);
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 700 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.goto('/monitoring/my');
  await expect(page.getByRole('link', { name: /Начать заполнение/ })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Начать заполнение/ }).press('Enter');
  await expect(field(page, 'students')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test.describe('what the server refuses', () => {
  test.use({ expectedProblems: [/422 \(Unprocessable/] });

  test('is told at its field, and the rest is saved', async ({ page, context }) => {
    const form = await untouched(page, 10);
    await open(page, form);
    await field(page, 'students').fill('500');
    await saved(page);
    const ask = page.locator('.ask').filter({ has: field(page, 'students') });
    await ask.getByText('Комментарий и источник').click();
    await ask.getByLabel('Комментарий', { exact: true }).fill('Звоните +7 912 345-67-89');
    await expect(ask.locator('.error')).toContainText('Похоже на персональные данные');
    await field(page, 'covered').fill('40');
    await expect.poll(async () => (await content(context, form)).answers).toEqual({ students: { value: 500 }, covered: { value: 40 } });
    await expectAccessible(page);
    await expect(ask.getByLabel('Комментарий', { exact: true })).toHaveValue('Звоните +7 912 345-67-89');
    await ask.getByLabel('Комментарий', { exact: true }).press('End');
    for (let typed = 0; typed < 16; typed++) {
      await page.keyboard.press('Backspace');
    }
    await expect(ask.getByLabel('Комментарий', { exact: true })).toBeFocused();
    await expect.poll(async () => (await content(context, form)).answers.students).toEqual({ value: 500, comment: 'Звоните ' });
  });
});
