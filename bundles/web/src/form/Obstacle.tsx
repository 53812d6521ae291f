import { plural } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { Notice } from '../parts/Notice';
import { answerText } from './AnswerText';
import { useForm, useStore } from './hooks';

/** Why nothing is saved, and what to do. */
export function Obstacle({
  inputs,
  keeps,
  editable,
}: {
  inputs: ReadonlyMap<string, Schema['InputJson']>;
  keeps: boolean;
  editable: boolean;
}) {
  const trouble = useForm((state) => state.trouble);
  const entries = useForm((state) => state.entries);
  const store = useStore();
  const count = Object.keys(entries).length;
  const held = count > 0 && keeps && ' Введённое сохранено на этом устройстве.';
  if (trouble?.kind === 'session') {
    return (
      <Notice kind="warn" alert>
        <p>
          <strong>Вход устарел.</strong>
          {held} <a href={`/?next=${encodeURIComponent(location.pathname)}`}>Войдите снова</a>, и заполнение продолжится
          с этого места.
        </p>
      </Notice>
    );
  }
  const closed = trouble?.kind === 'closed' ? trouble.problem : undefined;
  if (closed || (!editable && count > 0)) {
    return (
      <Notice kind="bad" alert>
        <p>
          {closed ? (
            <>
              <strong>{closed.message}.</strong> {closed.detail}
            </>
          ) : (
            <strong>Пока вы заполняли, форму закрыли для изменений.</strong>
          )}
        </p>
        {count > 0 && (
          <>
            <p>В форму не вошло{keeps ? ', но сохранено на этом устройстве' : ''}:</p>
            <ul>
              {Object.entries(entries).map(([key, { to, typed }]) => (
                <li key={key}>
                  {inputs.get(key)?.label ?? 'Пояснение'}: {answerText(to === undefined ? typed : to, inputs.get(key))}
                </li>
              ))}
            </ul>
          </>
        )}
        {closed?.incident && <p>Номер обращения: {closed.incident}</p>}
        <p className="actions">
          <button type="button" className="button small" onClick={() => void store.refresh()}>
            Попробовать снова
          </button>
          {count > 0 && (
            <button type="button" className="button small" onClick={() => store.discard()}>
              Отказаться от {plural(count, 'несохранённого ответа', 'несохранённых ответов', 'несохранённых ответов')}
            </button>
          )}
        </p>
      </Notice>
    );
  }
  return null;
}
