import { elsewhere, expectReadable, json, OPEN } from './desk';
import { API } from './forms';
import { expect, expectAccessible, type Page, session, test } from './portal';

async function write(page: Page, method: 'POST' | 'PATCH', path: string, revision: number, body: unknown) {
  const answer = await page.request.fetch(API + path, {
    method,
    headers: { 'X-Requested-With': 'portal', 'If-Match': `"${revision}"` },
    data: body,
  });
  expect(answer.status()).toBe(200);
  return answer.json();
}

test.describe('review', () => {
  test.use({ expectedProblems: [/412|422/] });

  test('a form is returned with a remark, mended, and shown with what has changed', async ({ page, browser }) => {
    await session(page, 'mo-m22');
    await page.goto('/monitoring/');
    await expect(page.getByText(/Жд(ут|ёт) проверки/)).toBeVisible();
    await expectReadable(page);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: /^Написать/ }).first().click();
    await page.keyboard.type('Проверьте это число');
    const id = Number(/review\/(\d+)/.exec(page.url())?.[1]);
    await page.reload();
    await expect(page.getByLabel(/^Замечание/).first()).toHaveValue('Проверьте это число');
    await expectReadable(page);
    await page.getByRole('button', { name: 'Вернуть на доработку…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Причина/).fill('Иванов Иван Иванович просил');
    await dialog.getByRole('button', { name: 'Вернуть на доработку' }).click();
    await expect(dialog.getByText(/персональные данные/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel(/^Причина/).fill('Сверьте с отчётом');
    await dialog.getByRole('button', { name: 'Вернуть на доработку' }).click();
    await expect(page.getByRole('alert')).toContainText('возвращена на доработку');

    const returned = await json(page, `/submissions/${id}`);
    expect(returned.status).toBe('returned');
    expect(returned.remarks).toContainEqual({ text: 'Сверьте с отчётом' });
    expect(returned.remarks).toContainEqual(expect.objectContaining({ text: 'Проверьте это число' }));
    await elsewhere(browser, `org-${returned.organisation}`, async (theirs) => {
      const saved = await write(theirs, 'PATCH', `/submissions/${id}/answers`, returned.revision, {
        agreements: { value: 41 },
      });
      await write(theirs, 'POST', `/submissions/${id}/transitions`, saved.revision, { to: 'submitted' });
    });
    await page.goto(`/monitoring/review/${id}`);
    await expect(page.getByRole('heading', { name: /^Изменилось после возврата/ })).toBeVisible();
    await expect(page.getByRole('insertion')).toHaveText('41');
    await expect(page.getByText('Прошлое замечание: «Проверьте это число»')).toBeVisible();
    await expectReadable(page);
    await page.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Форма принята');
    expect((await json(page, `/submissions/${id}`)).status).toBe('accepted');
  });

  test('a form that was changed meanwhile is not accepted unseen', async ({ page, browser }) => {
    await session(page, 'mo-m23');
    await page.goto('/monitoring/review');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Принять', exact: true }).waitFor();
    const id = Number(/review\/(\d+)/.exec(page.url())?.[1]);
    const { revision, organisation } = await json(page, `/submissions/${id}`);
    await elsewhere(browser, `org-${organisation}`, async (theirs) => {
      await write(theirs, 'POST', `/submissions/${id}/transitions`, revision, { to: 'recalled' });
      await write(theirs, 'PATCH', `/submissions/${id}/answers`, revision + 1, { agreements: { value: 43 } });
      await write(theirs, 'POST', `/submissions/${id}/transitions`, revision + 2, { to: 'submitted' });
    });
    await page.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(page.getByText('Форму изменили, пока вы её смотрели.')).toBeVisible();
    expect((await json(page, `/submissions/${id}`)).status).toBe('submitted');
    await page.getByRole('button', { name: 'Показать новую редакцию' }).click();
    await expect(page.getByRole('row', { name: /соглашений/ }).last()).toContainText('43');
    await page.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Форма принята');
  });

  test('several forms are accepted from the queue', async ({ page }) => {
    await session(page, 'mo-m24');
    await page.goto('/monitoring/review');
    await page.getByRole('button', { name: /^Отметить без предупреждений/ }).click();
    const before = await json(page, `/campaigns/${OPEN}/progress?parent=m24`);
    await page.getByRole('button', { name: /^Принять \d+/ }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(/^Принято: \d+/);
    const told = Number(/\d+/.exec((await page.getByRole('alert').textContent()) ?? '')?.[0]);
    expect((await json(page, `/campaigns/${OPEN}/progress?parent=m24`)).accepted).toBe(before.accepted + told);
  });
});
