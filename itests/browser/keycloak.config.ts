import { defineConfig } from '@playwright/test';
import together from './playwright.config';

/** The same system and browser, with a real Keycloak beside it: ./mvnw verify -Pproof. */
export default defineConfig({
  ...together,
  testDir: 'keycloak',
  projects: [{ name: 'keycloak' }],
  workers: 1,
  // Keycloak builds itself at its first start, and its keys have to grow old.
  timeout: 300_000,
  reporter: [['list'], ['junit', { outputFile: '../target/keycloak-results.xml' }]],
});
