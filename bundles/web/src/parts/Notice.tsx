import type { ReactNode } from 'react';
import { Problem } from '../api/client';

/** A message in a frame of its own; `alert` is read out at once by a screen reader. */
export function Notice({
  kind = '',
  alert = false,
  children,
}: {
  kind?: '' | 'good' | 'warn' | 'bad';
  alert?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={alert ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** What went wrong and what to do, with the number by which an operator finds it in the log. */
export function ProblemNotice({ problem }: { problem: unknown }) {
  const known = problem instanceof Problem;
  return (
    <Notice kind="bad" alert>
      <p>
        <strong>{known ? problem.message : 'Страница не смогла показать данные'}.</strong>{' '}
        {known ? problem.detail : 'Обновите её. Если не поможет, сообщите оператору.'}
      </p>
      {known && problem.incident && <p>Номер обращения: {problem.incident}</p>}
      {known && problem.status === 401 && (
        <p>
          <a href={`/?next=${encodeURIComponent(location.pathname + location.search)}`}>Войти снова</a>
        </p>
      )}
    </Notice>
  );
}
