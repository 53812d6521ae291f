import { readFileSync } from 'node:fs';
import { expectReadable, json, OPEN } from './desk';
import { expect, expectAccessible, session, test } from './portal';

test.describe('progress', () => {
  test.use({ expectedProblems: [/422/] });

  test('the operator finds who has not started, gives more time, and takes the list along', async ({ page }) => {
    await session(page, 'operator');
    await page.goto(`/monitoring/campaigns/${OPEN}`);
    await expectReadable(page);
    await page.getByRole('link', { name: 'Ход внесения сведений' }).click();
    await page.getByLabel('Территория').selectOption('m20');
    await page.getByRole('button', { name: /не начата/ }).click();
    await expect(page.getByRole('cell', { name: 'не начата' }).first()).toBeVisible();
    await expect(page.getByRole('cell', { name: 'принята' })).toHaveCount(0);
    await expectReadable(page);

    const first = page.getByRole('button', { name: /^Продлить срок/ }).first();
    await first.click();
    await page.getByRole('button', { name: 'Продлить', exact: true }).click();
    await expect(page.getByText('Укажите причину.')).toBeVisible();
    await expect(page.getByLabel('Последний день')).toBeFocused();
    await page.getByLabel('Последний день').fill('2001-01-01');
    await page.getByLabel('Причина').fill('Карантин');
    await page.getByRole('button', { name: 'Продлить', exact: true }).click();
    await expect(page.getByText('Срок должен быть в будущем.')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await first.click();
    await expect(page.getByLabel('Причина')).toHaveValue('Карантин');
    const { entry } = await json(page, `/campaigns/${OPEN}`);
    await page.getByLabel('Последний день').fill(entry.to);
    await page.getByRole('button', { name: 'Продлить', exact: true }).click();
    await expect(page.getByText(/^Срок продлён до/)).toBeVisible();
    const { items } = await json(page, `/campaigns/${OPEN}/submissions?parent=m20&status=not-started&size=500`);
    expect(items.filter((one: { extension?: string }) => one.extension)).toHaveLength(1);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать этот список (CSV)' }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
    const { total } = await json(page, `/campaigns/${OPEN}/submissions?parent=m20&status=not-started&size=1`);
    expect(lines.length).toBe(total + 1);
    expect(lines[1]).toContain(';не начата;');
  });

  test('a form that was accepted is opened again for a reason', async ({ page }) => {
    await session(page, 'operator');
    await page.goto(`/monitoring/campaigns/${OPEN}/progress?parent=m21&status=accepted`);
    const { items } = await json(page, `/campaigns/${OPEN}/submissions?parent=m21&status=accepted&size=1`);
    const [{ id, name }] = items;
    await page.getByRole('button', { name: `Открыть повторно… ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Открыть повторно' }).click();
    await expect(dialog.getByText('Укажите причину.')).toBeVisible();
    await dialog.getByLabel('Причина').fill('Исправить число обучающихся');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Открыть повторно' }).click();
    await expect(page.getByText(/^Форма открыта до/)).toBeVisible();
    expect((await json(page, `/submissions/${id}`)).remarks).toContainEqual({ text: 'Исправить число обучающихся' });
  });

  test('an organisation is found by its name among all', async ({ page }) => {
    await session(page, 'lead');
    await page.goto(`/monitoring/campaigns/${OPEN}/progress`);
    await page.getByLabel('Название или код').fill('k0100');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 организация')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Продлить срок/ })).toHaveCount(0);
  });
});
