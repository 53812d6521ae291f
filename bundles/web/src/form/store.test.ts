import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/client';
import type { Form, Sent } from './draft';
import { Keep } from './keep';
import { form } from './sample';
import { FormStore } from './store';
import type { World } from './world';

/** A server with one form, that can be told to fail. */
class Server {
  form: Form = form({ a: { value: 1 } });
  fail: Problem[] = [];
  saves: { sent: Sent; key: string }[] = [];
  answered = new Map<string, Form>();
  history = [this.form];

  answer() {
    return { form: this.form, version: `"${this.form.revision}"` };
  }

  save(sent: Sent, version: string, key: string) {
    this.saves.push({ sent, key });
    const problem = this.fail.shift();
    if (problem && problem.code !== 'lost') {
      throw problem;
    }
    if (!this.answered.has(key)) {
      if (version !== `"${this.form.revision}"`) {
        throw new Problem(412, 'version.stale', '', '', undefined, { current: this.form });
      }
      this.change(sent);
      this.answered.set(key, this.form);
    }
    if (problem) {
      throw new Problem(0, 'server.away', '', '');
    }
    return this.answer();
  }

  change(sent: Sent, more: Partial<Form> = {}) {
    const answers = { ...this.form.answers };
    for (const [code, answer] of Object.entries(sent)) {
      if (answer) {
        answers[code] = answer;
      } else {
        delete answers[code];
      }
    }
    this.form = { ...this.form, answers, revision: this.form.revision + 1, ...more };
    this.history.push(this.form);
  }

  revision(n: number) {
    return this.history.find(({ revision }) => revision === n);
  }

  /** As after the database was replaced by a copy that is older. */
  restore(n: number) {
    this.history = this.history.filter(({ revision }) => revision <= n);
    this.form = this.history.at(-1) as Form;
    this.answered.clear();
  }
}

let server: Server;
let account = 0;

function open(keep?: Keep, entries = {}) {
  let key = 0;
  const world: World = {
    load: async () => server.answer(),
    save: async (sent, version, k) => server.save(sent, version, k),
    move: async () => server.answer(),
    revision: async (n) => server.revision(n),
    keep: (before, after) => void keep?.write(before, after),
    told: () => undefined,
    now: () => new Date(),
    key: () => `k${++key}`,
  };
  return new FormStore({ ...server.answer(), entries }, world);
}

beforeEach(() => {
  server = new Server();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => vi.useRealTimers());

describe('a form', () => {
  it('is saved in one request after a pause of typing', async () => {
    const store = open();
    store.edit('a', { to: { value: 2 } });
    store.edit('a', { to: { value: 25 } });
    store.edit('b', { to: { value: 3 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.saves).toEqual([{ sent: { a: { value: 25 }, b: { value: 3 } }, key: 'k1' }]);
    expect(store.state.entries).toEqual({});
    expect(store.state.savedAt).toBeDefined();
  });

  it('repeats a save whose answer was lost with the same key and body, then sends what was typed meanwhile', async () => {
    server.fail = [new Problem(0, 'lost', '', '')];
    const store = open();
    store.edit('a', { to: { value: 2 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.state.trouble).toEqual({ kind: 'away', why: 'connection' });
    store.edit('a', { to: { value: 3 } });
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.saves.map(({ key }) => key)).toEqual(['k1', 'k1', 'k2']);
    expect(server.saves[1]?.sent).toEqual({ a: { value: 2 } });
    expect(server.form.answers.a).toEqual({ value: 3 });
    expect(store.state.trouble).toBeUndefined();
  });

  it('merges what another has saved and asks only about what both changed', async () => {
    const store = open();
    server.change({ a: { value: 9 }, c: { value: 4 } });
    store.edit('a', { to: { value: 2 } });
    store.edit('b', { to: { value: 3 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers).toEqual({ a: { value: 9 }, b: { value: 3 }, c: { value: 4 } });
    expect(store.state.entries.a).toMatchObject({ to: { value: 2 }, theirs: { value: 9 } });
    store.decide('a', true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers.a).toEqual({ value: 2 });
  });

  it('keeps what was typed when the session ends, and goes on after the next look at the server', async () => {
    server.fail = [new Problem(401, 'auth', '', '')];
    const store = open();
    store.edit('a', { to: { value: 2 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.state.trouble).toEqual({ kind: 'session' });
    expect(store.current('a')).toEqual({ value: 2 });
    await store.refresh();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers.a).toEqual({ value: 2 });
  });

  it('keeps what was typed when nothing may be saved any more', async () => {
    server.fail = [new Problem(409, 'deadline.passed', 'Срок истёк', '')];
    const store = open();
    store.edit('a', { to: { value: 2 } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.state.trouble).toMatchObject({ kind: 'closed' });
    expect(server.saves).toHaveLength(1);
    expect(store.current('a')).toEqual({ value: 2 });
  });

  it('saves the rest when one field is refused', async () => {
    server.fail = [
      new Problem(422, 'invalid', '', '', undefined, { fields: [{ field: 'a', code: 'x', message: 'Нельзя' }] }),
    ];
    const store = open();
    store.edit('a', { to: { value: -2 } });
    store.edit('b', { to: { value: 3 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers).toEqual({ a: { value: 1 }, b: { value: 3 } });
    expect(store.state.entries.a?.wrong).toBe('Нельзя');
  });

  it('is not touched by a second server error than by the first: it waits longer', async () => {
    server.fail = [1, 2, 3].map(() => new Problem(503, 'away', '', ''));
    const store = open();
    store.edit('a', { to: { value: 2 } });
    await vi.advanceTimersByTimeAsync(1000);
    await vi.advanceTimersByTimeAsync(2000);
    await vi.advanceTimersByTimeAsync(4000);
    expect(server.saves).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(8000);
    expect(server.form.answers.a).toEqual({ value: 2 });
  });
});

describe('a server that went back behind what it had confirmed', () => {
  async function saved(store: FormStore, code: string, value: number) {
    store.edit(code, { to: { value } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers[code]).toEqual({ value });
  }

  it('is told of at the next look, and what it had is kept for the respondent to decide', async () => {
    const store = open();
    await saved(store, 'a', 2);
    await saved(store, 'b', 3);
    server.restore(1);
    await store.refresh();
    expect(store.state.wentBack).toBe('draft');
    expect(store.current('a')).toEqual({ value: 2 });
    expect(store.current('b')).toEqual({ value: 3 });
    expect(store.state.entries).toMatchObject({ a: { theirs: { value: 1 } }, b: { theirs: null } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.form.answers).toEqual({ a: { value: 1 } });

    store.decide('b', false);
    store.decideLost(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.form.answers).toEqual({ a: { value: 2 } });
    expect(store.state.entries).toEqual({});
    expect(store.state.wentBack).toBeUndefined();
  });

  it('takes the next save, which does not hide what is missing', async () => {
    const store = open();
    await saved(store, 'a', 2);
    server.restore(1);
    await saved(store, 'c', 5);
    expect(server.form.answers).toEqual({ a: { value: 1 }, c: { value: 5 } });
    expect(store.current('a')).toEqual({ value: 2 });
    expect(store.state.entries).toEqual({
      a: { from: { value: 2 }, to: { value: 2 }, theirs: { value: 1 }, back: true },
    });
  });

  it('is found out after others have gone on from the older answers, whatever the number of their revision', async () => {
    for (const others of [1, 2, 3]) {
      server = new Server();
      const store = open();
      await saved(store, 'a', 2);
      await saved(store, 'b', 3);
      server.restore(1);
      for (let n = 0; n < others; n++) {
        server.change({ c: { value: n } });
      }
      await saved(store, 'd', 5);
      expect(server.form.answers).toEqual({ a: { value: 1 }, c: { value: others - 1 }, d: { value: 5 } });
      expect(store.current('a')).toEqual({ value: 2 });
      expect(store.current('b')).toEqual({ value: 3 });
      store.decideLost(true);
      await vi.advanceTimersByTimeAsync(1000);
      // What the others answered where this page had nothing is neither taken away nor hidden.
      expect(Object.keys(store.state.entries)).toEqual(['c']);
      expect(server.form.answers).toEqual({
        a: { value: 2 },
        b: { value: 3 },
        c: { value: others - 1 },
        d: { value: 5 },
      });
    }
  });

  it('is not seen in an answer that a save has overtaken', async () => {
    const store = open();
    const before = server.answer();
    let answer: (late: typeof before) => void = () => undefined;
    vi.spyOn(server, 'answer').mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }) as never,
    );
    const looking = store.refresh();
    await saved(store, 'a', 2);
    answer(before);
    await looking;
    expect(store.state).toMatchObject({ version: '"2"', entries: {} });
    expect(store.state.wentBack).toBeUndefined();
  });

  it('is not seen in what others have saved', async () => {
    const store = open();
    await saved(store, 'a', 2);
    server.change({ a: { value: 7 }, b: { value: 8 } });
    await store.refresh();
    expect(store.state).toMatchObject({ version: '"3"', entries: {} });
    expect(store.state.wentBack).toBeUndefined();
    expect(store.current('a')).toEqual({ value: 7 });
  });

  it('is waited for where its history does not answer', async () => {
    const store = open();
    await saved(store, 'a', 2);
    server.restore(1);
    server.change({ c: { value: 1 } });
    server.change({ c: { value: 2 } });
    vi.spyOn(server, 'revision').mockImplementationOnce(() => {
      throw new Problem(503, 'away', '', '');
    });
    store.edit('d', { to: { value: 5 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.state.trouble).toEqual({ kind: 'away', why: 'server' });
    expect(store.current('a')).toEqual({ value: 2 });
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.form.answers).toEqual({ a: { value: 1 }, c: { value: 2 }, d: { value: 5 } });
    expect(store.state.entries).toHaveProperty('a');
  });

  it('tells also that a form which was submitted is no more, where no answer differs', async () => {
    const store = open();
    server.change({}, { status: 'submitted' });
    await store.refresh();
    server.restore(1);
    await store.refresh();
    expect(store.state).toMatchObject({ wentBack: 'submitted', entries: {}, form: { status: 'draft' } });
    store.noted();
    await store.refresh();
    expect(store.state.wentBack).toBeUndefined();
  });
});

describe('what is kept in the browser', () => {
  it('survives the tab and is gone when it is confirmed', async () => {
    vi.useRealTimers();
    const name = `account-${++account}`;
    const first = open(new Keep(name, 1));
    first.edit('a', { to: { value: 2 } });
    first.edit('b', { typed: { value: '1x' }, wrong: 'не число' });
    first.stop();
    const keep = new Keep(name, 1);
    await vi.waitFor(async () => expect(Object.keys(await keep.entries())).toHaveLength(2));

    const second = open(keep, await keep.entries());
    await second.flush();
    expect(server.form.answers.a).toEqual({ value: 2 });
    expect(await new Keep(name, 1).entries()).toEqual({ b: { from: null, typed: { value: '1x' }, wrong: 'не число' } });
  });

  it('of another tab is not taken away with what this one has sent', async () => {
    vi.useRealTimers();
    const name = `account-${++account}`;
    const mine = { from: null, to: { value: 4 } };
    const other = { from: null, to: { value: 5 } };
    await new Keep(name, 1).write({}, { a: mine });
    await new Keep(name, 1).write({}, { a: other });
    await new Keep(name, 1).write({ a: mine }, {});
    expect(await new Keep(name, 1).entries()).toEqual({ a: other });
    await new Keep(name, 1).write({ a: other }, {});
    expect(await new Keep(name, 1).entries()).toEqual({});
  });

  it('is known by form', async () => {
    vi.useRealTimers();
    const name = `account-${++account}`;
    await new Keep(name, 7).write({}, { a: { from: null, to: { value: 4 } } });
    await new Keep(`${name}0`, 8).write({}, { a: { from: null, to: { value: 4 } } });
    expect([...(await Keep.unsaved(name))]).toEqual([[7, 1]]);
  });

  it('is kept apart by account and by form', async () => {
    vi.useRealTimers();
    const name = `account-${++account}`;
    await new Keep(name, 1).write({}, { a: { from: null, to: { value: 2 } } });
    expect(await new Keep(name, 2).entries()).toEqual({});
    expect(await new Keep(`${name}x`, 1).entries()).toEqual({});
    expect(await new Keep(name, 1).entries()).toHaveProperty('a');
  });
});
