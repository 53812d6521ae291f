import { figure } from '@orientir/kit/words';
import type { Schema } from '../../api/client';
import { DataTable } from '../../desk/DataTable';
import { nameOf, useNames } from '../../desk/organisations';
import { percent } from './counts';

/** The counts of the municipalities side by side; each one leads to its own board. */
export function Territories({ items, onTerritory }: { items: Schema['Item'][]; onTerritory: (code: string) => void }) {
  const names = useNames();
  return (
    <details className="printed">
      <summary>По муниципалитетам ({figure(items.length)})</summary>
      <DataTable
        caption="Формы по муниципалитетам"
        hidden
        rows={items}
        rowKey={(item) => item.territory}
        columns={[
          {
            title: 'Муниципалитет',
            cell: (item) => (
              <button type="button" className="plain" onClick={() => onTerritory(item.territory)}>
                {names.data ? nameOf(item.territory, names.data) : item.name}
              </button>
            ),
          },
          { title: 'Всего', num: true, cell: (item) => figure(item.expected) },
          { title: 'Не начаты', num: true, cell: (item) => figure(item.notStarted) },
          { title: 'Черновики', num: true, cell: (item) => figure(item.draft) },
          { title: 'Возвращены и открыты', num: true, cell: (item) => figure(item.returned + item.reopened) },
          { title: 'На проверке', num: true, cell: (item) => figure(item.submitted) },
          { title: 'Приняты', num: true, cell: (item) => figure(item.accepted) },
          {
            title: 'Отправлено, %',
            num: true,
            cell: (item) => percent(item.submitted + item.accepted, item.expected),
          },
        ]}
      />
    </details>
  );
}
