import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/client';
import { Dialog } from '../desk/Dialog';
import { Keys } from '../desk/keys';
import { Working } from '../desk/Working';
import { Notice } from '../parts/Notice';
import { calm } from './compare';
import { decide } from './moves';
import type { Looked, Waiting } from './queue';

export interface Outcome {
  accepted: Waiting[];
  refused: { form: Waiting; why: string }[];
}

/** What became of several forms. */
export function Told({ outcome: { accepted, refused } }: { outcome: Outcome }) {
  return (
    <Notice kind={refused.length > 0 ? 'warn' : 'good'} alert>
      <p>Принято: {plural(accepted.length, 'форма', 'формы', 'форм')}.</p>
      {refused.length > 0 && (
        <>
          <p>Не приняты:</p>
          <ul>
            {refused.map(({ form, why }) => (
              <li key={form.id}>
                {form.name}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {accepted.length > 0 && <p>Приняли по ошибке? Открыть форму повторно может оператор.</p>}
    </Notice>
  );
}

/** Accepts one form after the other; one that cannot be accepted does not keep the others back. */
export function AcceptSeveral({ looked, onClose }: { looked: Looked[]; onClose: (outcome?: Outcome) => void }) {
  const queries = useQueryClient();
  const [done, setDone] = useState<number>();
  const warned = looked.filter(({ content }) => !content || !calm(content)).length;
  const accept = async () => {
    const outcome: Outcome = { accepted: [], refused: [] };
    for (const [n, { form, content }] of looked.entries()) {
      setDone(n);
      try {
        // What was looked at is accepted, not what came in since.
        const revision = content?.revision ?? form.revision;
        await decide({ id: form.id, revision, body: { to: 'accepted' } }, new Keys().of(form.id));
        outcome.accepted.push(form);
      } catch (problem) {
        // Without a session or a connection the rest fares no better: it is not tried.
        const all = problem instanceof Problem && (problem.status === 401 || problem.away);
        const refused = all ? looked.slice(n) : looked.slice(n, n + 1);
        outcome.refused.push(...refused.map((one) => ({ form: one.form, why: reason(problem) })));
        if (all) {
          break;
        }
      }
    }
    await queries.invalidateQueries({ queryKey: ['submission'] });
    await queries.invalidateQueries({ queryKey: ['review'] });
    onClose(outcome);
  };
  return (
    <Dialog
      title={`Принять ${plural(looked.length, 'форму', 'формы', 'форм')}?`}
      onClose={() => done === undefined && onClose()}
    >
      <ul>
        {looked.map(({ form }) => (
          <li key={form.id}>{form.name}</li>
        ))}
      </ul>
      {warned > 0 && (
        <Notice kind="warn">
          <p>Из них с предупреждениями: {warned}. Посмотрите пояснения организаций, прежде чем принимать.</p>
        </Notice>
      )}
      {done !== undefined ? (
        <Working done={done} total={looked.length}>{`Принято ${done} из ${looked.length}…`}</Working>
      ) : (
        <div className="actions">
          <button type="button" className="button main" onClick={accept}>
            Принять
          </button>
          <button type="button" className="button" onClick={() => onClose()}>
            Отмена
          </button>
        </div>
      )}
    </Dialog>
  );
}

function reason(problem: unknown): string {
  if (!(problem instanceof Problem)) {
    return 'не удалось отправить.';
  }
  if (problem.away) {
    return 'нет связи с сервером. Проверьте подключение и повторите.';
  }
  return problem.status === 412 ? 'форму изменили, пока список был открыт. Посмотрите её заново.' : problem.detail;
}
