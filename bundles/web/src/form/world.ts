import type { Problem } from '../api/client';
import type { Away } from './away';
import type { Entries, Form, Sent } from './draft';
import type { Content } from './rewound';

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
  /** Which status the form had when the server went back behind it; until the respondent has taken note. */
  wentBack?: Form['status'];
}

/** How the store reaches the world. */
export interface World {
  load(): Promise<{ form: Form; version: string }>;
  save(sent: Sent, version: string, key: string): Promise<{ form: Form; version: string }>;
  move(to: string, version: string, key: string): Promise<{ form: Form; version: string }>;
  /** What the server's history says of a revision, undefined if it has none of that number. */
  revision(n: number): Promise<Content | undefined>;
  keep(before: Entries, after: Entries): void;
  /** After a change of the server's state, for other tabs and for the copy that opens without a connection. */
  told(form: Form, version: string): void;
  now(): Date;
  key(): string;
}
