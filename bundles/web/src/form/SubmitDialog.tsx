import { plural } from '@orientir/kit/words';
import { useEffect, useRef, useState } from 'react';
import { Problem, type Schema } from '../api/client';
import { ProblemNotice } from '../parts/Notice';
import { EXPLANATIONS, type Key } from './draft';
import { focusState } from './focus';
import { useForm, useStore } from './hooks';
import { Jump, short } from './Jump';
import { fieldOfCheck, openChecks } from './state';

interface Props {
  order: readonly string[];
  inputs: ReadonlyMap<string, Schema['InputJson']>;
  campaign: Schema['CampaignJson'];
  onClose(): void;
}

interface Hurdle {
  key: string;
  field: string | undefined;
  text: string;
}

/** Why the form cannot be submitted now, and when it can. */
const AWAY = {
  connection: ['Нет связи с сервером.', 'когда связь появится'],
  server: ['Сервер временно не отвечает.', 'немного позже'],
  module: ['Администратор портала выключил модуль.', 'когда его включат'],
};

/** What is still to be done before the form can be submitted; or what submitting means. */
export function SubmitDialog({ order, inputs, campaign, onClose }: Props) {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useForm((state) => state.form);
  const entries = useForm((state) => state.entries);
  const trouble = useForm((state) => state.trouble);
  const [checked, setChecked] = useState(false);
  const [moving, setMoving] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  useEffect(() => {
    dialog.current?.showModal();
    void store.flush().then(() => setChecked(true));
  }, [store]);

  const label = (code: string) => short(inputs.get(code)?.label ?? code);
  const codeOf = (key: Key) => {
    const check = form.problems.find((one) => EXPLANATIONS + one.check === key);
    return check ? fieldOfCheck(check, order) : order.find((code) => code === key);
  };
  const held: Hurdle[] = Object.entries(entries).flatMap(([key, entry]) => {
    const field = codeOf(key);
    if (field === undefined || (entry.wrong === undefined && entry.theirs === undefined)) {
      return [];
    }
    const why = entry.theirs !== undefined ? 'Выберите одно из двух значений.' : entry.wrong;
    return [{ key, field, text: `${label(field)}: ${why}` }];
  });
  const missing: Hurdle[] = form.problems
    .filter(({ check }) => check === 'required')
    .flatMap(({ inputs: [code] }) => (code && !entries[code] ? [{ key: code, field: code, text: label(code) }] : []));
  const checks = (error: boolean): Hurdle[] =>
    openChecks(form)
      .filter(({ severity }) => (severity === 'error') === error)
      .map((check) => ({ key: check.check, field: fieldOfCheck(check, order), text: check.message }));
  const errors = checks(true);
  const warnings = checks(false);
  const ready = held.length + missing.length + errors.length + warnings.length === 0;

  function close() {
    dialog.current?.close();
  }

  async function submit() {
    setMoving(true);
    setProblem(undefined);
    try {
      await store.move('submitted');
      close();
      focusState();
    } catch (reason) {
      setProblem(reason);
    } finally {
      setMoving(false);
    }
  }

  return (
    <dialog ref={dialog} aria-labelledby="submit-title" onClose={onClose}>
      <h2 id="submit-title">
        {!checked
          ? 'Проверяем форму…'
          : trouble
            ? 'Отправить пока нельзя'
            : ready
              ? 'Отправить форму?'
              : 'Перед отправкой'}
      </h2>
      {!checked ? (
        <p role="status">Сохраняем последние ответы.</p>
      ) : trouble ? (
        <p>
          {trouble.kind === 'away'
            ? `${AWAY[trouble.why][0]} Ответы сохраняются на этом устройстве; отправьте форму, ${AWAY[trouble.why][1]}.`
            : trouble.kind === 'session'
              ? 'Вход устарел. Войдите снова и отправьте форму.'
              : `${trouble.problem.message}. ${trouble.problem.detail}`}
        </p>
      ) : ready ? (
        <p>
          {campaign.review
            ? 'Она уйдёт на проверку. Пока её не проверили, её можно отозвать и исправить.'
            : 'Она будет принята сразу. Исправить её после этого можно только через оператора.'}
        </p>
      ) : (
        <>
          <Hurdles title="Не сохранено" items={held} onGo={close} />
          <Hurdles
            title={`Не заполнено: ${plural(missing.length, 'поле', 'поля', 'полей')}`}
            items={missing}
            onGo={close}
          />
          <Hurdles title="Не сходится" items={errors} onGo={close} />
          <Hurdles title="Исправьте или поясните" items={warnings} onGo={close} />
        </>
      )}
      {problem !== undefined &&
        (problem instanceof Problem && problem.status === 412 ? (
          <p className="error" role="alert">
            Форму только что изменили в другом окне. Проверьте ответы и отправьте ещё раз.
          </p>
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      <p className="actions">
        {checked && ready && !trouble && (
          <button type="button" className="button main" disabled={moving} onClick={submit}>
            {moving ? 'Отправляем…' : 'Отправить'}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {ready ? 'Не сейчас' : 'Вернуться к форме'}
        </button>
      </p>
    </dialog>
  );
}

function Hurdles({ title, items, onGo }: { title: string; items: Hurdle[]; onGo(): void }) {
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map(({ key, field, text }) => (
          <li key={key}>
            {field ? (
              <Jump to={field} onGo={onGo}>
                {text}
              </Jump>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
