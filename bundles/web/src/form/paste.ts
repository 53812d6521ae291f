import type { Schema } from '../api/client';
import { key } from './meaning';

type Input = Schema['InputJson'];

/** Cells as Excel, LibreOffice and tables of pages copy them: tabs and line ends, a cell with either in quotes. */
export function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at++) {
    const c = source[at] as string;
    if (quoted) {
      if (c !== '"') {
        cell += c;
      } else if (source[at + 1] === '"') {
        cell += c;
        at++;
      } else {
        quoted = false;
      }
    } else if (c === '"' && cell === '' && closes(source, at)) {
      quoted = true;
    } else if (c === '\t' || c === '\n') {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (c === '\n') {
        rows.push([]);
      }
    } else {
      cell += c;
    }
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

/** Whether a quote opens a quoted cell: its fellow stands before a tab, a line end or the end. */
function closes(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at));
}

export interface Placed {
  values: { input: Input; text: string }[];
  /** How many cells there was no field for. */
  left: number;
}

/**
 * Which field each pasted cell goes into. A table whose rows begin with codes or labels of fields is placed by them,
 * everything else goes down the fields from the one it is pasted into: of a table the first column with numbers.
 */
export function placed(rows: string[][], inputs: readonly Input[], start: string): Placed {
  const named = new Map(
    inputs.flatMap((input) => [[key(input.code), input] as const, [key(input.label), input] as const]),
  );
  const byName = rows.flatMap((row) => {
    const at = row.findIndex((cell) => named.has(key(cell)));
    const input = at < 0 ? undefined : named.get(key(row[at] ?? ''));
    const text = row
      .slice(at + 1)
      .filter((cell) => cell !== '')
      .at(-1);
    return input && text !== undefined ? [{ input, text }] : [];
  });
  if (byName.length > 0) {
    const filled = rows.filter((row) => row.some((cell) => cell !== '')).length;
    return { values: byName, left: filled - byName.length };
  }
  const from = Math.max(
    0,
    inputs.findIndex((input) => input.code === start),
  );
  const numbers = ['count', 'decimal'].includes(inputs[from]?.type ?? '');
  const table = numbers && isHeading(rows) ? rows.slice(1) : rows;
  const line = table.length === 1 && table === rows ? (rows[0] ?? []) : column(table);
  const values = line.flatMap((text, n) => {
    const input = inputs[from + n];
    return input && text !== '' ? [{ input, text }] : [];
  });
  return { values, left: line.filter((text) => text !== '').length - values.length };
}

/** Whether a table begins with a row of words, as over columns; a single column's word may be meant for a field. */
function isHeading([first = [], ...rest]: string[][]): boolean {
  return first.length > 1 && !/\d/.test(first.join('')) && rest.some((row) => /\d/.test(row.join('')));
}

function column(rows: string[][]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  let best = 0;
  let most = -1;
  for (let n = 0; n < width; n++) {
    const numbers = rows.filter((row) => /^[-\u2212]?\d[\d\s.,]*%?$/.test(row[n] ?? '')).length;
    if (numbers > most) {
      best = n;
      most = numbers;
    }
  }
  return rows.map((row) => row[best] ?? '');
}
