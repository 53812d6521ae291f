import { Problem, type Schema } from '../api/client';
import { awayBy } from './away';
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
import { answered, lost, offeredAgain, undecided } from './rewound';
import type { State, World } from './world';

const PAUSE = 900;
const RETRIES = [2_000, 4_000, 8_000, 15_000, 30_000];

/** The form that is open in this tab: one save at a time, everything typed kept until it is confirmed. */
export class FormStore {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;
  private stopped = false;

  /**
   * @param known what the server has confirmed to this device, and may have lost since; null for a form that is only looked at
   */
  constructor(
    public state: State,
    private readonly world: World,
    private known: Form | null = state.form,
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

  /** The same decision over all answers that the server has lost. */
  decideLost(mine: boolean): void {
    const { entries } = this.state;
    const keys = mine ? answered(entries) : undecided(entries);
    this.put(keys.reduce((left, key) => decided(left, key, mine), entries));
    this.noted();
    this.soon(0);
  }

  /** The respondent knows that the server went back. */
  noted(): void {
    this.set({ wentBack: undefined });
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
    const { known } = this;
    const { version: seen } = this.state;
    if (this.running || this.stopped) {
      return;
    }
    try {
      const { form, version } = await this.world.load();
      const back = await this.lost(form);
      // What was saved meanwhile is newer than what was asked for before.
      if (!this.running && !this.stopped && this.known === known && this.state.version === seen) {
        this.meet(form, version, back);
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
        await this.take(draft.form, draft.version, {});
      }
      const { form, version } = await this.world.move(to, this.state.version, key);
      await this.take(form, version, {});
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 412) {
        await this.stale(problem);
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
        await this.take(form, version, sent);
        this.set({ savedAt: this.world.now() });
        this.calm();
      } catch (problem) {
        if (!(await this.goesOn(problem, sent))) {
          return;
        }
      }
    }
  }

  /** @returns whether it makes sense to send again at once */
  private async goesOn(problem: unknown, sent: Sent): Promise<boolean> {
    if (problem instanceof Problem) {
      try {
        if (problem.status === 412 && (await this.stale(problem))) {
          return true;
        }
      } catch (reason) {
        this.fail(reason);
        return false;
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

  private async stale(problem: Problem): Promise<boolean> {
    const current = problem.body.current as Form | undefined;
    if (!current) {
      return false;
    }
    await this.take(current, `"${current.revision}"`);
    return true;
  }

  /** A state of the server, after this page has saved `sent` into it. */
  private async take(form: Form, version: string, sent?: Sent): Promise<void> {
    const back = await this.lost(form, sent);
    this.meet(form, version, back, sent);
  }

  private async lost(now: Form, mine: Sent = {}): Promise<boolean> {
    return this.known !== null && lost(this.known, now, mine, this.world.revision);
  }

  private meet(form: Form, version: string, back: boolean, sent?: Sent): void {
    const { known } = this;
    const entries = sent ? confirmed(this.state.entries, sent) : rebased(this.state.entries, form);
    if (back && known) {
      this.set({ wentBack: known.status });
      this.settle(form, version, offeredAgain(entries, known, form, sent));
    } else {
      this.settle(form, version, entries);
    }
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
    this.known &&= settled;
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
