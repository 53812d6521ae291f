import type { Schema } from '../api/client';
import { AnswerText } from './AnswerText';
import type { Answer } from './draft';
import { useStore } from './hooks';

/** Both values of a field that two have changed, or whose answer the server has lost. */
export function Dispute({
  input,
  mine,
  theirs,
  back,
}: {
  input: Schema['InputJson'];
  mine: Answer | null;
  theirs: Answer | null;
  /** Whether nobody changed it: the server went back. */
  back: boolean;
}) {
  const store = useStore();
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>
          {back
            ? 'На сервере более ранний ответ, чем был сохранён.'
            : 'Пока вы заполняли, это поле изменили в другом окне.'}
        </strong>{' '}
        Выберите, что оставить.
      </p>
      <dl className="facts">
        <dt>У вас</dt>
        <dd>
          <AnswerText answer={mine} input={input} />
        </dd>
        <dt>{back ? 'На сервере' : 'Сохранено'}</dt>
        <dd>
          <AnswerText answer={theirs} input={input} />
        </dd>
      </dl>
      <p className="actions">
        <button type="button" className="button small" onClick={() => store.decide(input.code, true)}>
          Оставить моё
        </button>
        <button type="button" className="button small" onClick={() => store.decide(input.code, false)}>
          {back ? 'Взять с сервера' : 'Взять сохранённое'}
        </button>
      </p>
    </div>
  );
}
