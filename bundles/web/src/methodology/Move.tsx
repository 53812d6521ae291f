import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data } from '../api/client';
import { Dialog } from '../desk/Dialog';
import { Field } from '../desk/Field';
import { useKept } from '../desk/kept';
import { messageOn } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { Notice } from '../parts/Notice';
import type { Methodology } from './groups';
import type { Step } from './life';

/** Moves a methodology on, with the reason. */
export function Move({
  methodology,
  step,
  onClose,
  onDone,
}: {
  methodology: Methodology;
  step: Step;
  onClose: () => void;
  onDone: () => void;
}) {
  const { id, version } = methodology;
  const queries = useQueryClient();
  const [reason, setReason, forget] = useKept(`methodology:${id}/${version}:${step.to}`, '');
  const [tried, setTried] = useState(false);
  const move = useSending(
    (text: string, key) =>
      data(
        api.POST('/methodologies/{id}/{version}/transitions', {
          params: { path: { id, version }, header: { 'Idempotency-Key': key } },
          body: { to: step.to, ...(text.trim() ? { reason: text.trim() } : {}) },
        }),
      ),
    async () => {
      forget();
      await queries.invalidateQueries({ queryKey: ['methodologies'] });
      onDone();
    },
  );
  const needed = step.reason === 'needed';
  const error =
    messageOn(move.error, 'reason') ??
    (tried && needed && !reason.trim() ? 'Укажите номер и дату приказа.' : undefined);
  return (
    <Dialog title={`${step.action}: ${id}, версия ${version}`} onClose={onClose}>
      <p>{step.effect}</p>
      {step.to === 'published' && methodology.warnings.length > 0 && (
        <Notice kind="warn">
          <p>
            Утверждение принимает и{' '}
            {plural(methodology.warnings.length, 'предупреждение', 'предупреждения', 'предупреждений')} проверки. Они
            перечислены на странице методики.
          </p>
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (needed && !reason.trim()) {
            event.currentTarget.querySelector('textarea')?.focus();
          } else {
            move.mutate(reason);
          }
        }}
      >
        <Field
          label={needed ? 'Основание' : 'Причина (необязательно)'}
          hint={needed ? 'Номер и дата приказа.' : undefined}
          error={error}
        >
          {(props) => <textarea {...props} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <Refusal problem={move.error} shown={['reason']} />
        {move.isPending ? (
          <Working>Методика переводится…</Working>
        ) : (
          <div className="actions">
            <button type="submit" className="button main">
              {step.action}
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
