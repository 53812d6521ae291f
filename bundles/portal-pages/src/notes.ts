import { el } from '@orientir/kit/dom';
import { asked } from '@orientir/kit/http';

interface Note {
  title: string;
  paragraphs: string[];
  entries: { term: string; text: string }[];
  commands: string[];
}

/** What bundles tell visitors before the login, for example the logins of a demo. */
export async function notes(): Promise<HTMLElement[]> {
  const { items } = await asked<{ items: Note[] }>('/portal/api/notes');
  return items.map((note) =>
    el(
      'section',
      {},
      el('h2', {}, note.title),
      ...note.paragraphs.map((text) => el('p', {}, text)),
      note.entries.length > 0 &&
        el(
          'dl',
          { class: 'facts' },
          ...note.entries.flatMap(({ term, text }) => [el('dt', {}, el('code', {}, term)), el('dd', {}, text)]),
        ),
      note.commands.length > 0 &&
        el(
          'details',
          {},
          el('summary', {}, 'Команды для терминала'),
          el('pre', {}, note.commands.join('\n').replaceAll('{portal}', location.origin)),
        ),
    ),
  );
}
