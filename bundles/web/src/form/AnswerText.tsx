import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import type { Answer } from './draft';

/** An answer as it is read. */
export function answerText(answer: Answer | null | undefined, input?: Schema['InputJson']): string {
  if (answer?.notApplicable !== undefined) {
    return answer.notApplicable ? `не применимо: ${answer.notApplicable}` : 'не применимо';
  }
  const value = answer?.value;
  if (value === undefined) {
    return 'нет ответа';
  }
  if (typeof value === 'boolean') {
    return value ? 'да' : 'нет';
  }
  if (typeof value === 'number') {
    return input?.unit ? `${figure(value)}\u00a0${input.unit}` : figure(value);
  }
  return input?.options.find((option) => option.code === value)?.label ?? value;
}

/** The same with what was noted beside it. */
export function AnswerText({
  answer,
  input,
}: {
  answer: Answer | null | undefined;
  input: Schema['InputJson'] | undefined;
}) {
  const notes = [
    ['комментарий', answer?.comment],
    ['источник', answer?.source],
    ['способ сбора', answer?.method],
  ].filter(([, text]) => text);
  return (
    <>
      {answerText(answer, input)}
      {notes.map(([name, text]) => (
        <small className="note" key={name}>
          {name}: {text}
        </small>
      ))}
    </>
  );
}
