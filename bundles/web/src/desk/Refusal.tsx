import { useEffect, useRef } from 'react';
import { Problem } from '../api/client';
import { Notice, ProblemNotice } from '../parts/Notice';
import { fieldProblems } from './problems';

/** Why the server did not do it. Messages on fields that the form shows itself stand there, the others here. */
export function Refusal({ problem, shown = [] }: { problem: unknown; shown?: string[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) {
      ref.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [problem]);
  if (!problem) {
    return null;
  }
  const others = fieldProblems(problem).filter((one) => !shown.includes(one.field));
  const atFields = fieldProblems(problem).length > 0 && others.length === 0;
  const stale = problem instanceof Problem && problem.status === 412;
  return (
    <div ref={ref}>
      {atFields && !stale ? (
        <p className="error" role="alert">
          Исправьте отмеченное и повторите.
        </p>
      ) : stale ? (
        <Notice kind="warn" alert>
          <p>
            <strong>Данные изменились, пока вы работали.</strong> Ваше действие не выполнено. Обновите страницу и решите
            заново: введённое здесь сохранится.
          </p>
        </Notice>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      {others.length > 0 && !(others.length === 1 && others[0]?.message === (problem as Problem).detail) && (
        <ul className="error">
          {others.map((one) => (
            <li key={one.field + one.code}>{one.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
