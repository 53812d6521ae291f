import { type ComponentProps, useEffect, useRef } from 'react';
import { DataTable } from './DataTable';
import { Pager } from './Pager';

/** One page of a list with the way to the others. After turning, reading goes on at the top of the table. */
export function PagedTable<T>({
  page,
  size,
  total,
  onPage,
  empty,
  ...table
}: ComponentProps<typeof DataTable<T>> & {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
  /** What is said instead of an empty table. */
  empty: string;
}) {
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) {
      before.current = page;
      top.current?.focus({ preventScroll: true });
      top.current?.scrollIntoView();
    }
  }, [page]);
  if (total === 0) {
    return <p className="notice">{empty}</p>;
  }
  if (table.rows.length === 0) {
    return (
      <div className="notice">
        <p>В списке стало меньше страниц.</p>
        <button type="button" className="button" onClick={() => onPage(0)}>
          К началу списка
        </button>
      </div>
    );
  }
  return (
    <div ref={top} tabIndex={-1} className="paged">
      <DataTable {...table} />
      <Pager page={page} size={size} total={total} onPage={onPage} />
    </div>
  );
}
