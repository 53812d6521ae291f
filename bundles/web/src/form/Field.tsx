import { figure } from '@orientir/kit/words';
import { memo, useState } from 'react';
import type { Schema } from '../api/client';
import { AnswerText } from './AnswerText';
import type { Answer } from './draft';
import { Earlier } from './Earlier';
import { useForm, useStore } from './hooks';
import { fieldId } from './Jump';
import { Dispute, Explanation } from './later';
import { NotApplicable, Reason } from './NotApplicable';
import { Notes } from './Notes';
import type { Said } from './said';
import { Value } from './Value';

type Input = Schema['InputJson'];

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
        {inDispute && (
          <Dispute input={input} mine={answer} theirs={entry?.theirs ?? null} back={entry?.back === true} />
        )}
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
