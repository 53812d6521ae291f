import { useId } from 'react';
import type { Schema } from '../api/client';
import { type Entry, EXPLANATIONS } from './draft';
import { useForm, useStore } from './hooks';

/** A warning of a check: the value is corrected or explained. */
export function Explanation({ check, editable }: { check: Schema['CheckProblemJson']; editable: boolean }) {
  const store = useStore();
  const id = useId();
  const key = EXPLANATIONS + check.check;
  const entry = useForm((state) => state.entries[key]);
  const kept = useForm((state) => state.form.explanations[check.check] ?? '');
  const answer = entry ? (entry.to !== undefined ? entry.to : entry.typed) : { value: kept };
  const text = String(answer?.value ?? '');
  return (
    <div className={`check ${text.trim() ? 'explained' : ''}`}>
      <p id={`${id}-why`}>{check.message}</p>
      {editable ? (
        <>
          <label htmlFor={id}>Пояснение</label>
          <textarea
            id={id}
            data-check={check.check}
            rows={2}
            aria-describedby={`${id}-why ${id}-error`}
            aria-invalid={entry?.wrong !== undefined || undefined}
            placeholder="Исправьте значение или поясните, почему оно верно"
            value={text}
            onChange={({ target }) => store.edit(key, { to: target.value === '' ? null : { value: target.value } })}
          />
          <div id={`${id}-error`}>
            {entry?.wrong && <p className="error">{entry.wrong}</p>}
            {entry?.theirs !== undefined && (
              <p className="error">
                {other(entry)}{' '}
                <button type="button" className="plain" onClick={() => store.decide(key, true)}>
                  Оставить моё
                </button>{' '}
                <button type="button" className="plain" onClick={() => store.decide(key, false)}>
                  Взять другое
                </button>
              </p>
            )}
          </div>
        </>
      ) : (
        text && (
          <p>
            <strong>Пояснение:</strong> {text}
          </p>
        )
      )}
    </div>
  );
}

function other({ theirs, back }: Entry): string {
  const text = theirs?.value;
  if (back) {
    return text === undefined ? 'На сервере пояснения нет.' : `На сервере более раннее пояснение: «${text}».`;
  }
  return text === undefined ? 'В другом окне пояснение убрали.' : `В другом окне написали: «${text}».`;
}
