import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Schema } from '../api/client';
import { useStore } from './hooks';
import { fieldId } from './Jump';
import { LATER } from './later';
import { isTable } from './meaning';
import type { PasteDone } from './pasting';

/** What a spreadsheet's hands expect of the fields: Enter goes down, a column is pasted over them, Ctrl+Z takes it back. */
export function useSheetKeys(asking: readonly Schema['InputJson'][], editable: boolean) {
  const store = useStore();
  const [pasted, setPasted] = useState<PasteDone>();
  const [failed, setFailed] = useState(false);
  /** What Ctrl+Z takes back: nothing any more after something was typed. */
  const last = useRef<PasteDone>(undefined);

  async function paste(event: ClipboardEvent) {
    const { dataset, type } = event.target as HTMLInputElement;
    const cell = type === 'textarea' ? undefined : dataset?.cell;
    const text = event.clipboardData.getData('text/plain');
    // One cell is the browser's business.
    if (!cell || !editable || !isTable(text)) {
      return;
    }
    event.preventDefault();
    try {
      const { pasteInto } = await LATER.load();
      const done = pasteInto(store, text, asking, cell);
      setPasted(done);
      setFailed(false);
      last.current = done;
    } catch {
      setFailed(true);
    }
  }

  function undo() {
    if (pasted) {
      store.editAll(pasted.before);
      last.current = undefined;
      setPasted(undefined);
      document.getElementById(fieldId(pasted.start))?.focus();
    }
  }

  function keys(event: KeyboardEvent) {
    const field = event.target as HTMLInputElement;
    // In a text of several lines Enter is a new line.
    if (!field.dataset?.cell || field.type === 'textarea') {
      return;
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const cells = [...document.querySelectorAll<HTMLElement>('.sheet [data-cell]')];
      const next = cells[cells.indexOf(field) + (event.shiftKey ? -1 : 1)];
      next?.focus();
      if (next instanceof HTMLInputElement && next.type === 'text') {
        next.select();
      }
    }
    if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && last.current) {
      event.preventDefault();
      undo();
    }
  }

  function typed() {
    last.current = undefined;
    setFailed(false);
    if (pasted && pasted.wrong.length + pasted.left === 0) {
      setPasted(undefined);
    }
  }

  return {
    pasted,
    failed,
    undo,
    close: () => setPasted(undefined),
    onPaste: (event: ClipboardEvent) => void paste(event),
    onKeyDown: keys,
    onInput: typed,
  };
}
