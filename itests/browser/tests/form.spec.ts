import type { BrowserContext } from '@playwright/test';
import { API, field, type Form, json, open, untouched } from './forms';
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, session, test } from './portal';

interface Content {
  status: string;
  revision: number;
  answers: Record<string, { value?: unknown; notApplicable?: string; comment?: string }>;
  explanations: Record<string, string>;
}

const COMPLETE: Record<string, number> = {
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

async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saving')).toContainText('сохранено в');
}

async function content(context: BrowserContext, form: Form): Promise<Content> {
  return json(await context.request.get(`${API}/submissions/${form.id}`));
}

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

test.describe('without a connection', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR/] });

  test('the form is opened, filled and reloaded, and saved when the connection is back', async ({ page, context }) => {
    const form = await untouched(page, 6);
    await session(page, `org-${form.organisation}`);
    await page.goto('/monitoring/my');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByRole('link', { name: /Начать заполнение/ }).click();
    await expect(field(page, 'students')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await field(page, 'students').fill('321');
    await expect(page.locator('.saving')).toHaveText('нет связи: сохранено на этом устройстве');
    await expectAccessible(page);
    await page.reload();
    await expect(field(page, 'students')).toHaveValue('321');
    await page.goto('/monitoring/my');
    await expect(page.getByText('Нет связи с сервером')).toBeVisible();
    await expect(page.getByText('ответы, которые ещё не сохранены')).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/monitoring/forms/${form.id}`);
    await expect(field(page, 'students')).toHaveValue('321');
    await context.setOffline(false);
    await expect.poll(async () => (await content(context, form)).answers, { timeout: 40_000 }).toEqual({ students: { value: 321 } });
    expect(
      await page.evaluate(async () => {
        const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return kept.flat().filter(({ url }) => url.includes('/api/')).length;
      }),
    ).toBe(0);
  });
});

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

test.describe('when the session ends in the middle', () => {
  test.use({ expectedProblems: [/401 \(Unauthorized\)/] });

  test('nothing is lost: after the login it goes on where it was', async ({ page, context }) => {
    const form = await untouched(page, 9);
    await open(page, form);
    await context.clearCookies();
    await field(page, 'students').fill('432');
    await expect(page.getByText('Вход устарел')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Войдите снова' }).click();
    await page.getByLabel('Логин').fill(`org-${form.organisation}`);
    await page.getByLabel('Пароль').fill('demo');
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(field(page, 'students')).toHaveValue('432');
    await saved(page);
    expect((await content(context, form)).answers).toEqual({ students: { value: 432 } });
  });
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

test.describe('whatever a save is answered', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR/] });

  const html = { contentType: 'text/html', body: '<h1>nginx</h1>' };
  const told = (status: number, title: string) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ status, title, detail: 'Так и так.', code: 'some.code' }),
  });
  const ANSWERS: [name: string, answer: { status: number; contentType: string; body: string } | undefined, says: RegExp][] = [
    ['no answer', undefined, /нет связи: сохранено на этом устройстве/],
    ['401', told(401, 'Вход устарел'), /Вход устарел.*Введённое сохранено на этом устройстве/],
    ['403', told(403, 'Нет прав'), /Нет прав/],
    ['404', told(404, 'Такой формы нет'), /Такой формы нет/],
    ['409', told(409, 'Срок прошёл'), /Срок прошёл\. Так и так/],
    ['412 without the other version', told(412, 'Форму изменили'), /Форму изменили/],
    ['413 of a proxy', { status: 413, ...html }, /Отправлено слишком много данных/],
    ['428', told(428, 'Нет версии'), /Нет версии/],
    ['503', told(503, 'Сервер занят'), /сервер временно не отвечает: сохранено на этом устройстве/],
    ['502 of a proxy', { status: 502, ...html }, /сервер временно не отвечает/],
    ['half an answer', { status: 200, contentType: 'application/json', body: '{"id": 7, "ans' }, /нет связи: сохранено/],
    ['nothing that is an object', { status: 400, contentType: 'application/json', body: 'null' }, /Сервер не выполнил запрос/],
  ];

  test('it is told, what was typed stays, and is saved when it can be', async ({ page, context }) => {
    test.setTimeout(180_000);
    const form = await untouched(page, 14);
    let typed = 100;
    for (const [name, answer, says] of ANSWERS) {
      await open(page, form);
      await page.route(/\/answers$/, (route) => (answer ? route.fulfill(answer) : route.abort()));
      await field(page, 'students').fill(String(++typed));
      await expect(page.locator('.form-foot'), name).toContainText(says);
      await expect(page.locator('.form-foot'), name).not.toContainText('undefined');
      await expect(field(page, 'students'), name).toHaveValue(String(typed));
      await page.unroute(/\/answers$/);
      await page.reload();
      await expect.poll(async () => (await content(context, form)).answers.students, { message: name }).toEqual({ value: typed });
    }
  });
});

test.describe('when a part of the page does not come', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR/] });

  test('the form is filled without it, and says what to do where it is needed', async ({ page, context }) => {
    const form = await untouched(page, 18);
    await page.route(/laterParts/, (route) => route.abort());
    await open(page, form);
    await field(page, 'students').fill('55');
    await saved(page);
    await page.getByRole('button', { name: 'Отправить' }).click();
    await expect(page.getByText('Эта часть страницы не загрузилась')).toBeVisible();
    await expectAccessible(page);
    await page.unroute(/laterParts/);
    await page.getByRole('button', { name: 'Обновить' }).click();
    await expect(field(page, 'students')).toHaveValue('55');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: /Не заполнено/ })).toBeVisible();
    expect((await content(context, form)).answers).toEqual({ students: { value: 55 } });
  });
});

test.describe('a logout', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR/] });

  test('tells what is not sent, and keeps it for the same account only', async ({ page, context }) => {
    const form = await untouched(page, 15);
    await open(page, form);
    await page.route(/\/answers$/, (route) => route.abort());
    await field(page, 'students').fill('765');
    await expect(page.locator('.saving')).toContainText('нет связи');
    const out = page.getByRole('button', { name: 'Выйти' });
    await out.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('не отправлено: 1 ответ');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Остаться' }).click();
    await expect(field(page, 'students')).toHaveValue('765');

    await page.route('**/portal/api/session', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue()));
    await out.click();
    await dialog.getByRole('button', { name: 'Выйти' }).click();
    await expect(dialog.getByRole('heading', { name: 'Выйти не удалось' })).toBeVisible();
    await expectAccessible(page);
    await page.unroute('**/portal/api/session');
    await dialog.getByRole('button', { name: 'Повторить' }).click();
    await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
    expect((await context.request.get('/portal/api/session')).status()).toBe(401);

    await page.unroute(/\/answers$/);
    await session(page, 'operator');
    await page.goto(`/monitoring/forms/${form.id}`);
    await expect(page.locator('#f-students')).toHaveText('нет ответа');
    await open(page, form);
    await expect.poll(async () => (await content(context, form)).answers).toEqual({ students: { value: 765 } });
  });

  test('saves what was typed just now, and asks nothing', async ({ page, context }) => {
    const form = await untouched(page, 16);
    await open(page, form);
    await field(page, 'students').fill('876');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
    await session(page, `org-${form.organisation}`);
    expect((await content(context, form)).answers).toEqual({ students: { value: 876 } });
  });
});
