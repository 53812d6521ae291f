import { plural } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { Notice } from '../parts/Notice';
import { answerText } from './AnswerText';
import { useForm, useStore } from './hooks';
import { Jump, short } from './Jump';
import { answered, undecided } from './rewound';

/** Whoever has submitted does not expect that it is to be done again. */
const SENT = ['submitted', 'accepted'];

/** That the server went back behind what it had saved, and what of the respondent's is missing there now. */
export function Rewound({
  inputs,
  keeps,
  editable,
}: {
  inputs: ReadonlyMap<string, Schema['InputJson']>;
  keeps: boolean;
  editable: boolean;
}) {
  const store = useStore();
  const status = useForm(({ form }) => form.status);
  const was = useForm(({ wentBack }) => wentBack);
  const entries = useForm((state) => state.entries);
  const keys = undecided(entries);
  return (
    <Notice kind="warn" alert>
      <p>
        <strong>На сервере оказалась более ранняя версия формы.</strong> Так бывает, когда данные восстанавливают из
        резервной копии.
        {was !== undefined &&
          SENT.includes(was) &&
          !SENT.includes(status) &&
          ' Форма теперь не отправлена: отправьте её ещё раз.'}
      </p>
      {keys.length > 0 ? (
        <>
          <p>
            Ваши ответы остались {keeps ? 'на этом устройстве.' : 'на этой странице: не закрывайте её.'}
            {editable && ' Выберите, что оставить: здесь для всех или у каждого поля.'}
          </p>
          <details>
            <summary>Не совпадает с сохранённым раньше: {plural(keys.length, 'ответ', 'ответа', 'ответов')}</summary>
            <ul>
              {keys.map((key) => {
                const input = inputs.get(key);
                const { to, typed, theirs } = entries[key] ?? {};
                return (
                  <li key={key}>
                    {input ? <Jump to={key}>{short(input.label)}</Jump> : 'Пояснение'}: у вас «
                    {answerText(to === undefined ? typed : to, input)}», на сервере «{answerText(theirs, input)}»
                  </li>
                );
              })}
            </ul>
          </details>
          {editable && (
            <p className="actions">
              {answered(entries).length > 0 && (
                <button type="button" className="button small" onClick={() => store.decideLost(true)}>
                  Вернуть мои ответы
                </button>
              )}
              <button type="button" className="button small" onClick={() => store.decideLost(false)}>
                Взять с сервера
              </button>
            </p>
          )}
        </>
      ) : (
        <p className="actions">
          <button type="button" className="button small" onClick={() => store.noted()}>
            Понятно
          </button>
        </p>
      )}
    </Notice>
  );
}
