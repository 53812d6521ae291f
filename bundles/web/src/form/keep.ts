import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Schema } from '../api/client';
import { type Entry, type Form, type Key, same } from './draft';

/** What a form needs to be opened without a connection. */
export interface Opened {
  form: Form;
  version: string;
  campaign: Schema['CampaignJson'];
  methodology: Schema['MethodologyJson'];
}

interface Shelf extends DBSchema {
  entries: { key: [string, number, Key]; value: Entry };
  opened: { key: [string, number]; value: Opened };
}

function alike(kept: Entry | undefined, known: Entry | undefined): boolean {
  return same(kept?.to, known?.to) && same(kept?.typed, known?.typed);
}

/**
 * What was typed and not confirmed, field by field, so that two tabs do not overwrite each other; kept in the browser per
 * account until the server has it.
 */
export class Keep {
  /** The forms into which an account typed on this device what the server does not have yet. */
  static async unsaved(account: string): Promise<ReadonlySet<number>> {
    const keep = new Keep(account, 0);
    const range = IDBKeyRange.bound([account], [account, []]);
    const keys = await keep.safely((db) => db.getAllKeys('entries', range), []);
    return new Set(keys.map(([, submission]) => submission));
  }

  /** Whether the browser keeps anything: in some private windows it does not. */
  works = true;
  private readonly db: Promise<IDBPDatabase<Shelf> | undefined>;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly account: string,
    private readonly submission: number,
  ) {
    this.db = openDB<Shelf>('orientir-forms', 1, {
      upgrade(db) {
        db.createObjectStore('entries');
        db.createObjectStore('opened');
      },
    }).catch(() => {
      this.works = false;
      return undefined;
    });
  }

  async entries(): Promise<Record<Key, Entry>> {
    return this.safely(async (db) => {
      const range = IDBKeyRange.bound([this.account, this.submission], [this.account, this.submission, []]);
      const [keys, values] = await Promise.all([db.getAllKeys('entries', range), db.getAll('entries', range)]);
      return Object.fromEntries(keys.map((key, n) => [key[2], values[n] as Entry]));
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
      const tx = db.transaction('entries', 'readwrite');
      for (const key of changed) {
        const entry = after[key];
        const place: [string, number, Key] = [this.account, this.submission, key];
        if (entry) {
          void tx.store.put(entry, place);
        } else if (alike(await tx.store.get(place), before[key])) {
          // What another tab has typed into the same field meanwhile is that tab's to take away.
          void tx.store.delete(place);
        }
      }
      await tx.done;
    }, undefined);
  }

  async opened(): Promise<Opened | undefined> {
    return this.safely((db) => db.get('opened', [this.account, this.submission]), undefined);
  }

  remember(opened: Opened): Promise<void> {
    return this.safely(async (db) => {
      await db.put('opened', opened, [this.account, this.submission]);
    }, undefined);
  }

  /** One after the other; a browser that cannot keep is noted, never thrown. */
  private safely<T>(work: (db: IDBPDatabase<Shelf>) => Promise<T>, otherwise: T): Promise<T> {
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
