import { el } from './dom';
import { sentence } from './http';
import { leaveButton } from './leave';
import { type Leaving, type MenuItem, roleName, type User } from './portal';

/** What a page of the portal or of a module that stands alone is drawn into. */
export interface Frame {
  main: HTMLElement;
  /** Marks the entry of the menu whose pages are open. */
  mark(href: string): void;
}

/** What the frame asks of the pages in it. */
export interface Within {
  /** A click in the menu; false where the browser shall go there itself. */
  follow?(item: MenuItem): boolean;
  /** The pointer or the keyboard has come to an entry of the menu: it may be opened next. */
  near?(item: MenuItem): void;
  /** Before the logout. */
  leaving?(user: User): Promise<Leaving>;
}

/** Draws head, menu and foot around a place for the page. */
export function frame(root: HTMLElement, user: User | undefined, items: MenuItem[], within: Within = {}): Frame {
  const main = el('main', { id: 'main', class: 'page', tabindex: '-1' });
  const links = items.map((item) =>
    el(
      'a',
      {
        href: item.href,
        onpointerenter: () => within.near?.(item),
        onfocus: () => within.near?.(item),
        onclick: (event: MouseEvent) => {
          if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && within.follow?.(item)) {
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
        user && account(user, within),
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

function account(user: User, within: Within): HTMLElement {
  return el(
    'div',
    { class: 'frame-user' },
    el(
      'span',
      {},
      el('span', { class: 'visually-hidden' }, 'Вы вошли как '),
      user.account,
      el('span', { class: 'frame-role' }, ', ', roleName(user.role)),
    ),
    leaveButton(() => within.leaving?.(user)),
  );
}

/** Instead of a page: why it did not open, with a way to try again. */
export function notOpened(main: HTMLElement, title: string, problem: unknown): void {
  main.replaceChildren(
    el('h1', {}, title),
    el('p', { class: 'notice bad', role: 'alert' }, sentence(problem)),
    el('p', {}, el('button', { type: 'button', class: 'button', onclick: () => location.reload() }, 'Повторить')),
  );
}
