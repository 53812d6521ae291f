import type { Ref } from 'react';
import { Field } from './Field';
import './desk.css';

/** Where a CSV file is chosen. */
export function FileField({
  label,
  missing,
  control,
  onFile,
}: {
  label: string;
  /** It was to be sent, and none is chosen. */
  missing: boolean;
  control: Ref<HTMLInputElement>;
  onFile: (file: File | undefined) => void;
}) {
  return (
    <Field label={label} error={missing ? 'Выберите файл.' : undefined}>
      {(props) => (
        <input
          {...props}
          ref={control}
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}
