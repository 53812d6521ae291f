import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const port = Number(process.env.PORT ?? 18_181);
/** A running system with the demo region to test instead of one of our own: for writing tests. */
const running = process.env.URL;

if (!existsSync(chromium)) {
  throw new Error(`Chromium was not found at ${chromium}. Install it (apt-get install chromium) or name another one: CHROMIUM=/path.`);
}

const work = here('../target/browser');
if (!process.env.TEST_WORKER_INDEX && !running) {
  rmSync(work, { recursive: true, force: true });
}

export default defineConfig({
  testDir: 'tests',
  outputDir: here('../target/browser-results'),
  workers: 2,
  // What is timed has the machine to itself, and what takes the module away from everybody comes last; by itself: --project=alone --no-deps.
  projects: [
    { name: 'together', testIgnore: ['speed.spec.ts', 'switch.spec.ts'] },
    { name: 'timed', testMatch: 'speed.spec.ts', dependencies: ['together'] },
    { name: 'alone', testMatch: 'switch.spec.ts', dependencies: ['timed'] },
  ],
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['junit', { outputFile: here('../target/browser-results.xml') }]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'ru-RU',
    timezoneId: 'Asia/Yekaterinburg',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(running
    ? {}
    : {
        webServer: {
          command: `java -Xmx64m ${here('../../karaf-dist/src/run/Run.java')} ${here('../../karaf-dist/target/assembly')} ${work}/run ${work}/var ${port}`,
          wait: { stdout: /Orientir: http/ },
          timeout: 240_000,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
        },
      }),
});
