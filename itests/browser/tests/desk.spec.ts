import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, session, test } from './portal';

const API = '/monitoring/api/v1';
/** The open campaign of the demo region, whose forms are reviewed, and the published one. */
const OPEN = 2;
const PUBLISHED = 1;

/** On a desktop and on the narrowest phone, nothing is out of reach. */
async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(before ?? { width: 1280, height: 900 });
}

async function json(page: Page, path: string) {
  return (await page.request.get(API + path)).json();
}

/** What an organisation does with its form meanwhile, in a browser of its own. */
async function elsewhere(browser: Browser, account: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await session(page, account);
  await work(page);
  await context.close();
}

async function write(page: Page, method: 'POST' | 'PATCH', path: string, revision: number, body: unknown) {
  const answer = await page.request.fetch(API + path, {
    method,
    headers: { 'X-Requested-With': 'portal', 'If-Match': `"${revision}"` },
    data: body,
  });
  expect(answer.status()).toBe(200);
  return answer.json();
}

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

test.describe('review', () => {
  test.use({ expectedProblems: [/412|422/] });

  test('a form is returned with a remark, mended, and shown with what has changed', async ({ page, browser }) => {
    await session(page, 'mo-m22');
    await page.goto('/monitoring/review');
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

test.describe('files', () => {
  test.use({ expectedProblems: [/422/] });
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  test('what is wrong with a file of answers is told by row', async ({ page }) => {
    await session(page, 'operator');
    await page.goto(`/monitoring/campaigns/${OPEN}/values`);
    await page.getByLabel('Файл ответов').setInputFiles(file('a.csv', 'organisation;input;value\nk0001;nothing;3\n'));
    await page.getByRole('button', { name: 'Загрузить ответы' }).click();
    await expect(page.getByRole('row', { name: /Строка 2/ })).toContainText('nothing');
    await expectReadable(page);
  });

  test('the registry shows what a file would change before it does', async ({ page }) => {
    await session(page, 'operator');
    const { items } = await json(page, '/organisations?parent=m26&kind=kindergarten&size=1');
    const [{ code }] = items;
    const head = 'code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n';
    await page.goto('/monitoring/registry?parent=m26');
    await expectReadable(page);
    await page.getByRole('link', { name: 'Загрузить изменения из файла' }).click();
    await page.getByLabel('Файл реестра').setInputFiles(file('a.csv', `${head}${code};Сад;Сад;kindergartn;m26;m26;2026-01-01;;\n`));
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await expect(page.getByRole('row', { name: /Строка 2/ })).toContainText('kindergartn');
    await expectReadable(page);
    const row = `${code};Детский сад «Новое название»;ДС «Новое название»;kindergarten;m26;m26;2026-01-01;;\n`;
    await page.getByLabel('Файл реестра').setInputFiles(file('b.csv', head + row));
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

  test('a methodology is checked, taken in as a draft, compared and tried', async ({ page }) => {
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
  const file = (rows: string[]) => ({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['organisation;input;value', ...rows, ''].join('\r\n')),
  });
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

test('only the coordinator agrees and publishes a methodology and an edition', async ({ page }) => {
  await session(page, 'coordinator');
  await page.goto(`/monitoring/campaigns/${OPEN}`);
  await expect(page.getByText(/Переводит оператор/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Рассчитать новый выпуск' })).toHaveCount(0);
  await page.goto('/monitoring/methodologies/chelyabinsk-concept-2021-2025/1.0');
  await expect(page.getByRole('button', { name: 'Отправить в архив…' })).toBeVisible();
  await page.getByText('Доля обучающихся организаций общего образования').first().click();
  await expect(page.getByText('100 * involved / students')).toBeVisible();
  await expectReadable(page);
});
