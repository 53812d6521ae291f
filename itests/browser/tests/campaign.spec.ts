import { readFileSync } from 'node:fs';
import { csv, elsewhere, expectReadable, json, OPEN, PUBLISHED } from './desk';
import { API } from './forms';
import { expect, expectAccessible, session, test } from './portal';

test('a campaign is set up step by step, and what was typed outlives a reload', async ({ page }) => {
  await session(page, 'operator');
  await page.goto('/monitoring/campaigns/new');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByText('Выберите методику.')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('radio', { name: /Старооскольского/ }).check();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByRole('heading', { name: 'Период и основание' })).toBeFocused();
  await page.getByLabel('Название мониторинга').fill('Мониторинг детских садов района');
  await page.getByLabel('Отчётный период').fill('2027/2028');
  await page.getByLabel('Год плановых значений').fill('2027');
  await page.getByLabel('Основание').fill('Демонстрационный приказ № 2');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByLabel('Отчётный период')).toBeFocused();
  await expectReadable(page);
  await page.getByLabel('Отчётный период').fill('2027');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByLabel('Первый день внесения').fill('2027-03-01');
  await page.reload();
  await expect(page.getByLabel('Первый день внесения')).toHaveValue('2027-03-01');
  await page.getByLabel('Последний день внесения').fill('2027-03-31');
  await expectReadable(page);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByLabel('Территория').selectOption('m25');
  await page.getByRole('checkbox', { name: 'детский сад' }).check();
  await expect(page.getByText(/^По реестру сегодня: детский сад – \d+/)).toBeVisible();
  await page.getByText(/^Включить ещё/).click();
  await page.getByLabel('Кого включить').fill('k0001');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Включить/ }).click();
  await expect(page.getByText('Организация k0001 не относится к территории m25.')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('button', { name: /^Убрать/ }).click();
  await expect(page.getByText('Мониторинг пока нельзя создать:')).toBeHidden();
  const { items, total } = await json(page, '/organisations?parent=m25&kind=kindergarten&size=1');
  await page.getByText(/^Исключить организации/).click();
  await page.getByLabel('Кого исключить').fill(items[0].code);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Исключить/ }).click();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByText('Укажите причину исключения.')).toBeVisible();
  await expect(page.getByText(`По реестру сегодня: детский сад – ${total - 1}.`)).toBeVisible();
  await page.getByLabel(/^Почему исключена/).fill('Здание на капитальном ремонте');
  await expectReadable(page);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Создать мониторинг' }).click();
  await expect(page.getByRole('heading', { name: 'Мониторинг детских садов района', level: 1 })).toBeVisible();
  await expectReadable(page);
  const campaign = await json(page, `/campaigns/${page.url().split('/').at(-1)}`);
  expect(campaign).toMatchObject({ stage: 'preparation', period: '2027', entry: { from: '2027-03-01', to: '2027-03-31' } });
  expect(campaign.roster.exclude).toEqual([{ code: items[0].code, reason: 'Здание на капитальном ремонте' }]);
});

test('an edition is computed with its hash, and the consolidated workbook comes as a file', async ({ page }) => {
  await session(page, 'operator');
  await page.goto(`/monitoring/campaigns/${OPEN}`);
  await page.getByRole('button', { name: 'Рассчитать новый выпуск' }).click();
  await expect(page.getByRole('alert')).toContainText('Контрольная сумма', { timeout: 60_000 });
  await expectReadable(page);
  await page.goto(`/monitoring/campaigns/${PUBLISHED}`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Свод/ }).first().click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^svod-1-\d+\.xlsx$/);
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK');
});

test.describe('a file of answers', () => {
  test.use({ expectedProblems: [/422/] });

  test('with something wrong in it is told by row', async ({ page }) => {
    await session(page, 'operator');
    await page.goto(`/monitoring/campaigns/${OPEN}/values`);
    await page.getByLabel('Файл ответов').setInputFiles(csv('organisation;input;value\nk0001;nothing;3\n'));
    await page.getByRole('button', { name: 'Загрузить ответы' }).click();
    await expect(page.getByRole('row', { name: /Строка 2/ })).toContainText('nothing');
    await expectReadable(page);
  });
});

test('values come in by files, an edition is computed, and the coordinator publishes it', async ({ page, browser }) => {
  test.slow();
  await session(page, 'operator');
  const created = await page.request.post(`${API}/campaigns`, {
    headers: { 'X-Requested-With': 'portal' },
    data: {
      title: 'Наставничество в районе, 2019 год',
      methodology: { id: 'mentoring-2020-2024', version: '1.0' },
      period: '2019',
      targetYear: 2020,
      basis: 'Демонстрационный приказ № 3',
      entry: { from: '2020-02-01', to: '2020-02-20' },
      archive: true,
      roster: { root: 'm03', kinds: ['college'] },
    },
  });
  expect(created.status()).toBe(201);
  const { id } = await created.json();
  const file = (rows: string[]) => csv(['organisation;input;value', ...rows, ''].join('\r\n'));
  await page.goto(`/monitoring/campaigns/${id}`);
  await expect(page.getByText('в методике 1 показатель')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('link', { name: 'перечень участников' }).click();
  await expect(page.getByText('По реестру сегодня 2 организации.')).toBeVisible();
  await page.goto(`/monitoring/campaigns/${id}/values`);
  await page.getByLabel('Файл справочных значений').setInputFiles(file(['c02;contingent;1000', 'c03;contingent;500']));
  await page.getByRole('button', { name: 'Загрузить справочные значения' }).click();
  await expect(page.getByText('Загружено: 2 строки, 2 организации.')).toBeVisible();
  await page.goto(`/monitoring/campaigns/${id}`);
  await page.getByRole('button', { name: 'Начать внесение сведений…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Начать внесение сведений' }).click();
  await expect(page.getByText('Готово. Теперь этап: внесение сведений.')).toBeVisible();
  await page.getByRole('link', { name: 'Загрузка значений' }).click();
  const answers = { students: '900', covered: '72', twoOrMore: '12', responsibleAppointed: 'да', roadMapAgreed: 'да' };
  await page.getByLabel('Файл ответов').setInputFiles(file(Object.entries(answers).map(([code, value]) => `c02;${code};${value}`)));
  await page.getByRole('button', { name: 'Загрузить ответы' }).click();
  await expect(page.getByText('Загружено: 5 строк, 1 организация.')).toBeVisible();
  await page.goto(`/monitoring/campaigns/${id}`);
  await page.getByRole('button', { name: 'Закончить внесение сведений…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Закончить внесение сведений' }).click();
  await expect(page.getByText('Готово. Теперь этап: формирование сводных данных.')).toBeVisible();
  await page.getByRole('button', { name: 'Рассчитать новый выпуск' }).click();
  await expect(page.getByText(/^Выпуск 1 рассчитан/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Опубликовать/ })).toHaveCount(0);

  await elsewhere(browser, 'coordinator', async (theirs) => {
    await theirs.goto(`/monitoring/campaigns/${id}`);
    await theirs.getByRole('button', { name: 'Опубликовать… выпуск 1' }).click();
    await expectAccessible(theirs);
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByText(/^Выпуск 1 опубликован/)).toBeVisible();
    await theirs.getByRole('button', { name: 'Опубликовать результаты…' }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: 'Опубликовать результаты' }).click();
    await expect(theirs.getByText('Готово. Теперь этап: результаты опубликованы.')).toBeVisible();
    await expectReadable(theirs);
  });
  // 72 of 1500 by reference, where one of the two is silent.
  const { items } = await json(page, `/campaigns/${id}/editions/latest/results?tier=region&indicator=mentoring`);
  expect(items.find((one: { organisation: string }) => one.organisation === 'm03')).toMatchObject({
    numerator: 72,
    denominator: 1500,
    value: 4.8,
    status: 'not-less-than',
  });
  expect((await json(page, `/campaigns/${id}`)).stage).toBe('published');
});

test('the coordinator computes no edition, and moves no stage that is the operator’s', async ({ page }) => {
  await session(page, 'coordinator');
  await page.goto(`/monitoring/campaigns/${OPEN}`);
  await expect(page.getByText(/Переводит оператор/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Рассчитать новый выпуск' })).toHaveCount(0);
});
