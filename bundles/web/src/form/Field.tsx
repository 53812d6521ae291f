import { figure } from '@orientir/kit/words';
import { memo, useId, useRef, useState } from 'react';
import type { Schema } from '../api/client';
import { AnswerText, answerText } from './AnswerText';
import { type Answer, same } from './draft';
import { Explanation } from './Explanation';
import { useForm, useStore } from './hooks';
import { inField } from './number';
import { meant } from './paste';

type Input = Schema['InputJson'];
type Broken = Schema['CheckProblemJson'];

/** What is said at a field beside its answer. */
export interface Said {
  remarks: string[];
  broken: Broken[];
}

export const NOTHING_SAID: Said = { remarks: [], broken: [] };

/** Types whose answers need more room than a number. */
const WIDE = ['text', 'link', 'choice'];

interface Props {
  input: Input;
  earlier: Answer | undefined;
  yearAgo: Answer | undefined;
  said: Said;
  editable: boolean;
  /** Whether an empty field is to be told of, after somebody tried to submit. */
  missing: boolean;
}

export function fieldId(code: string): string {
  return `f-${code}`;
}

/** One asked value: its wording, its answer, what was answered before, what is wrong with it. */
export const Field = memo(function Field({ input, earlier, yearAgo, said, editable, missing }: Props) {
  const store = useStore();
  const { code } = input;
  const entry = useForm((state) => state.entries[code]);
  const kept = useForm((state) => state.form.answers[code] ?? null);
  const answer = editable && entry ? (entry.to !== undefined ? entry.to : (entry.typed ?? null)) : kept;
  const [left, setLeft] = useState(entry?.wrong !== undefined);
  const id = fieldId(code);
  const hint = `${id}-hint`;
  const complaint = `${id}-error`;
  const wrong = editable && entry?.wrong !== undefined && (left || entry.part) ? entry.wrong : undefined;
  const empty = missing && answer === null && !input.context ? 'Заполните это поле.' : undefined;
  const errors = [
    ...(wrong ? [wrong] : empty ? [empty] : []),
    ...said.broken.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ];
  const warnings = said.broken.filter(({ severity }) => severity !== 'error');
  const notApplicable = answer?.notApplicable !== undefined;
  const inDispute = editable && entry?.theirs !== undefined;

  function change(value: Answer['value'] | undefined, problem?: string) {
    const { notApplicable: _, value: __, ...notes } = answer ?? {};
    if (entry?.wrong === undefined) {
      // A mistake is told when the field is left, not while it is typed.
      setLeft(false);
    }
    if (problem !== undefined) {
      store.edit(code, { typed: value === undefined ? notes : { ...notes, value }, wrong: problem });
    } else if (value !== undefined) {
      store.edit(code, { to: { ...notes, value } });
    } else if (Object.keys(notes).length > 0) {
      store.edit(code, {
        typed: notes,
        wrong: 'Без значения комментарий не сохранится. Укажите значение или очистите комментарий.',
      });
    } else {
      store.edit(code, { to: null });
    }
  }

  const described = [hint, errors.length > 0 && complaint].filter(Boolean).join(' ');
  const group = input.type === 'yes-no';
  const Label = group ? 'p' : 'label';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears when any of its controls is left, and does nothing itself
    <div
      className={`ask${errors.length > 0 ? ' wrong' : ''}${WIDE.includes(input.type) ? ' wide' : ''}`}
      onBlur={() => setLeft(true)}
      {...(group && { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': described })}
    >
      <div className="ask-words">
        <Label className="label" id={`${id}-label`} {...(!group && { htmlFor: id })}>
          {input.label}
          {editable && input.context && <span className="quiet"> (необязательно)</span>}
        </Label>
        <div className="hint" id={hint}>
          {[input.help, input.asOf && `По состоянию ${input.asOf}.`].filter(Boolean).join(' ')}
          {bounds(input)}
        </div>
        {said.remarks.map((text) => (
          <p className="remark" key={text}>
            <strong>Замечание проверяющего:</strong> {text}
          </p>
        ))}
      </div>
      <div className="ask-answer">
        {!editable || input.type === 'file' ? (
          <p className="given" id={id} tabIndex={-1}>
            {input.type === 'file' && editable ? (
              'Файлы пока не принимаются.'
            ) : (
              <AnswerText answer={answer} input={input} />
            )}
          </p>
        ) : notApplicable ? null : (
          <Value
            input={input}
            id={id}
            described={described}
            invalid={errors.length > 0}
            answer={answer}
            onChange={change}
          />
        )}
        {editable && input.notApplicable && <NotApplicable input={input} answer={answer} />}
        {editable && notApplicable && (
          <Reason id={id} code={code} answer={answer} described={described} invalid={errors.length > 0} />
        )}
        <Earlier
          input={input}
          answer={answer}
          earlier={earlier}
          yearAgo={yearAgo}
          offer={editable && answer === null}
        />
      </div>
      <div className="ask-more">
        {errors.length > 0 && (
          <div id={complaint} className="error">
            {errors.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        {inDispute && <Dispute input={input} mine={answer} theirs={entry?.theirs ?? null} />}
        {warnings.map((check) => (
          <Explanation key={check.check} check={check} editable={editable} />
        ))}
        {editable && input.type !== 'file' && !notApplicable && (
          <Notes input={input} answer={answer} part={entry?.part} />
        )}
      </div>
    </div>
  );
});

function bounds({ type, minimum, maximum, unit }: Input): string {
  if ((type !== 'count' && type !== 'decimal') || (minimum === undefined && maximum === undefined)) {
    return '';
  }
  const of = unit ? `\u00a0${unit}` : '';
  return ` Допустимо${minimum === undefined ? '' : ` от\u00a0${figure(minimum)}`}${maximum === undefined ? '' : ` до\u00a0${figure(maximum)}`}${of}.`;
}

interface ValueProps {
  input: Input;
  id: string;
  described: string;
  invalid: boolean;
  answer: Answer | null;
  onChange(value: Answer['value'] | undefined, problem?: string): void;
}

function Value(props: ValueProps) {
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
function Line({ input, id, described, invalid, answer, onChange }: ValueProps) {
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

const REASON_NEEDED = 'Напишите, почему показатель к вам не относится.';

function NotApplicable({ input, answer }: { input: Input; answer: Answer | null }) {
  const store = useStore();
  const before = useRef<{ given?: Answer | null; reason?: string }>({});
  const checked = answer?.notApplicable !== undefined;
  return (
    <label className="not-applicable">
      <input
        type="checkbox"
        checked={checked}
        onChange={() => {
          if (checked) {
            before.current.reason = answer.notApplicable ?? '';
            store.edit(input.code, { to: before.current.given ?? null });
          } else {
            before.current.given = typeof answer?.value === 'string' && input.type !== 'choice' ? null : answer;
            reasoned(store, input.code, before.current.reason ?? '');
          }
        }}
      />
      Не применимо
    </label>
  );
}

function reasoned(store: ReturnType<typeof useStore>, code: string, text: string) {
  store.edit(
    code,
    text.trim() === '' ? { typed: { notApplicable: text }, wrong: REASON_NEEDED } : { to: { notApplicable: text } },
  );
}

function Reason(props: { id: string; code: string; answer: Answer | null; described: string; invalid: boolean }) {
  const store = useStore();
  return (
    <textarea
      id={props.id}
      className="reason"
      aria-label="Почему не применимо"
      placeholder="Почему не применимо"
      aria-describedby={props.described}
      aria-invalid={props.invalid || undefined}
      value={props.answer?.notApplicable ?? ''}
      onChange={({ target }) => reasoned(store, props.code, target.value)}
    />
  );
}

/** What was answered before, and by how much the answer differs now. */
function Earlier({
  input,
  answer,
  earlier,
  yearAgo,
  offer,
}: {
  input: Input;
  answer: Answer | null;
  earlier: Answer | undefined;
  yearAgo: Answer | undefined;
  offer: boolean;
}) {
  const store = useStore();
  if (input.lastPeriod === 'hide') {
    return null;
  }
  const lines = [
    ['Прошлый период', earlier] as const,
    ['Год назад', same(earlier, yearAgo) ? undefined : yearAgo] as const,
  ].filter(([, one]) => one);
  if (lines.length === 0) {
    return null;
  }
  return (
    <div className="earlier">
      {lines.map(([name, one]) => (
        <div key={name}>
          {name}: {answerText(one, input)}
          {difference(one, answer)}
        </div>
      ))}
      {offer && input.lastPeriod === 'prefill' && earlier?.value !== undefined && (
        <button
          type="button"
          className="plain no-print"
          onClick={() => store.edit(input.code, { to: { value: earlier.value } as Answer })}
        >
          Не изменилось
        </button>
      )}
    </div>
  );
}

function difference(before: Answer | undefined, now: Answer | null): string {
  if (typeof before?.value !== 'number' || typeof now?.value !== 'number') {
    return '';
  }
  const by = now.value - before.value;
  if (by === 0) {
    return ', не изменилось';
  }
  const sign = by > 0 ? '+' : '\u2212';
  const size = figure(Math.abs(Math.round(by * 1e6) / 1e6));
  const share = before.value > 0 ? ` (${sign}${figure(Math.abs((by / before.value) * 100), 1)}\u00a0%)` : '';
  return `, сейчас ${sign}${size}${share}`;
}

/** Comment, source and method of an answer: folded away until there is something in them. */
function Notes({ input, answer, part }: { input: Input; answer: Answer | null; part: string | undefined }) {
  const store = useStore();
  const id = useId();
  const fields = [
    ['comment', 'Комментарий'],
    ['source', 'Источник сведений'],
    ['method', 'Способ сбора'],
  ] as const;
  const [open, setOpen] = useState(false);
  // A refusal opens it; mending what was refused does not close it under the hands.
  const [refusedPart, setRefusedPart] = useState(part);
  if (part !== refusedPart) {
    setRefusedPart(part);
    if (part) {
      setOpen(true);
    }
  }
  const filled = fields.filter(([name]) => answer?.[name]);
  const expected = [
    input.source && `Источник: ${input.source}.`,
    input.method && `Способ сбора: ${input.method}.`,
  ].filter(Boolean);
  return (
    <details className="notes no-print" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {filled.length === 0
          ? 'Комментарий и источник'
          : filled.map(([name, title]) => `${title.toLowerCase()}: ${answer?.[name]}`).join('; ')}
      </summary>
      {expected.length > 0 && <p className="hint">По методике. {expected.join(' ')}</p>}
      {answer?.value === undefined ? (
        <p className="hint">Сначала укажите значение: комментарий сохраняется вместе с ним.</p>
      ) : (
        fields.map(([name, title]) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{title}</label>
            <textarea
              id={`${id}-${name}`}
              rows={2}
              aria-invalid={part === name || undefined}
              value={answer[name] ?? ''}
              onChange={({ target }) => {
                const { [name]: _, ...rest } = answer;
                const to = target.value === '' ? rest : { ...rest, [name]: target.value };
                const entry = store.state.entries[input.code];
                store.edit(
                  input.code,
                  entry?.typed && entry.wrong && !entry.part ? { typed: to, wrong: entry.wrong } : { to },
                );
              }}
            />
          </div>
        ))
      )}
    </details>
  );
}

/** Both values of a field that two have changed. */
function Dispute({ input, mine, theirs }: { input: Input; mine: Answer | null; theirs: Answer | null }) {
  const store = useStore();
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>Пока вы заполняли, это поле изменили в другом окне.</strong> Выберите, что оставить.
      </p>
      <dl className="facts">
        <dt>У вас</dt>
        <dd>
          <AnswerText answer={mine} input={input} />
        </dd>
        <dt>Сохранено</dt>
        <dd>
          <AnswerText answer={theirs} input={input} />
        </dd>
      </dl>
      <p className="actions">
        <button type="button" className="button small" onClick={() => store.decide(input.code, true)}>
          Оставить моё
        </button>
        <button type="button" className="button small" onClick={() => store.decide(input.code, false)}>
          Взять сохранённое
        </button>
      </p>
    </div>
  );
}
