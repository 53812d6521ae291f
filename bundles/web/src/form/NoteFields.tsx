import { useId } from 'react';
import type { Schema } from '../api/client';
import type { Answer } from './draft';
import { useStore } from './hooks';
import { NOTES } from './Notes';

/** Where comment, source and method of an answer are written, with what the methodology expects of them. */
export function NoteFields({
  input,
  answer,
  part,
}: {
  input: Schema['InputJson'];
  answer: Answer | null;
  part: string | undefined;
}) {
  const store = useStore();
  const id = useId();
  const expected = [
    input.source && `Источник: ${input.source}.`,
    input.method && `Способ сбора: ${input.method}.`,
  ].filter(Boolean);
  return (
    <div className="no-print">
      {expected.length > 0 && <p className="hint">По методике. {expected.join(' ')}</p>}
      {answer?.value === undefined ? (
        <p className="hint">Сначала укажите значение: комментарий сохраняется вместе с ним.</p>
      ) : (
        NOTES.map(([name, title]) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{title}</label>
            <textarea
              id={`${id}-${name}`}
              rows={2}
              aria-invalid={part === name || undefined}
              value={answer[name] ?? ''}
              onChange={({ target }) => {
                const { [name]: _, ...rest } = answer;
                const to = target.value === '' ? rest : { ...rest, [name]: target.value };
                const entry = store.state.entries[input.code];
                store.edit(
                  input.code,
                  entry?.typed && entry.wrong && !entry.part ? { typed: to, wrong: entry.wrong } : { to },
                );
              }}
            />
          </div>
        ))
      )}
    </div>
  );
}
