import { el } from '@orientir/kit/dom';
import type { Frame } from '@orientir/kit/frame';
import { asked } from '@orientir/kit/http';
import type { Leaving, MenuItem, UiDescription, UiModule, User } from '@orientir/kit/portal';

let unmount: (() => void) | undefined;

interface Pages {
  description: UiDescription;
  module: UiModule;
}

const loaded = new Map<string, Promise<Pages>>();

/** A module's pages, fetched once; also ahead, while the visitor still reads the menu. */
export function pagesOf(item: MenuItem): Promise<Pages> {
  const known = loaded.get(item.href) ?? fetched(item);
  loaded.set(item.href, known);
  known.catch(() => loaded.delete(item.href));
  return known;
}

async function fetched(item: MenuItem): Promise<Pages> {
  const description = await asked<UiDescription>(`${item.href.replace(/\/$/, '')}/ui.json`);
  const [module] = await Promise.all([
    import(/* @vite-ignore */ description.entry) as Promise<UiModule>,
    ...description.css.map(style),
  ]);
  return { description, module };
}

/** As long as a logout waits for pages that are not there yet. */
const WAIT = 3_000;

/** What the modules have to say before the logout. */
export async function leaving(user: User, items: MenuItem[]): Promise<Leaving> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, WAIT));
  const asked = items.map((item) => Promise.race([pagesOf(item), late]).catch(() => undefined));
  const pages = (await Promise.all(asked)).flatMap((one) => one?.module ?? []);
  const all = (await Promise.all(pages.map((module) => module.leaving?.(user)))).filter((one) => one !== undefined);
  const warning = all.flatMap((one) => one.warning ?? []).join(' ');
  return {
    ...(warning && { warning }),
    forget: async () => void (await Promise.allSettled(all.map((one) => one.forget()))),
  };
}

/**
 * Opens a module's pages inside the portal's frame, at the address at which they also stand alone.
 *
 * @returns whether it tries to; a module whose pages do not come is opened by the browser instead
 */
export function openModule(page: Frame, item: MenuItem, user: User): boolean {
  void mount(page, item, user).catch(() => location.assign(item.href));
  return true;
}

async function mount(page: Frame, item: MenuItem, user: User): Promise<void> {
  const basePath = item.href.replace(/\/$/, '');
  const { description, module } = await pagesOf(item);
  unmount?.();
  history.pushState(null, '', item.href);
  document.title = description.title;
  page.mark(item.href);
  page.main.replaceChildren();
  unmount = module.mount(page.main, { basePath, user });
  page.main.focus();
}

function style(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) {
    return Promise.resolve();
  }
  const link = el('link', { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

// "Back" from a module to the start page: the portal draws it again.
addEventListener('popstate', () => {
  if (unmount && location.pathname === '/') {
    location.reload();
  }
});
