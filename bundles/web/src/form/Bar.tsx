import { hours, plural } from '@orientir/kit/words';
import { type ReactNode, useState } from 'react';
import type { Schema } from '../api/client';
import { Notice, ProblemNotice } from '../parts/Notice';
import { answerText } from './AnswerText';
import { focusState } from './focus';
import { useForm, useStore } from './hooks';
import { serverNow } from './open';
import { progress } from './progress';
import { SubmitDialog } from './SubmitDialog';
import { mayRecall } from './state';
import type { State } from './store';

interface Props {
  order: readonly string[];
  inputs: ReadonlyMap<string, Schema['InputJson']>;
  editable: boolean;
  campaign: Schema['CampaignJson'];
  /** Whether this browser keeps what is not saved. */
  keeps(): boolean;
  /** After somebody tried to submit: empty fields are told of from now on. */
  onAsked(): void;
  /** Messages that stand above. */
  children?: ReactNode;
}

/** What stays in sight at the foot of the form: how much is filled, whether it is saved, what to do next. */
export function Bar({ order, inputs, editable, campaign, keeps, onAsked, children }: Props) {
  const state = useForm((one) => one);
  const store = useStore();
  const [dialog, setDialog] = useState(false);
  const [moving, setMoving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { done, of } = progress(order, inputs, state.form, state.entries);

  async function recall() {
    setMoving(true);
    setProblem(undefined);
    try {
      await store.move('recalled');
      focusState();
    } catch (reason) {
      setProblem(reason);
    } finally {
      setMoving(false);
    }
  }

  const recallable = mayRecall(state.form, campaign, serverNow());
  const unsaved = Object.keys(state.entries).length > 0;
  if (!editable && !recallable && !unsaved) {
    return null;
  }
  return (
    <div className="form-foot">
      {children}
      <Obstacle state={state} inputs={inputs} keeps={keeps()} editable={editable} />
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <div className="form-bar no-print">
        {editable ? (
          <>
            <p className="filled">
              <label htmlFor="filled">Заполнено {`${done}\u00a0из\u00a0${of}`}</label>
              <progress id="filled" max={of} value={done} />
            </p>
            <p className="saving" role="status">
              {saving(state, keeps())}
            </p>
            <button
              type="button"
              className="button main"
              onClick={() => {
                onAsked();
                setDialog(true);
              }}
            >
              Отправить
            </button>
          </>
        ) : (
          recallable && (
            <>
              <p>Форма отправлена на проверку. Пока её не проверили, можно отозвать её и исправить.</p>
              <button type="button" className="button" disabled={moving} onClick={recall}>
                Отозвать
              </button>
            </>
          )
        )}
      </div>
      {dialog && <SubmitDialog order={order} inputs={inputs} campaign={campaign} onClose={() => setDialog(false)} />}
    </div>
  );
}

function saving({ entries, sending, trouble, savedAt }: State, keeps: boolean): string {
  const all = Object.values(entries);
  const mistakes = all.filter((entry) => entry.wrong !== undefined || entry.theirs !== undefined).length;
  const left = all.length - mistakes;
  const but = mistakes > 0 ? `, кроме ${plural(mistakes, 'поля', 'полей', 'полей')}` : '';
  if (trouble?.kind === 'away') {
    const why = trouble.busy ? 'сервер временно не отвечает' : 'нет связи';
    return all.length === 0
      ? why
      : keeps
        ? `${why}: сохранено на этом устройстве`
        : `${why}: не закрывайте страницу, ответы ещё не сохранены`;
  }
  if (trouble) {
    return keeps ? 'не отправлено: сохранено на этом устройстве' : 'не сохранено: не закрывайте страницу';
  }
  if (sending || left > 0) {
    return 'сохраняется…';
  }
  if (savedAt) {
    return `сохранено в\u00a0${hours(savedAt)}${but}`;
  }
  return mistakes > 0 ? `сохранено всё${but}` : 'всё сохранено';
}

/** Why nothing is saved, and what to do. */
function Obstacle({
  state,
  inputs,
  keeps,
  editable,
}: {
  state: State;
  inputs: Props['inputs'];
  keeps: boolean;
  editable: boolean;
}) {
  const { trouble, entries } = state;
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
