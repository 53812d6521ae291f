import type { Schema } from '../api/client';
import { type Entry, type Form, type Key, same } from './draft';

/** What a form needs to be opened without a connection. */
export interface Opened {
  form: Form;
  version: string;
  campaign: Schema['CampaignJson'];
  methodology: Schema['MethodologyJson'];
}

const ENTRIES = 'entries';
const OPENED = 'opened';

type Place = [account: string, submission: number, key: Key];

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open('orientir-forms', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ENTRIES);
    request.result.createObjectStore(OPENED);
  };
  return done(request);
}

/** All that is kept under a beginning of a place. */
function under(...start: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

function alike(kept: Entry | undefined, known: Entry | undefined): boolean {
  return same(kept?.to, known?.to) && same(kept?.typed, known?.typed);
}

/**
 * What was typed and not confirmed, field by field, so that two tabs do not overwrite each other; kept in the browser per
 * account until the server has it.
 */
export class Keep {
  /** The forms into which an account typed on this device what the server does not have yet, with how many fields. */
  static async unsaved(account: string): Promise<ReadonlyMap<number, number>> {
    const keep = new Keep(account, 0);
    const keys = await keep.safely(
      (db) => done(db.transaction(ENTRIES).objectStore(ENTRIES).getAllKeys(under(account))),
      [],
    );
    const fields = new Map<number, number>();
    for (const [, submission] of keys as Place[]) {
      fields.set(submission, (fields.get(submission) ?? 0) + 1);
    }
    return fields;
  }

  /** Whether the browser keeps anything: in some private windows it does not. */
  works = true;
  private readonly db: Promise<IDBDatabase | undefined>;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly account: string,
    private readonly submission: number,
  ) {
    this.db = Promise.resolve()
      .then(database)
      .catch(() => {
        this.works = false;
        return undefined;
      });
  }

  async entries(): Promise<Record<Key, Entry>> {
    return this.safely(async (db) => {
      const store = db.transaction(ENTRIES).objectStore(ENTRIES);
      const range = under(this.account, this.submission);
      const [keys, values] = await Promise.all([done(store.getAllKeys(range)), done<Entry[]>(store.getAll(range))]);
      return Object.fromEntries((keys as Place[]).map((place, n) => [place[2], values[n] as Entry]));
    }, {});
  }

  /** Writes what has changed between two states of the entries, in the order of the calls. */
  write(before: Readonly<Record<Key, Entry>>, after: Readonly<Record<Key, Entry>>): Promise<void> {
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => before[key] !== after[key],
    );
    if (changed.length === 0) {
      return Promise.resolve();
    }
    return this.safely(async (db) => {
      const writing = db.transaction(ENTRIES, 'readwrite');
      const store = writing.objectStore(ENTRIES);
      const written = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      for (const key of changed) {
        const entry = after[key];
        const place: Place = [this.account, this.submission, key];
        if (entry) {
          store.put(entry, place);
        } else if (alike(await done<Entry | undefined>(store.get(place)), before[key])) {
          // What another tab has typed into the same field meanwhile is that tab's to take away.
          store.delete(place);
        }
      }
      await written;
    }, undefined);
  }

  async opened(): Promise<Opened | undefined> {
    return this.safely(
      (db) => done(db.transaction(OPENED).objectStore(OPENED).get([this.account, this.submission])),
      undefined,
    );
  }

  remember(opened: Opened): Promise<void> {
    return this.safely(async (db) => {
      await done(db.transaction(OPENED, 'readwrite').objectStore(OPENED).put(opened, [this.account, this.submission]));
    }, undefined);
  }

  /** Takes away the copies of all forms of the account, never what was typed. */
  forget(): Promise<void> {
    return this.safely(async (db) => {
      await done(db.transaction(OPENED, 'readwrite').objectStore(OPENED).delete(under(this.account)));
    }, undefined);
  }

  /** One after the other; a browser that cannot keep is noted, never thrown. */
  private safely<T>(work: (db: IDBDatabase) => Promise<T>, otherwise: T): Promise<T> {
    const result = this.queue.then(async () => {
      const db = await this.db;
      try {
        return db ? await work(db) : otherwise;
      } catch {
        this.works = false;
        return otherwise;
      }
    });
    this.queue = result;
    return result;
  }
}
