import { LineField, TextField } from '../../desk/fields';
import { PERIODS, type StepProps } from './draft';

/** What the campaign is called, for which period it is, and by which order. */
export function Period({ draft, period, errors, onChange }: StepProps & { period: string | undefined }) {
  return (
    <>
      <LineField
        label="Название мониторинга"
        wide
        error={errors.title}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <LineField
        label="Отчётный период"
        hint={PERIODS[period ?? '']?.hint}
        error={errors.period}
        value={draft.period}
        onChange={(text) => onChange({ period: text })}
      />
      <LineField
        label="Год плановых значений"
        hint="Плановые значения какого года применяются. Может отличаться от отчётного периода."
        digits
        error={errors.targetYear}
        value={draft.targetYear}
        onChange={(targetYear) => onChange({ targetYear })}
      />
      <TextField
        label="Основание"
        hint="Приказ: орган, дата и номер."
        error={errors.basis}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
      />
    </>
  );
}
