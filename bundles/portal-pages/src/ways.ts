import { el } from '@orientir/kit/dom';
import { asked } from '@orientir/kit/http';

interface Way {
  title: string;
  href: string;
}

/** Buttons of other ways to log in, for example at an identity provider; they bring back to the page that was asked for. */
export async function ways(next: string): Promise<HTMLElement[]> {
  const { items } = await asked<{ items: Way[] }>('/portal/api/logins');
  return items.map((way) =>
    el('p', {}, el('a', { class: 'button', href: `${way.href}?next=${encodeURIComponent(next)}` }, way.title)),
  );
}
