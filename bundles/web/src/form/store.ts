import { Problem, type Schema } from '../api/client';
import { type Away, awayBy } from './away';
import {
  type Answer,
  confirmed,
  decided,
  type Entries,
  edited,
  type Form,
  type Key,
  rebased,
  refused,
  type Sent,
  same,
  saved,
  sendable,
} from './draft';

/** What stands in the way of saving, as far as the last attempt has shown. */
export type Trouble =
  | { kind: 'away'; why: Away }
  /** The session has ended. */
  | { kind: 'session' }
  /** The server does not take changes any more: submitted elsewhere, stage closed, deadline passed, no right. */
  | { kind: 'closed'; problem: Problem };

export interface State {
  form: Form;
  version: string;
  entries: Entries;
  sending?: { key: string; version: string; sent: Sent };
  trouble?: Trouble;
  savedAt?: Date;
}

/** How the store reaches the world. */
export interface World {
  load(): Promise<{ form: Form; version: string }>;
  save(sent: Sent, version: string, key: string): Promise<{ form: Form; version: string }>;
  move(to: string, version: string, key: string): Promise<{ form: Form; version: string }>;
  keep(before: Entries, after: Entries): void;
  /** After a change of the server's state, for other tabs and for the copy that opens without a connection. */
  told(form: Form, version: string): void;
  now(): Date;
  key(): string;
}

const PAUSE = 900;
const RETRIES = [2_000, 4_000, 8_000, 15_000, 30_000];

/** The form that is open in this tab: one save at a time, everything typed kept until it is confirmed. */
export class FormStore {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    public state: State,
    private readonly world: World,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What the respondent sees in a field: its own change, or what is saved. */
  current(key: Key): Answer | null {
    const entry = this.state.entries[key];
    return entry ? (entry.to !== undefined ? entry.to : (entry.typed ?? null)) : saved(this.state.form, key);
  }

  edit(key: Key, change: { to: Answer | null } | { typed: Answer; wrong: string; part?: string }): void {
    this.put(edited(this.state.entries, this.state.form, this.state.sending?.sent, key, change));
    this.soon();
  }

  /** Several at once, as pasted. */
  editAll(changes: readonly [Key, { to: Answer | null } | { typed: Answer; wrong: string }][]): void {
    let { entries } = this.state;
    for (const [key, change] of changes) {
      entries = edited(entries, this.state.form, this.state.sending?.sent, key, change);
    }
    this.put(entries);
    this.soon();
  }

  decide(key: Key, mine: boolean): void {
    this.put(decided(this.state.entries, key, mine));
    this.soon(0);
  }

  /** Gives up what the server does not take. */
  discard(): void {
    this.put({});
    this.set({ trouble: undefined });
  }

  /** Saves what can be saved now. Resolves when nothing more can be done. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.running) {
      this.running = this.run().finally(() => {
        this.running = undefined;
      });
    }
    return this.running;
  }

  /** Looks what others have done, unless something is on its way. */
  async refresh(): Promise<void> {
    if (this.running || this.stopped) {
      return;
    }
    try {
      const { form, version } = await this.world.load();
      if (!this.running && !this.stopped) {
        this.settle(form, version, rebased(this.state.entries, form));
        this.calm();
        this.soon(0);
      }
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** A step of the form's life. What is typed is saved before. */
  async move(to: string): Promise<void> {
    await this.flush();
    const { trouble } = this.state;
    if (trouble) {
      throw trouble.kind === 'closed'
        ? trouble.problem
        : new Problem(0, trouble.kind, 'Сначала нужно сохранить форму', '');
    }
    const key = this.world.key();
    try {
      if (to === 'submitted' && this.state.form.status !== 'draft') {
        // A returned form becomes a draft by a save, also by one that changes nothing.
        const draft = await this.world.save({}, this.state.version, this.world.key());
        this.settle(draft.form, draft.version, this.state.entries);
      }
      const { form, version } = await this.world.move(to, this.state.version, key);
      this.settle(form, version, this.state.entries);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 412) {
        this.stale(problem);
      }
      throw problem;
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private soon(after = PAUSE): void {
    if (this.stopped || Object.keys(sendable(this.state.entries)).length === 0) {
      return;
    }
    clearTimeout(this.timer);
    if (!this.state.trouble || after === 0) {
      this.timer = setTimeout(() => void this.flush(), after);
    } else if (this.state.trouble.kind === 'away') {
      this.later();
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(
        () => void this.flush(),
        RETRIES[Math.min(this.failures - 1, RETRIES.length - 1)] ?? PAUSE,
      );
    }
  }

  private async run(): Promise<void> {
    for (let turn = 0; turn < 20 && !this.stopped; turn++) {
      const sent = this.state.sending?.sent ?? sendable(this.state.entries);
      if (Object.keys(sent).length === 0) {
        return;
      }
      // A save that nobody answered is repeated as it was: by its key the server knows whether it has it already.
      const sending = this.state.sending ?? { key: this.world.key(), version: this.state.version, sent };
      this.set({ sending });
      try {
        const { form, version } = await this.world.save(sent, sending.version, sending.key);
        this.settle(form, version, confirmed(this.state.entries, sent));
        this.set({ savedAt: this.world.now() });
        this.calm();
      } catch (problem) {
        if (!this.goesOn(problem, sent)) {
          return;
        }
      }
    }
  }

  /** @returns whether it makes sense to send again at once */
  private goesOn(problem: unknown, sent: Sent): boolean {
    if (problem instanceof Problem) {
      if (problem.status === 412 && this.stale(problem)) {
        return true;
      }
      if (problem.status === 422) {
        const entries = refused(this.state.entries, sent, (problem.body.fields as Schema['FieldProblem'][]) ?? []);
        if (entries) {
          this.set({ sending: undefined });
          this.put(entries);
          return true;
        }
      }
    }
    this.fail(problem);
    return false;
  }

  private stale(problem: Problem): boolean {
    const current = problem.body.current as Form | undefined;
    if (!current) {
      return false;
    }
    this.settle(current, `"${current.revision}"`, rebased(this.state.entries, current));
    return true;
  }

  private fail(problem: unknown): void {
    const known =
      problem instanceof Problem ? problem : new Problem(0, 'page', 'Страница не смогла сохранить форму', '');
    const passing = known.away || known.status >= 500 || known.status === 408 || known.status === 429;
    if (passing) {
      this.failures++;
      this.set({
        trouble: { kind: 'away', why: awayBy(known) },
      });
      this.later();
      return;
    }
    this.set({
      sending: undefined,
      trouble: known.status === 401 ? { kind: 'session' } : { kind: 'closed', problem: known },
    });
  }

  private calm(): void {
    this.failures = 0;
    if (this.state.trouble) {
      this.set({ trouble: undefined });
    }
  }

  /** A new state of the server; objects of answers that did not change stay the same, so that their fields are not drawn again. */
  private settle(form: Form, version: string, entries: Entries): void {
    const before = this.state.form.answers;
    const answers = Object.fromEntries(
      Object.entries(form.answers).map(([code, answer]) => {
        const known = before[code];
        return [code, known && same(known, answer) ? known : answer];
      }),
    );
    const settled = { ...form, answers };
    for (const part of ['earlier', 'reference', 'remarks'] as const) {
      if (JSON.stringify(form[part]) === JSON.stringify(this.state.form[part])) {
        Object.assign(settled, { [part]: this.state.form[part] });
      }
    }
    this.world.keep(this.state.entries, entries);
    this.set({ form: settled, version, entries, sending: undefined });
    this.world.told(settled, version);
  }

  private put(entries: Entries): void {
    this.world.keep(this.state.entries, entries);
    this.set({ entries });
  }

  private set(change: { [K in keyof State]?: State[K] | undefined }): void {
    this.state = { ...this.state, ...change } as State;
    for (const listener of this.listeners) {
      listener();
    }
  }
}
