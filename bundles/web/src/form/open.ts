import type { User } from '@orientir/kit/portal';
import { api, data, Problem, type Schema } from '../api/client';
import { serverNow } from '../api/clock';
import { body, type Entries, type Form, rebased } from './draft';
import { Keep, type Opened } from './keep';
import { OPENED } from './opened';
import { changed } from './rewound';
import { FormStore } from './store';
import type { World } from './world';

/** A form that is open in this tab. */
export interface OpenForm extends Omit<Opened, 'form' | 'version'> {
  store: FormStore;
  keep: Keep;
  close(): void;
}

/** The server's answer with its version. */
async function versioned(answer: Promise<{ data?: unknown; response: Response }>) {
  const { data: form, response } = await answer;
  return { form: form as Form, version: response.headers.get('ETag') ?? `"${(form as Form).revision}"` };
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

function at(id: number) {
  return {
    load: () => versioned(api.GET('/submissions/{id}', { params: { path: { id } } })),
    save: (change: Record<string, unknown>, version: string, key: string) =>
      versioned(
        api.PATCH('/submissions/{id}/answers', {
          params: { path: { id }, header: { 'If-Match': version, 'Idempotency-Key': key } },
          body: change as never,
        }),
      ),
    move: (to: string, version: string, key: string) =>
      versioned(
        api.POST('/submissions/{id}/transitions', {
          params: { path: { id }, header: { 'If-Match': version, 'Idempotency-Key': key } },
          body: { to },
        }),
      ),
    async revision(n: number) {
      try {
        const { answers = {}, explanations = {} } = await data(
          api.GET('/submissions/{id}/revisions/{n}', { params: { path: { id, n } } }),
        );
        return { answers, explanations };
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) {
          return undefined;
        }
        throw problem;
      }
    },
  };
}

/** Saves a change outside an open form, as a restored revision. */
export function saveOnce(id: number, change: Record<string, unknown>, version: string) {
  return at(id).save(change, version, randomKey());
}

export function loadForm(id: number) {
  return at(id).load();
}

async function fetched(id: number): Promise<Opened> {
  const { form, version } = await loadForm(id);
  const [campaign, methodology] = await Promise.all([
    data(api.GET('/campaigns/{id}', { params: { path: { id: form.campaign } } })),
    data<Schema['MethodologyJson']>(
      api.GET('/methodologies/{id}/{version}', {
        params: { path: form.askedBy.methodology },
        headers: { Accept: 'application/json' },
      }) as Promise<{ data?: Schema['MethodologyJson'] }>,
    ),
  ]);
  return { form, version, campaign, methodology };
}

/** After a break somebody else may be logged in here: what one account typed is not saved in the name of another. */
async function sameAccount(account: string): Promise<void> {
  const me = await data(api.GET('/me'));
  if (me.account !== account) {
    throw new Problem(
      403,
      'account.other',
      `Сейчас вошёл другой пользователь: ${me.account}`,
      `Ответы вводил ${account}: выйдите и войдите под этим логином, тогда они сохранятся.`,
    );
  }
}

/** The form that is being opened while the code that draws it is still on its way. */
let early: { account: string; id: number; opening: Promise<OpenForm>; open?: OpenForm } | undefined;

export function openEarly(user: User, id: number): void {
  const form: typeof early = { account: user.account, id, opening: openForm(user, id) };
  early = form;
  form.opening.then(
    (open) => {
      form.open = open;
    },
    () => undefined,
  );
}

/** The form where it was opened early, for the first sight of its page. */
export function openedEarly(account: string, id: number): OpenForm | undefined {
  return early?.account === account && early.id === id ? early.open : undefined;
}

/** The form of a page: the one that was begun early, once, or another. Whoever calls closes it. */
export function openForPage(user: User, id: number): Promise<OpenForm> {
  if (early?.account !== user.account || early.id !== id) {
    return openForm(user, id);
  }
  const { opening } = early;
  early = undefined;
  return opening;
}

/**
 * Opens a form with what was typed into it on this device and is not confirmed yet; without a connection from the copy that
 * was kept when it was open last.
 *
 * @throws Problem if there is neither
 */
export async function openForm({ account, organisation }: User, id: number): Promise<OpenForm> {
  const keep = new Keep(account, id);
  const left = keep.entries();
  const last = keep.opened();
  let opened: Opened | undefined;
  let away = false;
  try {
    opened = await fetched(id);
  } catch (problem) {
    if (problem instanceof Problem && (problem.away || problem.status === 401 || problem.status >= 500)) {
      opened = await last;
      away = true;
    }
    if (!opened) {
      throw problem;
    }
  }
  const { form, version, campaign, methodology } = opened;
  const known = form.organisation === organisation.code ? ((await last)?.form ?? form) : null;
  const entries = rebased(await left, form);
  void keep.write(await left, entries);

  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`orientir-form-${id}`);
  const calls = at(id);
  let heard = version;
  let sure = !away;
  const world: World = {
    ...calls,
    async save(sent, from, key) {
      if (!sure) {
        await sameAccount(account);
        sure = true;
      }
      try {
        return await calls.save(body(sent), from, key);
      } catch (problem) {
        const status = problem instanceof Problem ? problem.status : 0;
        if (status === 403 || status === 404) {
          await sameAccount(account);
        }
        sure = status !== 0 && status !== 401;
        throw problem;
      }
    },
    keep: (before: Entries, after: Entries) => void keep.write(before, after),
    told(saved, now) {
      void keep.remember({ form: saved, version: now, campaign, methodology });
      if (now !== heard) {
        heard = now;
        tabs?.postMessage(now);
      }
    },
    now: serverNow,
    key: randomKey,
  };
  const store = new FormStore(
    { form, version, entries, ...(away && { trouble: { kind: 'away' as const, why: 'connection' as const } }) },
    world,
    known,
  );
  // Somebody has gone on since, or the server has gone back: what the page was opened with is no answer to that.
  const unsure = away || (known !== null && (form.revision < known.revision || changed(known, form).length > 0));
  OPENED.add(store);
  if (!unsure) {
    world.told(form, version);
  }

  const look = () => {
    if (document.visibilityState === 'visible') {
      void store.refresh();
    } else {
      void store.flush();
    }
  };
  const online = () => void store.refresh();
  const leaving = (event: BeforeUnloadEvent) => {
    if (!keep.works && Object.keys(store.state.entries).length > 0) {
      event.preventDefault();
    }
  };
  if (tabs) {
    tabs.onmessage = ({ data: other }) => {
      if (other !== store.state.version) {
        heard = other;
        void store.refresh();
      }
    };
  }
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', leaving);
  void (unsure ? store.refresh() : store.flush());
  return {
    store,
    keep,
    campaign,
    methodology,
    close() {
      OPENED.delete(store);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      tabs?.close();
      void store.flush().then(() => store.stop());
    },
  };
}
