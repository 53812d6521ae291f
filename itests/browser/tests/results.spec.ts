import { expect, expectAccessible, expectNoSidewaysScroll, type Page, session, test } from './portal';

/** The finished monitoring of mentoring: 3335 of 51656 are 6.5 %, «не менее» since 15 of 43 colleges are silent. */
const MENTORING = '/monitoring/campaigns/1/results';

async function onBothWidths(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the coordinator begins with the region and goes down to one answer', async ({ page }) => {
  await session(page, 'coordinator');
  await page.goto('/monitoring/');
  await expect(page.getByRole('heading', { name: 'Обзор региона' })).toBeVisible();
  await page.getByLabel('Мониторинг', { exact: true }).selectOption('1');
  await expect(page.getByText(/28 из 43\sорганизаций \(65,1\s%\)/)).toBeVisible();
  await expect(page.getByText(/не\sменее\s6,5\s%/).first()).toBeVisible();
  await onBothWidths(page);

  await page.getByRole('link', { name: /^Челябинский ГО: не\sменее\s9,2\s%/ }).click();
  await expect(page.getByRole('heading', { name: 'Челябинский ГО', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: /^не\sменее\s9,2\s%/ }).click();
  await expect(page.getByRole('heading', { name: 'Как это посчитано' })).toBeVisible();
  await page.getByText(/^Охвачено программами наставничества:/).click();
  await expect(page.getByRole('cell', { name: 'форма, редакция 1' }).first()).toBeVisible();
  await onBothWidths(page);
});

test('the overview is used by the keyboard, at twice the size and on paper', async ({ page }) => {
  await session(page, 'lead');
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto('/monitoring/dashboard?campaign=1');
  await expect(page.getByRole('img', { name: /^2020: не\sменее\s6,5\s%, план 10\s%; 2021: –, план 20\s%/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('link', { name: 'Аргаяшский МР: нет данных' })).toContainText('н/д');
  await expect(page.getByRole('link', { name: 'Агаповский МР: нет участников' })).toContainText('–');
  const summary = page.locator('summary', { hasText: 'По муниципалитетам' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Челябинский ГО не\sменее\s9,2\s%/ })).toBeVisible();
  await page.getByRole('link', { name: /^Челябинский ГО: / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Челябинский ГО', level: 1 })).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeHidden();
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('the region has the figures of the slides, and where nobody reported there is no zero', async ({ page }) => {
  await session(page, 'operator');
  await page.goto(MENTORING);
  const row = page.getByRole('row', { name: /вовлеченных в различные формы/ }).first();
  await expect(row).toContainText('не менее 6,5 %');
  await expect(row).toContainText('10 %');
  await expect(row).toContainText('−3,5 п. п.');
  await expect(row).toContainText('28 из 43 организаций; 64,2 % базы');
  await expect(page.getByRole('row', { name: /двумя и более программами/ }).first()).toContainText('26,8 %');
  await page.getByRole('link', { name: 'Муниципалитеты', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Аргаяшский МР/ }).last()).toContainText('нет данных');
  await expect(page.getByRole('row', { name: /^Агаповский МР/ }).last()).toContainText('нет участников');
  await onBothWidths(page);
});

test('an organisation sees its own results and those of region and municipalities, of others nothing', async ({ page }) => {
  await session(page, 'org-c03');
  await page.goto('/monitoring/results');
  await page.locator('.card', { hasText: /Наставничество в\s+профессиональных/ }).getByRole('link', { name: /^Мои результаты/ }).click();
  await expect(page.getByRole('heading', { name: /^Мои результаты/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^17,6\s%/ })).toBeVisible();
  await onBothWidths(page);
  await page.goto(MENTORING);
  await expect(page.getByRole('link', { name: 'Организации', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Муниципалитеты', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Челябинский городской округ/ }).last()).toContainText('не менее 9,2 %');
  // One college has reported there: its answers are nobody else's.
  await expect(page.getByRole('row', { name: /^Верхнеуральский/ }).last()).toContainText('не публикуется');
  await onBothWidths(page);
});

test('a МОУО sees what has come in so far as preliminary', async ({ page }) => {
  await session(page, 'mo-m01');
  await page.goto('/monitoring/campaigns/2/results/municipality/m01');
  await expect(page.getByText('Предварительные результаты.')).toBeVisible();
  await onBothWidths(page);
  await page.getByRole('cell').getByRole('link', { name: /%/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Как это посчитано' })).toBeVisible();
  await expect(page.getByText('Предварительные результаты.')).toBeVisible();
  await onBothWidths(page);
});

test.describe('without script and without login', () => {
  test.use({ javaScriptEnabled: false });

  test('anybody reads and downloads what is published, and nothing of organisations', async ({ page }) => {
    await page.goto('/monitoring/public/');
    await page.getByRole('link', { name: /Наставничество в\s+профессиональных/ }).click();
    await expect(page.getByRole('row', { name: /вовлеченных в различные формы/ })).toContainText('не менее 6,5 %');
    await page.getByRole('link', { name: /вовлеченных в различные формы/ }).click();
    await expect(page.getByRole('row', { name: /^Ашинский/ })).toContainText('не публикуется');
    await expect(page.getByRole('row', { name: /^Челябинский городской/ })).toContainText('не менее 9,2 %');
    await expect(page.getByText('техникум')).toHaveCount(0);
    await page.setViewportSize({ width: 320, height: 800 });
    const csv = await page.request.get('/monitoring/api/v1/public/campaigns/1/results.csv');
    expect(await csv.text()).toContain(';3335;51656;6,5;не менее;10;-3,5;65,0;');
  });
});

test.describe('what is public', () => {
  test.use({ expectedProblems: [/404 \(Not Found\)/] });

  test('is accessible, and what is not published is not there', async ({ page }) => {
    for (const path of ['', 'campaigns/1', 'campaigns/1/mentoring', 'campaigns/2']) {
      const answer = await page.goto(`/monitoring/public/${path}`);
      expect(answer?.status()).toBe(path === 'campaigns/2' ? 404 : 200);
      await onBothWidths(page);
    }
  });
});
