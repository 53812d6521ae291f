import type { ReactNode } from 'react';
import { Field } from './Field';

interface Typing {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A line of text. */
export function LineField({
  value,
  onChange,
  wide = false,
  digits = false,
  ...field
}: Typing & { wide?: boolean; digits?: boolean }) {
  return (
    <Field {...field}>
      {(props) => (
        <input
          {...props}
          type="text"
          className={wide ? 'wide' : undefined}
          inputMode={digits ? 'numeric' : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Text of several lines. */
export function TextField({ value, onChange, ...field }: Typing) {
  return (
    <Field {...field}>
      {(props) => <textarea {...props} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** A day of the calendar. */
export function DayField({ value, onChange, ...field }: Typing) {
  return (
    <Field {...field}>
      {(props) => <input {...props} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** One of several: a code and its words each. */
export function ChoiceField({
  value,
  onChange,
  options,
  wide = false,
  ...field
}: Typing & { options: [string, string][]; wide?: boolean }) {
  return (
    <Field {...field}>
      {(props) => (
        <select
          {...props}
          className={wide ? 'wide' : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
