import type { Schema } from '../api/client';
import { DataTable } from './DataTable';

/** What is wrong with a file, by row and column. */
export function RowProblems({ problems }: { problems: Schema['FieldProblem'][] }) {
  return (
    <DataTable
      caption={problems.length >= 100 ? 'Первые сто ошибок' : 'Ошибки в файле'}
      rows={problems}
      rowKey={(_, place) => place}
      columns={[
        { title: 'Строка', cell: (one) => (one.row === undefined ? 'весь файл' : `Строка ${one.row}`) },
        { title: 'Столбец', cell: (one) => one.field && <code>{one.field}</code> },
        { title: 'Что исправить', cell: (one) => one.message },
      ]}
    />
  );
}
