import { el } from '@orientir/kit/dom';
import type { Frame } from '@orientir/kit/frame';
import type { MenuItem, UiDescription, UiModule, User } from '@orientir/kit/portal';

let unmount: (() => void) | undefined;

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
  const description: UiDescription = await (await fetch(`${basePath}/ui.json`)).json();
  const [module] = await Promise.all([
    import(/* @vite-ignore */ description.entry) as Promise<UiModule>,
    ...description.css.map(style),
  ]);
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
