import { useState } from 'react';
import type { Schema } from '../api/client';
import type { Answer } from './draft';
import { meant } from './meaning';
import { inField } from './number';

interface Props {
  input: Schema['InputJson'];
  id: string;
  described: string;
  invalid: boolean;
  answer: Answer | null;
  onChange(value: Answer['value'] | undefined, problem?: string): void;
}

/** The control in which an input is answered. */
export function Value(props: Props) {
  const { input, id, described, invalid, answer, onChange } = props;
  const labels = { id, 'aria-describedby': described, 'aria-invalid': invalid || undefined };
  switch (input.type) {
    case 'yes-no':
      return (
        <div className="choices">
          {[true, false].map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={id}
                id={value ? id : undefined}
                data-cell={value ? input.code : undefined}
                checked={answer?.value === value}
                onChange={() => onChange(value)}
              />
              {value ? 'Да' : 'Нет'}
            </label>
          ))}
          {answer?.value !== undefined && (
            <button type="button" className="plain no-print" onClick={() => onChange(undefined)}>
              Убрать ответ
            </button>
          )}
        </div>
      );
    case 'choice':
      return (
        <select
          {...labels}
          data-cell={input.code}
          value={String(answer?.value ?? '')}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        >
          <option value="">не выбрано</option>
          {input.options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'text':
      return (
        <textarea
          {...labels}
          data-cell={input.code}
          value={String(answer?.value ?? '')}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        />
      );
    default:
      return <Line {...props} />;
  }
}

/** A number or a link: what was typed stays as it was typed, whatever it means. */
function Line({ input, id, described, invalid, answer, onChange }: Props) {
  const value = answer?.value;
  const [typed, setTyped] = useState<{ text: string; value: Answer['value'] }>();
  const text =
    typed && typed.value === value ? typed.text : typeof value === 'number' ? inField(value) : String(value ?? '');
  const number = input.type !== 'link';
  return (
    <span className="line">
      <input
        type="text"
        className={number ? 'number' : 'link'}
        inputMode={
          number ? (input.type === 'count' && !(input.minimum && input.minimum < 0) ? 'numeric' : 'decimal') : 'url'
        }
        autoComplete="off"
        spellCheck={false}
        data-cell={input.code}
        id={id}
        aria-describedby={described}
        aria-invalid={invalid || undefined}
        value={text}
        onChange={({ target }) => {
          const read = target.value.trim() === '' ? { value: undefined } : meant(input, target.value);
          if ('wrong' in read) {
            setTyped({ text: target.value, value: target.value });
            onChange(target.value, read.wrong);
          } else {
            setTyped({ text: target.value, value: read.value });
            onChange(read.value);
          }
        }}
      />
      {input.unit && <span className="unit">{input.unit}</span>}
    </span>
  );
}
