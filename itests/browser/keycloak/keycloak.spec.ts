import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Keycloak } from './server';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const HOME = here('../../target/keycloak/keycloak-26.7.3');
const ETC = here('../../target/browser/run/etc');
const ME = '/monitoring/api/v1/me';

let keycloak: Keycloak;

test.describe.configure({ mode: 'serial' });

/** As an operator does it: the files of the README are written while the system runs. */
test.beforeAll(async ({ request, baseURL }) => {
  keycloak = await Keycloak.start(HOME, here('./realm.json'), baseURL ?? '');
  console.log(`Keycloak answered after ${keycloak.seconds} s`);
  const { issuer } = keycloak;
  const oidc = `${issuer}/protocol/openid-connect`;
  writeFileSync(
    `${ETC}/ru.orientir.auth.oidc.cfg`,
    [`issuer = ${issuer}`, `jwks.uri = ${oidc}/certs`, 'audiences = orientir', 'keys.life.minutes = 2', ''].join('\n'),
  );
  writeFileSync(
    `${ETC}/ru.orientir.auth.oidc.login.cfg`,
    [
      `authorization.endpoint = ${oidc}/auth`,
      `token.endpoint = ${oidc}/token`,
      'client.id = portal',
      'client.secret = portal-test-secret',
      `redirect.uri = ${baseURL}/portal/login/callback`,
      '',
    ].join('\n'),
  );
  const token = await keycloak.token('portal');
  await expect.poll(async () => (await request.get(ME, bearer(token))).status(), { timeout: 30_000 }).toBe(200);
  await expect.poll(async () => (await request.get('/portal/api/logins')).text(), { timeout: 30_000 }).toContain('/portal/login/provider');
});

test.afterAll(async () => {
  await keycloak?.stop();
});

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

test('a token tells account, role and organisation', async ({ request }) => {
  const answer = await request.get(ME, bearer(await keycloak.token('portal')));
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ account: 'oidc:operator-test', role: 'operator', organisation: { code: 'rcokio' } });
  expect((await request.get('/portal/api/session', bearer(await keycloak.token('portal')))).status()).toBe(200);
});

test('a token that the same user got for another system is refused', async ({ request }) => {
  expect((await request.get(ME, bearer(await keycloak.token('elsewhere')))).status()).toBe(401);
});

test('a person logs in on Keycloak’s page and ends on the portal’s first page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Войти через единую учётную запись' }).click();
  await page.waitForURL(`${keycloak.issuer}/**`);
  expect(new URL(page.url()).searchParams.get('code_challenge_method')).toBe('S256');
  await page.locator('#username').fill('operator-test');
  await page.locator('#password').fill('operator-test-password');
  await page.locator('#kc-login').click();
  await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto('/monitoring/campaigns');
  await expect(page.getByRole('heading', { name: 'Мониторинги', level: 1 })).toBeVisible();
  expect(await (await page.request.get(ME)).json()).toMatchObject({ account: 'oidc:operator-test', role: 'operator' });

  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.waitForURL('**/');
  expect((await page.request.get(ME)).status()).toBe(401);
  // The login at the provider goes on, as the README says.
  await page.getByRole('link', { name: 'Войти через единую учётную запись' }).click();
  await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible();
});

test('a new key of the realm is learned within a minute, and tokens of the key before are still good', async ({ request }) => {
  const before = await keycloak.token('portal');
  await keycloak.rotate();
  const after = await keycloak.token('portal');
  expect(kid(after)).not.toBe(kid(before));
  await expect.poll(async () => (await request.get(ME, bearer(after))).status(), { timeout: 70_000 }).toBe(200);
  expect((await request.get(ME, bearer(before))).status()).toBe(200);
});

test('without Keycloak known keys serve until their end, and then nobody can tell: 503', async ({ request }) => {
  const token = await keycloak.token('portal');
  await keycloak.stop();
  expect((await request.get(ME, bearer(token))).status()).toBe(200);
  await expect.poll(async () => (await request.get(ME, bearer(token))).status(), { timeout: 150_000, intervals: [2000] }).not.toBe(200);
  expect((await request.get(ME, bearer(token))).status()).toBe(503);
  expect((await request.get('/portal/api/notes')).status()).toBe(200);
});

function kid(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
}
