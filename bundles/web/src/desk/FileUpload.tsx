import { plural } from '@orientir/kit/words';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Notice } from '../parts/Notice';
import { FileField } from './FileField';
import { rowProblems } from './problems';
import { Refusal } from './Refusal';
import { RowProblems } from './RowProblems';
import { Working } from './Working';
import './desk.css';

/** Chooses a file and sends it; what is wrong with its rows is told row by row. */
export function FileUpload<T>({
  label,
  action,
  working,
  sending,
  done,
}: {
  label: string;
  action: string;
  working: string;
  sending: UseMutationResult<T, Error, File>;
  done: (answer: T) => string;
}) {
  const control = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const rows = rowProblems(sending.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!file);
        if (file) {
          sending.mutate(file);
        } else {
          control.current?.focus();
        }
      }}
    >
      <FileField
        label={label}
        missing={missing}
        control={control}
        onFile={(chosen) => {
          sending.reset();
          setMissing(false);
          setFile(chosen);
        }}
      />
      {sending.isPending ? (
        <Working>{working}</Working>
      ) : (
        <p>
          <button type="submit" className="button main">
            {action}
          </button>
        </p>
      )}
      {sending.isSuccess && (
        <Notice kind="good" alert>
          <p>{done(sending.data)}</p>
        </Notice>
      )}
      {rows.length > 0 ? (
        <>
          <Notice kind="bad" alert>
            <p>
              <strong>Ничего не загружено.</strong> Исправьте в файле{' '}
              {plural(rows.length, 'ошибку', 'ошибки', 'ошибок')}, выберите его снова и повторите.
            </p>
          </Notice>
          <RowProblems problems={rows} />
        </>
      ) : (
        <Refusal problem={sending.error} />
      )}
    </form>
  );
}
