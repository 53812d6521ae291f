import { FormDialog } from '../desk/FormDialog';
import { DayField, TextField } from '../desk/fields';
import { fieldProblems, messageOn } from '../desk/problems';
import type { Decision } from './moves';

export interface Typed {
  reason: string;
  until: string;
}

/** Sends the form back with the remarks at its answers, a reason, or both. */
export function Return({
  typed,
  onType,
  remarks,
  problem,
  pending,
  onClose,
  onReturn,
}: {
  typed: Typed;
  onType: (typed: Typed) => void;
  remarks: { input: string; label: string; text: string }[];
  problem: unknown;
  pending: boolean;
  onClose: () => void;
  onReturn: (body: Decision['body']) => void;
}) {
  const lacking = !typed.reason.trim() && remarks.length === 0;
  const refused = fieldProblems(problem).filter((one) => one.field.startsWith('remarks'));
  return (
    <FormDialog
      title="Вернуть на доработку"
      action="Вернуть на доработку"
      working="Форма возвращается…"
      complete={!lacking}
      problem={problem}
      pending={pending}
      shown={['reason', 'until', ...refused.map((one) => one.field)]}
      onClose={onClose}
      onSend={() =>
        onReturn({
          to: 'returned',
          ...(typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
          ...(typed.until ? { until: typed.until } : {}),
          remarks: remarks.map(({ input, text }) => ({ input, text: text.trim() })),
        })
      }
    >
      {(tried) => (
        <>
          {remarks.length > 0 && (
            <>
              <p>Замечания к ответам:</p>
              <ul>
                {remarks.map((one, n) => (
                  <li key={one.input}>
                    {one.label}: «{one.text.trim()}»
                    {refused
                      .filter((wrong) => wrong.field.startsWith(`remarks[${n}]`))
                      .map((wrong) => (
                        <span key={wrong.code} className="error">
                          {' '}
                          {wrong.message}
                        </span>
                      ))}
                  </li>
                ))}
              </ul>
            </>
          )}
          <TextField
            label={remarks.length > 0 ? 'Причина (необязательно)' : 'Причина'}
            hint="Организация увидит её над своей формой. Без фамилий и телефонов."
            error={tried && lacking ? 'Напишите причину или замечание к ответу.' : messageOn(problem, 'reason')}
            value={typed.reason}
            onChange={(reason) => onType({ ...typed, reason })}
          />
          <DayField
            label="Исправить до (необязательно)"
            hint="Этот день ещё входит в срок. Если не указать, у организации будет пять дней."
            error={messageOn(problem, 'until')}
            value={typed.until}
            onChange={(until) => onType({ ...typed, until })}
          />
        </>
      )}
    </FormDialog>
  );
}
