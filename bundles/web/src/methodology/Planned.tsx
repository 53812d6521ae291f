import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { DataTable } from '../desk/DataTable';
import { targetsOf } from './retargeted';

/** The planned values that would be others: by themselves they change no result, and would go unseen. */
export function Planned({ list, name }: { list: Schema['RetargetedJson'][]; name: (indicator: string) => string }) {
  if (list.length === 0) {
    return null;
  }
  return (
    <DataTable
      caption="Плановые значения года мониторинга, которые были бы другими"
      rows={targetsOf(list)}
      rowKey={(one) => `${one.indicator} ${one.tiers[0]}`}
      columns={[
        { title: 'Показатель', cell: (one) => name(one.indicator) },
        { title: 'Для кого', cell: (one) => one.tiers.join(', ') },
        { title: 'Было', num: true, cell: (one) => planned(one.before) },
        { title: 'Стало бы', num: true, cell: (one) => <strong>{planned(one.after)}</strong> },
      ]}
    />
  );
}

function planned(target: number | undefined): string {
  return target === undefined ? 'нет' : figure(target);
}
