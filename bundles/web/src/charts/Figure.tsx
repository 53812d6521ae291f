import type { ReactNode } from 'react';
import { Scroll } from '../parts/Scroll';
import './charts.css';

export interface FigureTable {
  columns: string[];
  /** The first cell of a row is its head. */
  rows: { key: string; cells: ReactNode[] }[];
}

/** A drawing with what it says as a table beside it. */
export function Figure({
  title,
  note,
  level = 3,
  table,
  children,
}: {
  title: string;
  note?: ReactNode;
  level?: 2 | 3 | undefined;
  table: FigureTable;
  children: ReactNode;
}) {
  return (
    <figure className="chart">
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        {note && <p className="quiet">{note}</p>}
      </figcaption>
      {children}
      <details>
        <summary>
          Таблица<span className="visually-hidden">: {title}</span>
        </summary>
        <Scroll label={title}>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {table.columns.map((column, n) => (
                  <th key={column} scope="col" className={n === 0 ? undefined : 'num'}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells: [head, ...cells] }) => (
                <tr key={key}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, n) => (
                    <td key={table.columns[n + 1]} className="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
