import { csv, expectReadable, json } from './desk';
import { expect, session, test } from './portal';

test.describe('the registry', () => {
  test.use({ expectedProblems: [/422/] });

  test('shows what a file would change before it does', async ({ page }) => {
    await session(page, 'operator');
    const { items } = await json(page, '/organisations?parent=m26&kind=kindergarten&size=1');
    const [{ code }] = items;
    const head = 'code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n';
    await page.goto('/monitoring/registry?parent=m26');
    await expectReadable(page);
    await page.getByRole('link', { name: 'Загрузить изменения из файла' }).click();
    await page.getByLabel('Файл реестра').setInputFiles(csv(`${head}${code};Сад;Сад;kindergartn;m26;m26;2026-01-01;;\n`));
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await expect(page.getByRole('row', { name: /Строка 2/ })).toContainText('kindergartn');
    await expectReadable(page);
    const row = `${code};Детский сад «Новое название»;ДС «Новое название»;kindergarten;m26;m26;2026-01-01;;\n`;
    await page.getByLabel('Файл реестра').setInputFiles(csv(head + row));
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await expect(page.getByRole('heading', { name: 'Что изменится' })).toBeVisible();
    const changed = page.getByRole('row', { name: new RegExp(`^${code} название`) });
    await expect(changed.getByRole('cell').nth(1)).toHaveText(items[0].name);
    await expect(changed.getByRole('cell').nth(2)).toHaveText('Детский сад «Новое название»');
    await expectReadable(page);
    expect((await json(page, `/organisations/${code}`)).name).not.toContain('Новое название');
    await page.getByRole('button', { name: 'Загрузить в реестр' }).click();
    await expect(page.getByText('Реестр обновлён.')).toBeVisible();
    await page.goto(`/monitoring/registry/${code}`);
    await expect(page.getByRole('row')).toHaveCount(3);
    await expectReadable(page);
  });
});
