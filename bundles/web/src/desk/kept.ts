import { useState } from 'react';
import { useUser } from '../app/user';

function read<T>(key: string, initial: T): T {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? initial : JSON.parse(text);
  } catch {
    return initial;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
  } catch {
    // Full or forbidden: what was typed stays on the page, and is only not there after a reload.
  }
}

/**
 * State that outlives a reload, a closed dialog and a lost session in this tab, for the account that typed it.
 *
 * @returns the value, how to set it, and how to forget it when it was sent
 */
export function useKept<T>(name: string, initial: T): [T, (value: T | ((before: T) => T)) => void, () => void] {
  const key = `orientir:${useUser().account}:${name}`;
  const [value, setValue] = useState<T>(() => read(key, initial));
  const set = (next: T | ((before: T) => T)) =>
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      write(key, after);
      return after;
    });
  const forget = () => {
    write(key, undefined);
    setValue(initial);
  };
  return [value, set, forget];
}
