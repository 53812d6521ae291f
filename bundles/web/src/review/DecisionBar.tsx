import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../api/client';
import { Dialog } from '../desk/Dialog';
import { useKept } from '../desk/kept';
import { Refusal } from '../desk/Refusal';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { Notice } from '../parts/Notice';
import type { Inputs, Submission } from './compare';
import type { Decided } from './Decided';
import { type Decision, decide } from './moves';
import { address, type Filters, filtered, following, type Queued, useQueue, without } from './queue';
import { Return, type Typed } from './Return';

/** Accepts the form or returns it, and goes on to the next one of the queue. */
export function DecisionBar({
  seen,
  latest,
  remarks,
  inputs,
  filters,
  onNewer,
  onDecided,
}: {
  seen: Submission;
  /** The form as it is now. */
  latest: Submission;
  remarks: Record<string, string>;
  inputs: Inputs;
  filters: Filters;
  /** The reviewer wants to read what came in meanwhile. */
  onNewer: () => void;
  onDecided: () => void;
}) {
  const queue = useQueue();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [typed, setTyped, forgetTyped] = useKept<Typed>(`return:${seen.id}`, { reason: '', until: '' });
  const [asking, setAsking] = useState<'return' | 'accept'>();
  const waiting = filtered(queue.data?.waiting ?? [], filters);
  const given = Object.entries(remarks).filter(([, text]) => text.trim());
  const decision = useSending(
    (what: Decision, key) => decide(what, key),
    (answer, what) => {
      onDecided();
      forgetTyped();
      const next = following(waiting, what.id);
      queries.setQueryData(['submission', what.id], answer);
      queries.setQueriesData<Queued>({ queryKey: ['review'] }, (before) => before && without(before, what.id));
      void queries.invalidateQueries({ queryKey: ['review'] });
      const decided: Decided = { to: what.body.to, id: what.id, name: answer.name, more: next !== undefined };
      navigate(address(next?.id, filters), { state: { decided } });
    },
  );
  const newer = latest.revision !== seen.revision && !decision.isPending && !decision.isSuccess;
  const decideOn = (body: Decision['body']) =>
    !decision.isPending &&
    decision.mutate(
      { id: seen.id, revision: seen.revision, body },
      {
        onError: (problem) => {
          if (problem instanceof Problem && [409, 412].includes(problem.status)) {
            setAsking(undefined);
            void queries.invalidateQueries({ queryKey: ['submission', seen.id] });
          }
        },
      },
    );
  return (
    <section aria-labelledby="decision" className="decision no-print">
      <h2 id="decision">Решение</h2>
      {newer && (
        <Newer
          onShow={() => {
            decision.reset();
            onNewer();
          }}
        />
      )}
      {decision.error && asking === undefined && !newer && <Refusal problem={decision.error} />}
      {decision.isPending && asking === undefined && <Working>Решение сохраняется…</Working>}
      <div className="actions">
        <button
          type="button"
          className="button main"
          aria-disabled={decision.isPending}
          onClick={() => (given.length > 0 ? setAsking('accept') : decideOn({ to: 'accepted' }))}
        >
          Принять
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={decision.isPending}
          onClick={() => !decision.isPending && setAsking('return')}
        >
          Вернуть на доработку…
        </button>
        <span className="quiet">
          {given.length > 0 && `Замечаний к ответам: ${given.length}. `}В очереди: {waiting.length}
        </span>
      </div>
      {asking === 'accept' && (
        <Dialog title="Принять форму?" onClose={() => setAsking(undefined)}>
          <p>
            Вы написали {plural(given.length, 'замечание', 'замечания', 'замечаний')}. Если принять форму, организация
            их не получит.
          </p>
          <Refusal problem={decision.error} />
          {decision.isPending && <Working>Решение сохраняется…</Working>}
          <div className="actions">
            <button type="button" className="button main" onClick={() => decideOn({ to: 'accepted' })}>
              Принять без замечаний
            </button>
            <button type="button" className="button" onClick={() => setAsking('return')}>
              Вернуть с замечаниями…
            </button>
          </div>
        </Dialog>
      )}
      {asking === 'return' && (
        <Return
          typed={typed}
          onType={setTyped}
          remarks={given.map(([input, text]) => ({ input, label: inputs.get(input)?.label ?? input, text }))}
          problem={decision.error}
          pending={decision.isPending}
          onClose={() => setAsking(undefined)}
          onReturn={decideOn}
        />
      )}
    </section>
  );
}

function Newer({ onShow }: { onShow: () => void }) {
  return (
    <Notice kind="warn" alert>
      <p>
        <strong>Форму изменили, пока вы её смотрели.</strong> Ваши замечания сохранены.
      </p>
      <button type="button" className="button" onClick={onShow}>
        Показать новую редакцию
      </button>
    </Notice>
  );
}
