import { DayField, LineField } from '../../desk/fields';
import type { Draft, StepProps } from './draft';

/** When the values are entered, by which order of things, and who is responsible. */
export function Dates({ draft, errors, onChange }: StepProps) {
  const day = (field: 'from' | 'to' | 'reportBy', label: string, hint: string) => (
    <DayField
      label={label}
      hint={hint}
      error={errors[field]}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      {day('from', 'Первый день внесения сведений', 'Подготовка заканчивается не позднее чем за 30 календарных дней.')}
      {day('to', 'Последний день внесения сведений', 'Этот день входит в срок целиком, до 23:59 по времени области.')}
      {day(
        'reportBy',
        'Срок сводного отчёта по приказу (необязательно)',
        'Если не указать, – пять рабочих дней после конца внесения. Действует более ранний срок.',
      )}
      <fieldset>
        <legend>Порядок</legend>
        <ul className="options">
          <Switch draft={draft} onChange={onChange} field="review" label="Формы проверяет куратор">
            Иначе отправленная форма принимается сразу.
          </Switch>
          <Switch draft={draft} onChange={onChange} field="rankings" label="Разрешить рейтинг организаций">
            Только для внутренней работы; не публикуется.
          </Switch>
          <Switch draft={draft} onChange={onChange} field="archive" label="Архивный мониторинг">
            За прошлые периоды: ответы загружает оператор, организации формы не заполняют.
          </Switch>
        </ul>
      </fieldset>
      <LineField
        label="Кто проводит (необязательно)"
        wide
        value={draft.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <LineField
        label="Получатель сводного отчёта (необязательно)"
        wide
        value={draft.recipient}
        onChange={(recipient) => onChange({ recipient })}
      />
    </>
  );
}

function Switch({
  draft,
  field,
  label,
  onChange,
  children,
}: Omit<StepProps, 'errors'> & {
  field: 'review' | 'rankings' | 'archive';
  label: string;
  children: string;
}) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={draft[field]}
          aria-describedby={`${field}-hint`}
          onChange={(event) => onChange({ [field]: event.target.checked } satisfies Partial<Draft>)}
        />
        {label}
      </label>
      <span className="sub" id={`${field}-hint`}>
        {children}
      </span>
    </li>
  );
}
