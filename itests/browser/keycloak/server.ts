import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const ADMIN = 'admin-of-the-test';

/** A real Keycloak with the realm of the README, on a free port, with an empty database. */
export class Keycloak {
  private constructor(
    private readonly process: ChildProcess,
    private readonly root: string,
    readonly seconds: number,
  ) {}

  /** @param portal where the portal is, instead of what stands in the realm's file */
  static async start(home: string, realm: string, portal: string): Promise<Keycloak> {
    rmSync(`${home}/data`, { recursive: true, force: true });
    mkdirSync(`${home}/data/import`, { recursive: true });
    writeFileSync(`${home}/data/import/realm.json`, readFileSync(realm, 'utf8').replaceAll('http://127.0.0.1:8181', portal));
    const port = await freePort();
    const log = openSync(`${home}/data/console.log`, 'w');
    const begun = Date.now();
    const child = spawn('sh', ['bin/kc.sh', 'start-dev', '--http-host=127.0.0.1', `--http-port=${port}`, '--import-realm'], {
      cwd: home,
      // A group of its own: the script leaves the server behind when it is ended alone.
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, KC_BOOTSTRAP_ADMIN_USERNAME: ADMIN, KC_BOOTSTRAP_ADMIN_PASSWORD: ADMIN, JAVA_OPTS_KC_HEAP: '-Xmx512m' },
    });
    const root = `http://127.0.0.1:${port}`;
    while (!(await answers(`${root}/realms/oblast`))) {
      if (child.exitCode !== null) {
        throw new Error(`Keycloak ended: ${home}/data/console.log`);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return new Keycloak(child, root, Math.round((Date.now() - begun) / 1000));
  }

  get issuer(): string {
    return `${this.root}/realms/oblast`;
  }

  /** The access token of the test's user, asked for by a client. */
  async token(client: string): Promise<string> {
    return this.grant('oblast', { client_id: client, client_secret: `${client}-test-secret`, username: 'operator-test', password: 'operator-test-password' });
  }

  /** Signs with a new key from now on. */
  async rotate(): Promise<void> {
    const admin = await this.grant('master', { client_id: 'admin-cli', username: ADMIN, password: ADMIN });
    const headers = { Authorization: `Bearer ${admin}`, 'Content-Type': 'application/json' };
    const realm = (await (await fetch(`${this.root}/admin/realms/oblast`, { headers })).json()) as { id: string };
    const answer = await fetch(`${this.root}/admin/realms/oblast/components`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        name: 'next',
        providerId: 'rsa-generated',
        providerType: 'org.keycloak.keys.KeyProvider',
        parentId: realm.id,
        config: { priority: ['500'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
      }),
    });
    if (answer.status !== 201) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null && this.process.pid) {
      const ended = once(this.process, 'exit');
      process.kill(-this.process.pid, 'SIGTERM');
      await ended;
    }
  }

  private async grant(realm: string, form: Record<string, string>): Promise<string> {
    const answer = await fetch(`${this.root}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', scope: 'openid', ...form }),
    });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
