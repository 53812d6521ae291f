import { type ReactNode, useId } from 'react';
import './desk.css';

/** What a control must carry to belong to its label, its hint and its error. */
export interface FieldProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A labelled control with a hint above and an error below it. */
export function Field({
  label,
  hint,
  error,
  id: given,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Where an error summary has to find it. */
  id?: string;
  children: (props: FieldProps) => ReactNode;
}) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
