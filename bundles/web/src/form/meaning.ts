import type { Schema } from '../api/client';
import type { Answer } from './draft';
import { readFor } from './number';

/** Words by which people and tables call the same thing, written alike. */
export function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[«»"“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[.:*]+$/, '')
    .trim();
}

/** What a text means in a field. */
export function meant(input: Schema['InputJson'], text: string): { value: Answer['value'] } | { wrong: string } {
  switch (input.type) {
    case 'count':
    case 'decimal': {
      const read = readFor(input, text);
      return 'wrong' in read ? read : { value: read.value ?? undefined };
    }
    case 'yes-no': {
      const word = text.trim().toLowerCase();
      const known = ({ да: true, нет: false } as Record<string, boolean>)[word];
      return known === undefined ? { wrong: 'Нужен ответ «да» или «нет».' } : { value: known };
    }
    case 'choice': {
      const option = input.options.find((one) => key(one.label) === key(text) || one.code === text);
      return option ? { value: option.code } : { wrong: 'Такого варианта нет в списке.' };
    }
    case 'link':
      return /^https?:\/\/[^\s/]+\S*$/i.test(text.trim())
        ? { value: text.trim() }
        : { wrong: 'Нужна открытая ссылка, которая начинается с https:// или http://, без пробелов.' };
    default:
      return { value: text };
  }
}

/** Whether a pasted text is more than one field's. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
}
