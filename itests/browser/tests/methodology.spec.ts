import { expectReadable, PUBLISHED } from './desk';
import { API } from './forms';
import { expect, session, test } from './portal';

test.describe('a methodology', () => {
  test.use({ expectedProblems: [/422/] });

  test('is checked, taken in as a draft, compared and tried', async ({ page }) => {
    await session(page, 'operator');
    const pack = await (
      await page.request.get(`${API}/methodologies/mentoring-2020-2024/1.0`, { headers: { Accept: 'application/yaml' } })
    ).text();
    // Without the cases that were calculated by hand: they hold the calculation fast.
    const next = pack
      .replace(/^version: .*$/m, 'version: "7.0"')
      .replace('if(roadMapAgreed, 1, 0)', 'if(roadMapAgreed, 2, 0)')
      .replace(/^cases:[\s\S]*$/m, '');
    await page.goto('/monitoring/methodologies');
    await expectReadable(page);
    await page.getByRole('link', { name: 'Проверить и загрузить файл' }).click();
    await page.getByLabel('Текст').fill(next.replace('period: calendar-year', 'period: calendar'));
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByRole('button', { name: /^Строка \d+/ }).first().click();
    const chosen = await page
      .getByLabel('Текст')
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(chosen).toBe('period: calendar');
    await expectReadable(page);
    await page.getByLabel('Текст').fill(next);
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByRole('button', { name: 'Загрузить как проект' }).click();
    await expect(page.getByText('проект', { exact: true })).toBeVisible();
    await expectReadable(page);
    await page.getByRole('link', { name: 'Сравнить' }).click();
    await expect(page.getByLabel('С какой методикой сравнить')).toHaveValue('mentoring-2020-2024/1.0');
    await expect(page.getByRole('deletion')).toHaveText(/1/);
    await expect(page.getByRole('insertion')).toHaveText(/2/);
    await expectReadable(page);
    await page.goto('/monitoring/methodologies/mentoring-2020-2024/7.0/trial');
    await page.getByLabel('На каком мониторинге').selectOption(String(PUBLISHED));
    await expect(page.getByText(/^Изменились бы \d+/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: /Челябинская область/ })).toContainText('if(roadMapAgreed, 2, 0)');
    await expectReadable(page);

    await session(page, 'coordinator');
    await page.goto('/monitoring/methodologies/mentoring-2020-2024/7.0');
    await page.getByRole('button', { name: 'Согласовать…' }).click();
    await page.getByRole('button', { name: 'Согласовать', exact: true }).click();
    await page.getByRole('button', { name: 'Утвердить…' }).click();
    await page.getByRole('button', { name: 'Утвердить', exact: true }).click();
    await expect(page.getByText('Укажите номер и дату приказа.')).toBeVisible();
    await page.getByLabel('Основание').fill('Приказ от 01.02.2027 № 15');
    await page.getByRole('button', { name: 'Утвердить', exact: true }).click();
    await expect(page.getByText('утверждена', { exact: true })).toBeVisible();
    await expect(page.getByText('«Приказ от 01.02.2027 № 15»')).toBeVisible();
    await expectReadable(page);
  });
});

test('a coordinator reads a methodology, and alone may put it away', async ({ page }) => {
  await session(page, 'coordinator');
  await page.goto('/monitoring/methodologies/chelyabinsk-concept-2021-2025/1.0');
  await expect(page.getByRole('button', { name: 'Отправить в архив…' })).toBeVisible();
  await page.getByText('Доля обучающихся организаций общего образования').first().click();
  await expect(page.getByText('100 * involved / students')).toBeVisible();
  await expectReadable(page);
});
