import type { Browser } from '@playwright/test';
import { API } from './forms';
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, session } from './portal';

/** The open campaign of the demo region, whose forms are reviewed, and the published one. */
export const OPEN = 2;
export const PUBLISHED = 1;

/** On a desktop and on the narrowest phone, nothing is out of reach. */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(before ?? { width: 1280, height: 900 });
}

export async function json(page: Page, path: string) {
  return (await page.request.get(API + path)).json();
}

/** What an organisation does with its form meanwhile, in a browser of its own. */
export async function elsewhere(browser: Browser, account: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await session(page, account);
  await work(page);
  await context.close();
}

/** A file as it is chosen from a disk. */
export function csv(text: string) {
  return { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}
