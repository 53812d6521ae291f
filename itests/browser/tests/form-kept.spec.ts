import { content, field, open, saved, untouched } from './forms';
import { expect, expectAccessible, session, test } from './portal';

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
