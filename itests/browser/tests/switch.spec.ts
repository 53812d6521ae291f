import type { Page } from '@playwright/test';
import { API, expect, field, json, open, test, untouched } from './forms';
import { expectAccessible, login } from './portal';

async function off(administrator: Page): Promise<void> {
  await administrator.getByRole('button', { name: /^Выключить модуль/ }).click();
  await expectAccessible(administrator);
  await administrator.getByRole('button', { name: 'Выключить', exact: true }).click();
  await expect(administrator.getByText('Выключен', { exact: true })).toBeVisible();
}

async function on(administrator: Page): Promise<void> {
  await administrator.getByRole('button', { name: /^Включить модуль/ }).click();
  await expect(administrator.getByText('Включён, работает')).toBeVisible();
}

test.describe('a module that is switched off in the middle of work', () => {
  test.use({ expectedProblems: [/Failed to load resource|503\) was received when fetching the script/] });

  test('leaves the menu, and its pages say so', async ({ page, browser }) => {
    const administrator = await browser.newPage();
    await login(page, 'org-s0003');
    await page.goto('/monitoring/');
    await expect(page.getByRole('heading', { name: 'Мои формы' })).toBeVisible();

    await login(administrator, 'admin');
    await expect(administrator.getByText('Включён, работает')).toBeVisible();
    await expectAccessible(administrator);
    await off(administrator);
    try {
      await page.goto('/monitoring/');
      await expect(page.getByRole('heading', { name: 'Модуль выключен' })).toBeVisible();
      await page.goto('/');
      await expect(page.getByRole('navigation', { name: 'Модули портала' })).toHaveCount(0);
      await page.goto('/registry/');
      await expect(page.getByRole('heading', { name: 'Реестр организаций' })).toBeVisible();
    } finally {
      await on(administrator);
    }
    await page.goto('/monitoring/');
    await expect(page.getByRole('heading', { name: 'Мои формы' })).toBeVisible();
    await administrator.close();
  });

  test('loses nothing of a form that is open with a half-typed answer', async ({ page, context, browser }) => {
    const administrator = await browser.newPage();
    const form = await untouched(page, 19);
    await open(page, form);
    await login(administrator, 'admin');
    await field(page, 'students').pressSequentially('31');
    await off(administrator);
    try {
      await field(page, 'students').pressSequentially('7');
      await page.keyboard.press('Tab');
      await expect(page.locator('.saving')).toContainText('администратор выключил модуль: сохранено на этом устройстве');
      await expect(field(page, 'students')).toHaveValue('317');
      await expectAccessible(page);
    } finally {
      await on(administrator);
    }
    await expect(page.locator('.saving')).toContainText('сохранено в', { timeout: 40_000 });
    const { answers } = await json<{ answers: Record<string, { value: number }> }>(
      await context.request.get(`${API}/submissions/${form.id}`),
    );
    expect(answers.students?.value).toBe(317);
    await administrator.close();
  });
});
