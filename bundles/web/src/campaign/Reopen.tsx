import { useState } from 'react';
import { api, data } from '../api/client';
import { Dialog } from '../desk/Dialog';
import { Field } from '../desk/Field';
import { useKept } from '../desk/kept';
import { messageOn } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import type { Listed } from './progress';

interface Typed {
  until: string;
  reason: string;
}

/** Opens an accepted form again. */
export function Reopen({
  listed,
  onClose,
  onDone,
}: {
  listed: Pick<Listed, 'id' | 'name' | 'revision'>;
  onClose: () => void;
  onDone: (until: string) => void;
}) {
  const [typed, setTyped, forget] = useKept<Typed>(`reopen:${listed.id}`, { until: '', reason: '' });
  const [tried, setTried] = useState(false);
  const reopen = useSending(
    (what: Typed, key) =>
      data(
        api.POST('/submissions/{id}/transitions', {
          params: {
            path: { id: listed.id },
            header: { 'If-Match': `"${listed.revision}"`, 'Idempotency-Key': key },
          },
          body: { to: 'reopened', reason: what.reason.trim(), ...(what.until ? { until: what.until } : {}) },
        }),
      ),
    (answer) => {
      forget();
      onDone(answer.deadline);
    },
  );
  const reasonError = tried && !typed.reason.trim() ? 'Укажите причину.' : messageOn(reopen.error, 'reason');
  return (
    <Dialog title="Открыть форму повторно" onClose={onClose}>
      <p>{listed.name}</p>
      <p className="hint">
        Организация сможет изменить ответы и отправить форму снова. До этого в расчёт идёт принятая редакция. Причину
        организация увидит в форме.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (typed.reason.trim()) {
            reopen.mutate(typed);
          } else {
            event.currentTarget.querySelector('textarea')?.focus();
          }
        }}
      >
        <Field label="Причина" error={reasonError}>
          {(props) => (
            <textarea
              {...props}
              value={typed.reason}
              onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Последний день (необязательно)"
          hint="Если не указать, у организации будет пять дней."
          error={messageOn(reopen.error, 'until')}
        >
          {(props) => (
            <input
              {...props}
              type="date"
              value={typed.until}
              onChange={(event) => setTyped({ ...typed, until: event.target.value })}
            />
          )}
        </Field>
        <Refusal problem={reopen.error} shown={['until', 'reason']} />
        {reopen.isPending ? (
          <Working>Форма открывается…</Working>
        ) : (
          <div className="actions">
            <button type="submit" className="button main">
              Открыть повторно
            </button>
            <button type="button" className="button" onClick={onClose}>
              Отмена
            </button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
