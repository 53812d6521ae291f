import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page on which nothing may go wrong that the test did not declare: no error in the console, no file that was refused. */
export const test = base.extend<{ expectedProblems: RegExp[]; watch: undefined }>({
  expectedProblems: [[], { option: true }],
  watch: [
    async ({ page, expectedProblems }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') {
          problems.push(message.text());
        }
      });
      await use(undefined);
      expect(problems.filter((problem) => !expectedProblems.some((expected) => expected.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Through the login page, as a person does. */
export async function login(page: Page, account: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Логин').fill(account);
  await page.getByLabel('Пароль').fill('demo');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible();
}

/** A session without the login page, for tests of what comes after it. */
export async function session(page: Page, account: string): Promise<void> {
  const answer = await page.request.post('/portal/api/session', { data: { login: account, password: 'demo' } });
  expect(answer.status()).toBe(204);
}

/** The page as it is now has no violation of WCAG 2.0–2.2, A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Past the Content-Security-Policy, which forbids the page itself what is asked here.
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await client.send('Runtime.evaluate', { expression: AXE });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(JSON.parse(result.value as string)).toEqual([]);
}

/** Nothing stands out of the window to the right. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

export { expect, type Page };
