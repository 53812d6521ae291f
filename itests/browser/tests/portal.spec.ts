import { expect, expectAccessible, expectNoSidewaysScroll, login, session, test } from './portal';

test.describe('before the login', () => {
  test.use({ expectedProblems: [/401 \(Unauthorized\)|404 \(Not Found\)/] });

  test('the start page asks for login and password and names the demo’s logins', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
    await expect(page.getByText('Готовые логины')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
  });

  test('a wrong password is told, and the login stays', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Логин').fill('nobody-here');
    await page.getByLabel('Пароль').fill('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Неверный логин или пароль');
    await expect(page.getByLabel('Логин')).toHaveValue('nobody-here');
    await expectAccessible(page);
  });

  test('a link into the module leads through the login and on to where it pointed', async ({ page }) => {
    await page.goto('/monitoring/campaigns');
    await page.getByLabel('Логин').fill('operator');
    await page.getByLabel('Пароль').fill('demo');
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.getByRole('heading', { name: 'Мониторинги', level: 1 })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/monitoring/campaigns');
  });

  test('the registry asks a stranger to log in, and shows a school no more than itself', async ({ page }) => {
    await page.goto('/registry/?kind=school');
    await page.getByLabel('Логин').fill('org-s0004');
    await page.getByLabel('Пароль').fill('demo');
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.getByText('1 организация')).toBeVisible();
    await page.getByRole('table').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: /учреждение/ })).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: /^Агаповский МР$/ })).toHaveCount(2);
    // Its municipality is named, and is no link: its card would not open.
    await expect(page.locator('.facts').getByRole('link')).toHaveCount(0);
    await page.goto('/registry/?organisation=m01');
    await expect(page.getByRole('heading', { name: 'Такой организации нет' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Реестр организаций' }).click();
    await expect(page.getByText('1 организация')).toBeVisible();
  });

  test('logging out ends the session', async ({ page }) => {
    await session(page, 'operator');
    await page.goto('/monitoring/campaigns');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL('**/');
    expect((await page.request.get('/portal/api/session')).status()).toBe(401);
  });

  test('the module is opened from the menu inside of the portal’s frame, and "back" leads to the start page', async ({ page }) => {
    await login(page, 'org-s0002');
    await page.getByRole('navigation', { name: 'Модули портала' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Мои формы' })).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Образование в Челябинской области' })).toBeVisible();
  });
});

test.describe('when the portal does not answer as it should', () => {
  test.use({ expectedProblems: [/Failed to load resource|net::ERR/] });

  for (const [name, answer, says] of [
    ['a page of a proxy', { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }, 'Сервер временно не отвечает'],
    ['JSON that is no object', { status: 500, contentType: 'application/json', body: 'null' }, 'Сервер не выполнил запрос'],
    ['nothing', undefined, 'Нет связи с сервером'],
  ] as const) {
    test(`the login says what to do: ${name}`, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Логин').fill('operator');
      await page.getByLabel('Пароль').fill('demo');
      await page.route('**/portal/api/session', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText(says);
      await expect(page.getByRole('alert')).not.toContainText('undefined');
      await expect(page.getByLabel('Логин')).toHaveValue('operator');
      await expect(page.getByRole('button', { name: 'Войти' })).toBeEnabled();
    });
  }

  test('the login does without the notes below it', async ({ page }) => {
    await page.route('**/portal/api/notes', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByLabel('Логин')).toBeVisible();
  });

  test('the start page can be asked again', async ({ page }) => {
    await session(page, 'operator');
    await page.route('**/portal/api/session', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '' }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('Сервер временно не отвечает');
    await expectAccessible(page);
    await page.unroute('**/portal/api/session');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible();
  });
});

test('the registry of the portal is searched as of a day, and an organisation told with all that it was', async ({ page }) => {
  await session(page, 'operator');
  await page.goto('/');
  await page.getByRole('link', { name: 'Реестр организаций портала' }).click();
  await expect(page.getByRole('heading', { name: 'Реестр организаций' })).toBeVisible();
  await expect(page.getByText('Страница 1 из')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Вид').selectOption('municipality');
  await page.getByRole('button', { name: 'Найти' }).click();
  await expect(page.getByText('43 организации')).toBeVisible();
  await page.getByRole('rowheader', { name: /Агаповский/ }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /Агаповский/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Челябинская область' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Организации этой территории' }).click();
  await expect(page.getByText(/^Агаповский МР: \d+\sорганизац/)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /Агаповский/ })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.goBack();
  await expect(page.getByText('43 организации')).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('an administrator who opens the module is told that it is for others', async ({ page }) => {
  await session(page, 'admin');
  await page.goto('/monitoring/');
  await expect(page.getByRole('heading', { name: 'Для вашей роли страниц нет' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Перейти на главную портала' }).click();
  await expect(page.getByRole('heading', { name: 'Модули' })).toBeVisible();
});

test('an unknown page of the module says so', async ({ page }) => {
  await session(page, 'operator');
  await page.goto('/monitoring/nowhere');
  await expect(page.getByRole('heading', { name: 'Нет такой страницы' })).toBeVisible();
});
