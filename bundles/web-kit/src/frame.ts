import { el } from './dom';
import { logout, type MenuItem, roleName, type User } from './portal';

/** What a page of the portal or of a module that stands alone is drawn into. */
export interface Frame {
  main: HTMLElement;
  /** Marks the entry of the menu whose pages are open. */
  mark(href: string): void;
}

/**
 * Draws head, menu and foot around a place for the page.
 *
 * @param follow what to do on a click in the menu; returns false where the browser shall go there itself
 */
export function frame(
  root: HTMLElement,
  user: User | undefined,
  items: MenuItem[],
  follow: (item: MenuItem) => boolean = () => false,
): Frame {
  const main = el('main', { id: 'main', class: 'page', tabindex: '-1' });
  const links = items.map((item) =>
    el(
      'a',
      {
        href: item.href,
        onclick: (event: MouseEvent) => {
          if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && follow(item)) {
            event.preventDefault();
          }
        },
      },
      item.title,
    ),
  );
  root.replaceChildren(
    el('a', { href: '#main', class: 'skip' }, 'К содержанию'),
    el(
      'header',
      { class: 'frame-head' },
      el(
        'div',
        { class: 'frame-bar' },
        el('a', { href: '/', class: 'frame-brand' }, 'Образование в\u00a0Челябинской области'),
        links.length > 0 &&
          el(
            'nav',
            { 'aria-label': 'Модули портала' },
            el('ul', { class: 'frame-menu' }, ...links.map((link) => el('li', {}, link))),
          ),
        user && account(user),
      ),
    ),
    main,
  );
  return {
    main,
    mark(href) {
      for (const link of links) {
        if (link.getAttribute('href') === href) {
          link.setAttribute('aria-current', 'page');
        } else {
          link.removeAttribute('aria-current');
        }
      }
    },
  };
}

function account(user: User): HTMLElement {
  const out = el('button', { type: 'button' }, 'Выйти');
  out.addEventListener('click', async () => {
    await logout().catch(() => undefined);
    location.assign('/');
  });
  return el(
    'div',
    { class: 'frame-user' },
    el('span', {}, el('span', { class: 'visually-hidden' }, 'Вы вошли как '), user.account, ', ', roleName(user.role)),
    out,
  );
}
