import { expect, session, test, untouched } from './forms';

/** The figures of the design. Machines of a build are busy with other things too: what counts is what most keys, and the best visit, cost. */
const FIRST_KEY = 3_500;
const KEY = 50;

// A trace takes time of its own.
test.use({ trace: 'off', screenshot: 'off' });

const SLOW = 4;
const LINE = { offline: false, latency: 300, downloadThroughput: 700_000 / 8, uploadThroughput: 700_000 / 8 };

test('a form can be typed into soon, on a slow line and a slow processor', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const form = await untouched(page, 11);
  const visits: number[] = [];
  for (let visit = 0; visit < 6 && Math.min(...visits) > FIRST_KEY; visit++) {
    // Nothing is in the cache of a new context.
    const context = await browser.newContext({ baseURL: baseURL as string });
    const first = await context.newPage();
    await session(first, `org-${form.organisation}`);
    const client = await context.newCDPSession(first);
    await client.send('Network.emulateNetworkConditions', LINE);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    await first.goto(`/monitoring/forms/${form.id}`, { waitUntil: 'commit' });
    await first.locator('#f-students').waitFor({ timeout: 30_000 });
    visits.push(await first.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())))));
    await context.close();
  }
  test.info().annotations.push({ type: 'until one can type, ms', description: visits.map(Math.round).join(', ') });
  expect(Math.min(...visits)).toBeLessThanOrEqual(FIRST_KEY);
});

test.describe('with sixty fields', () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] });

  test('a key costs little', async ({ page, context }) => {
    const form = await untouched(page, 12);
    await session(page, `org-${form.organisation}`);
    await page.route(/\/methodologies\/[^/]+\/[^/]+$/, async (route) => {
      const answer = await route.fetch();
      const methodology = await answer.json();
      const [like] = methodology.inputs;
      const codes = Array.from({ length: 60 }, (_, n) => `sixty${n}`);
      methodology.inputs.push(...codes.map((code) => ({ ...like, code, label: `${like.label} ${code}`, reference: false })));
      methodology.forms.find(({ kind }: { kind: string }) => kind === 'school').sections = [0, 1, 2, 3].map((part) => ({
        title: `Раздел ${part}`,
        inputs: codes.slice(part * 15, part * 15 + 15),
      }));
      await route.fulfill({ response: answer, json: methodology });
    });
    // What a save costs is not a key's.
    await page.route(/\/answers$/, (route) => route.abort());
    await page.goto(`/monitoring/forms/${form.id}`);
    const fields = page.locator('.sheet [data-cell]');
    await expect(fields).toHaveCount(60);

    const client = await context.newCDPSession(page);
    await client.send('Performance.enable');
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    const spent = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
    };
    const costs: number[] = [];
    for (let key = 0; key < 60; key++) {
      if (key % 3 === 0) {
        await fields.nth(key).focus();
      }
      const before = await spent();
      await page.keyboard.type(String(1 + (key % 9)));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      costs.push((await spent()) - before);
    }
    costs.sort((one, other) => one - other);
    const median = costs[costs.length / 2] ?? Number.NaN;
    test.info().annotations.push({ type: 'a key, ms', description: `${median.toFixed(1)}, at most ${costs.at(-1)?.toFixed(1)}` });
    expect(median).toBeLessThanOrEqual(KEY);
  });

  test('a key draws its field and its counts again, and no other field', async ({ page }) => {
    const form = await untouched(page, 17);
    await session(page, `org-${form.organisation}`);
    await page.route(/\/answers$/, (route) => route.abort());
    await page.goto(`/monitoring/forms/${form.id}`);
    await page.locator('#f-students').fill('1');
    await expect(page.locator('.saving')).toContainText('нет связи');
    await page.locator('#f-graduates9').focus();
    const drawn = await page.evaluate(async () => {
      const places = new Set<string>();
      const seen = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          places.add(element?.closest('.ask')?.querySelector('[data-cell]')?.id ?? element?.closest('[class]')?.className ?? '');
        }
      });
      seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      document.execCommand('insertText', false, '7');
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.disconnect();
      return [...places].filter((place) => place.startsWith('f-'));
    });
    expect(drawn.filter((id) => id !== 'f-graduates9')).toEqual([]);
  });
});
