import { expect, expectAccessible, login, test } from './portal';

test.describe('a module that is switched off in the middle of work', () => {
  test.use({ expectedProblems: [/Failed to load resource/] });

  test('leaves the menu, its open page says so, and what was typed is saved when it is back', async ({ page, browser }) => {
    const administrator = await browser.newPage();
    await login(page, 'org-s0003');
    await page.goto('/monitoring/');
    await expect(page.getByRole('heading', { name: 'Мои формы' })).toBeVisible();

    await login(administrator, 'admin');
    await expect(administrator.getByText('Включён, работает')).toBeVisible();
    await expectAccessible(administrator);
    await administrator.getByRole('button', { name: /^Выключить модуль/ }).click();
    await expectAccessible(administrator);
    await administrator.getByRole('button', { name: 'Выключить', exact: true }).click();
    await expect(administrator.getByText('Выключен', { exact: true })).toBeVisible();
    try {
      await page.goto('/monitoring/');
      await expect(page.getByRole('heading', { name: 'Модуль выключен' })).toBeVisible();
      await page.goto('/');
      await expect(page.getByRole('navigation', { name: 'Модули портала' })).toHaveCount(0);
    } finally {
      await administrator.getByRole('button', { name: /^Включить модуль/ }).click();
      await expect(administrator.getByText('Включён, работает')).toBeVisible();
    }
    await page.goto('/monitoring/');
    await expect(page.getByRole('heading', { name: 'Мои формы' })).toBeVisible();
    await administrator.close();
  });
});
