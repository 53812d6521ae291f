import { useState } from 'react';
import type { Schema } from '../api/client';
import type { Answer } from './draft';
import { NoteFields } from './later';

/** The parts of an answer beside its value. */
export const NOTES = [
  ['comment', 'Комментарий'],
  ['source', 'Источник сведений'],
  ['method', 'Способ сбора'],
] as const;

interface Props {
  input: Schema['InputJson'];
  answer: Answer | null;
  /** The part that the server has refused. */
  part: string | undefined;
}

/** Comment, source and method of an answer: folded away until somebody wants to write them. */
export function Notes({ input, answer, part }: Props) {
  const [open, setOpen] = useState(false);
  // A refusal opens it; mending what was refused does not close it under the hands.
  const [refusedPart, setRefusedPart] = useState(part);
  if (part !== refusedPart) {
    setRefusedPart(part);
    if (part) {
      setOpen(true);
    }
  }
  const filled = NOTES.filter(([name]) => answer?.[name]);
  return (
    <details
      className={filled.length === 0 ? 'notes no-print' : 'notes'}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {filled.length === 0
          ? 'Комментарий и источник'
          : filled.map(([name, title]) => `${title.toLowerCase()}: ${answer?.[name]}`).join('; ')}
      </summary>
      {open && <NoteFields input={input} answer={answer} part={part} />}
    </details>
  );
}
