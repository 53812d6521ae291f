import { useQueryClient } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { FormDialog } from '../desk/FormDialog';
import { TextField } from '../desk/fields';
import { useKept } from '../desk/kept';
import { messageOn } from '../desk/problems';
import { useSending } from '../desk/sending';
import { Notice } from '../parts/Notice';
import { useEditions } from './queries';
import type { Campaign, Step } from './stages';

/** Moves a campaign on to another stage, after what it brings about has been read. */
export function Move({
  campaign,
  step,
  onClose,
  onMoved,
}: {
  campaign: Campaign;
  step: Step;
  onClose: () => void;
  onMoved: () => void;
}) {
  const queries = useQueryClient();
  const editions = useEditions(campaign.id, step.to === 'published');
  const [reason, setReason, forget] = useKept(`campaign:${campaign.id}:${step.to}`, '');
  const move = useSending(
    (text: string, key) =>
      data(
        api.POST('/campaigns/{id}/transitions', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body: { to: step.to, ...(text.trim() ? { reason: text.trim() } : {}) },
        }),
      ),
    async (answer) => {
      forget();
      queries.setQueryData(['campaigns', campaign.id], answer);
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      onMoved();
    },
  );
  const lacking = step.why !== undefined && !reason.trim();
  const unpublished = editions.data && !editions.data.items.some((one) => one.state === 'published');
  return (
    <FormDialog
      title={step.action}
      action={step.action}
      working="Мониторинг переводится…"
      complete={!lacking}
      problem={move.error}
      pending={move.isPending}
      shown={['reason', 'to']}
      onSend={() => move.mutate(reason)}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>{step.effect}</p>
          {step.to === 'published' && unpublished && (
            <Notice kind="warn">
              <p>Опубликованного выпуска результатов ещё нет: участникам пока нечего будет смотреть.</p>
            </Notice>
          )}
          <TextField
            label={step.why ? 'Причина' : 'Причина (необязательно)'}
            hint={step.why}
            error={
              tried && lacking ? 'Укажите причину.' : (messageOn(move.error, 'reason') ?? messageOn(move.error, 'to'))
            }
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
