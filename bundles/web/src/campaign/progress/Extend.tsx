import { inDays } from '@orientir/kit/words';
import { api, data } from '../../api/client';
import { FormDialog } from '../../desk/FormDialog';
import { DayField, TextField } from '../../desk/fields';
import { useKept } from '../../desk/kept';
import { lastMinute } from '../../desk/period';
import { messageOn } from '../../desk/problems';
import { useSending } from '../../desk/sending';
import type { Campaign } from '../stages';
import type { Listed } from './list';

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
  const [typed, setTyped, forget] = useKept(`extend:${listed.id}`, { until: '', reason: '' });
  const extend = useSending(
    (what: typeof typed, key) =>
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
  return (
    <FormDialog
      title="Продлить срок"
      action="Продлить"
      working="Срок продлевается…"
      complete={typed.until !== '' && typed.reason.trim() !== ''}
      problem={extend.error}
      pending={extend.isPending}
      shown={['until', 'reason']}
      onSend={() => extend.mutate(typed)}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>{listed.name}</p>
          <p className="hint">
            {listed.extension
              ? `Сейчас срок продлён до ${lastMinute(listed.extension)}.`
              : `Общий срок – ${inDays(campaign.entry.to)} включительно.`}{' '}
            Форма, отправленная после общего срока, отмечается как поданная с опозданием.
          </p>
          <DayField
            label="Последний день"
            hint="Этот день ещё входит в срок. Срок позже сводного отчёта устанавливает координатор."
            error={tried && !typed.until ? 'Укажите последний день.' : messageOn(extend.error, 'until')}
            value={typed.until}
            onChange={(until) => setTyped({ ...typed, until })}
          />
          <TextField
            label="Причина"
            error={tried && !typed.reason.trim() ? 'Укажите причину.' : messageOn(extend.error, 'reason')}
            value={typed.reason}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
        </>
      )}
    </FormDialog>
  );
}
