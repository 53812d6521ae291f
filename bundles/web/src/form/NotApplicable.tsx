import { useRef } from 'react';
import type { Schema } from '../api/client';
import type { Answer } from './draft';
import { useStore } from './hooks';
import type { FormStore } from './store';

const REASON_NEEDED = 'Напишите, почему показатель к вам не относится.';

/** That an input does not concern the organisation; what was answered before comes back with a second click. */
export function NotApplicable({ input, answer }: { input: Schema['InputJson']; answer: Answer | null }) {
  const store = useStore();
  const before = useRef<{ given?: Answer | null; reason?: string }>({});
  const checked = answer?.notApplicable !== undefined;
  return (
    <label className="not-applicable">
      <input
        type="checkbox"
        checked={checked}
        onChange={() => {
          if (checked) {
            before.current.reason = answer.notApplicable ?? '';
            store.edit(input.code, { to: before.current.given ?? null });
          } else {
            before.current.given = typeof answer?.value === 'string' && input.type !== 'choice' ? null : answer;
            reasoned(store, input.code, before.current.reason ?? '');
          }
        }}
      />
      Не применимо
    </label>
  );
}

function reasoned(store: FormStore, code: string, text: string) {
  store.edit(
    code,
    text.trim() === '' ? { typed: { notApplicable: text }, wrong: REASON_NEEDED } : { to: { notApplicable: text } },
  );
}

/** Why it does not. */
export function Reason(props: {
  id: string;
  code: string;
  answer: Answer | null;
  described: string;
  invalid: boolean;
}) {
  const store = useStore();
  return (
    <textarea
      id={props.id}
      className="reason"
      aria-label="Почему не применимо"
      placeholder="Почему не применимо"
      aria-describedby={props.described}
      aria-invalid={props.invalid || undefined}
      value={props.answer?.notApplicable ?? ''}
      onChange={({ target }) => reasoned(store, props.code, target.value)}
    />
  );
}
