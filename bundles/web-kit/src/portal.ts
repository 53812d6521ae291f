import { asked, call, Problem } from './http';

/** Who is logged in, as the portal tells it. */
export interface User {
  account: string;
  role: string;
  organisation: { code: string; name: string; kind?: string };
}

export interface MenuItem {
  module: string;
  title: string;
  href: string;
}

/** What a module's `ui.json` says of its pages. */
export interface UiDescription {
  id: string;
  title: string;
  entry: string;
  css: string[];
}

/** What a module's entry exports: draws its pages into the element, and gives back how to take them away. */
export interface UiModule {
  mount(element: HTMLElement, host: { basePath: string; user: User }): () => void;
  /** Before a person logs out: saves what can be saved, and says what would be left. */
  leaving?(user: User): Promise<Leaving>;
}

export interface Leaving {
  /** What the person should know before the session ends. */
  warning?: string;
  /** After the logout: takes what need not stay on this device. */
  forget(): Promise<void>;
}

const ROLES: Record<string, string> = {
  coordinator: 'координатор',
  operator: 'оператор',
  'lead-coordinator': 'ответственный координатор',
  municipality: 'специалист МОУО',
  organisation: 'специалист организации',
  administrator: 'администратор платформы',
};

export function roleName(role: string): string {
  return ROLES[role] ?? role;
}

/** @returns undefined when nobody is logged in */
export async function currentUser(): Promise<User | undefined> {
  return unlessAnonymous(() => asked<User>('/portal/api/session'));
}

export async function menu(): Promise<MenuItem[]> {
  return (await unlessAnonymous(() => asked<{ items: MenuItem[] }>('/portal/api/menu')))?.items ?? [];
}

export async function login(name: string, password: string): Promise<void> {
  await call('POST', '/portal/api/session', { login: name, password });
}

/** @throws Problem if the session may still be open */
export async function logout(): Promise<void> {
  await unlessAnonymous(() => call('DELETE', '/portal/api/session'));
  seen(undefined, []);
}

const SEEN = 'orientir-seen';

/** Remembers who is logged in, for pages that can be opened without a connection; undefined forgets. */
export function seen(user: User | undefined, items: MenuItem[]): void {
  try {
    if (user) {
      localStorage.setItem(SEEN, JSON.stringify({ user, items }));
    } else {
      localStorage.removeItem(SEEN);
    }
  } catch {
    // A browser that keeps nothing cannot open pages without a connection, and that is all.
  }
}

export function lastSeen(): { user: User; items: MenuItem[] } | undefined {
  try {
    return JSON.parse(localStorage.getItem(SEEN) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

async function unlessAnonymous<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) {
      return undefined;
    }
    throw problem;
  }
}
