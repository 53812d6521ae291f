import type { ReactNode } from 'react';
import { ProblemNotice } from './Notice';

/** An answer that is waited for: a query of react-query, or what {@link useAnswer} gives. */
export interface Awaited<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

/** What a query brought; until then that it is loading, or why it did not come with a way to try again. */
export function Loaded<T>({ query, children }: { query: Awaited<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    return (
      <>
        <ProblemNotice problem={query.error} />
        <button type="button" className="button" onClick={() => query.refetch()}>
          Повторить
        </button>
      </>
    );
  }
  return (
    <p role="status" className="quiet">
      Загружается…
    </p>
  );
}
