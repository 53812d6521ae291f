import { api, data } from '../../api/client';
import { FormDialog } from '../../desk/FormDialog';
import { DayField, TextField } from '../../desk/fields';
import { useKept } from '../../desk/kept';
import { messageOn } from '../../desk/problems';
import { useSending } from '../../desk/sending';
import type { Listed } from './list';

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
  const [typed, setTyped, forget] = useKept(`reopen:${listed.id}`, { until: '', reason: '' });
  const reopen = useSending(
    (what: typeof typed, key) =>
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
  return (
    <FormDialog
      title="Открыть форму повторно"
      action="Открыть повторно"
      working="Форма открывается…"
      complete={typed.reason.trim() !== ''}
      problem={reopen.error}
      pending={reopen.isPending}
      shown={['until', 'reason']}
      onSend={() => reopen.mutate(typed)}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>{listed.name}</p>
          <p className="hint">
            Организация сможет изменить ответы и отправить форму снова. До этого в расчёт идёт принятая редакция.
            Причину организация увидит в форме.
          </p>
          <TextField
            label="Причина"
            error={tried && !typed.reason.trim() ? 'Укажите причину.' : messageOn(reopen.error, 'reason')}
            value={typed.reason}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
          <DayField
            label="Последний день (необязательно)"
            hint="Если не указать, у организации будет пять дней."
            error={messageOn(reopen.error, 'until')}
            value={typed.until}
            onChange={(until) => setTyped({ ...typed, until })}
          />
        </>
      )}
    </FormDialog>
  );
}
