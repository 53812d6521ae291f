import type { ReactNode } from 'react';
import './desk.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  num?: boolean;
}

/**
 * A table whose rows become cards on a phone, each value with its column's title. The roles are named because a table that is
 * laid out otherwise loses them in some browsers. The first column names the row.
 */
export function DataTable<T>({
  caption,
  hidden = false,
  columns,
  rows,
  rowKey,
}: {
  caption: ReactNode;
  /** For screen readers only, where a heading says the same. */
  hidden?: boolean;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T, place: number) => string | number;
}) {
  return (
    <div className="table">
      <table className="stacked" role="table">
        <caption>{hidden ? <span className="visually-hidden">{caption}</span> : caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.title} scope="col" role="columnheader" className={column.num ? 'num' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, place) => (
            <tr key={rowKey(row, place)} role="row">
              {columns.map((column, n) =>
                n === 0 ? (
                  <th key={column.title} scope="row" role="rowheader">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.title}
                    role="cell"
                    data-label={column.title}
                    className={column.num ? 'num' : undefined}
                  >
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
