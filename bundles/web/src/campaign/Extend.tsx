import { inDays } from '@orientir/kit/words';
import { useState } from 'react';
import { api, data } from '../api/client';
import { Dialog } from '../desk/Dialog';
import { Field } from '../desk/Field';
import { useKept } from '../desk/kept';
import { lastMinute } from '../desk/period';
import { messageOn } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import type { Listed } from './progress';
import type { Campaign } from './stages';

interface Typed {
  until: string;
  reason: string;
}

/** More time for one organisation. */
export function Extend({
  campaign,
  listed,
  onClose,
  onDone,
}: {
  campaign: Campaign;
  listed: Listed;
  onClose: () => void;
  onDone: (until: string) => void;
}) {
  const [typed, setTyped, forget] = useKept<Typed>(`extend:${listed.id}`, { until: '', reason: '' });
  const [tried, setTried] = useState(false);
  const extend = useSending(
    (what: Typed, key) =>
      data(
        api.POST('/campaigns/{id}/extensions', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body: { organisation: listed.organisation, until: what.until, reason: what.reason.trim() },
        }),
      ),
    (answer) => {
      forget();
      onDone(answer.extension ?? typed.until);
    },
  );
  const lacking = (text: string) => (tried && !text.trim() ? 'Заполните это поле.' : undefined);
  return (
    <Dialog title="Продлить срок" onClose={onClose}>
      <p>{listed.name}</p>
      <p className="hint">
        {listed.extension
          ? `Сейчас срок продлён до ${lastMinute(listed.extension)}.`
          : `Общий срок – ${inDays(campaign.entry.to)} включительно.`}{' '}
        Форма, отправленная после общего срока, отмечается как поданная с опозданием.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (typed.until && typed.reason.trim()) {
            extend.mutate(typed);
          } else {
            event.currentTarget.querySelector<HTMLElement>(typed.until ? 'textarea' : 'input')?.focus();
          }
        }}
      >
        <Field
          label="Последний день"
          hint="Этот день ещё входит в срок. Срок позже сводного отчёта устанавливает координатор."
          error={lacking(typed.until) ?? messageOn(extend.error, 'until')}
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
        <Field label="Причина" error={lacking(typed.reason) ?? messageOn(extend.error, 'reason')}>
          {(props) => (
            <textarea
              {...props}
              value={typed.reason}
              onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
            />
          )}
        </Field>
        <Refusal problem={extend.error} shown={['until', 'reason']} />
        {extend.isPending ? (
          <Working>Срок продлевается…</Working>
        ) : (
          <div className="actions">
            <button type="submit" className="button main">
              Продлить
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
