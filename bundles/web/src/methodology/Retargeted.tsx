import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { DataTable } from '../desk/DataTable';
import { TIERS } from './names';

/** The planned values that would be others: by themselves they change no result, and would go unseen. */
export function Retargeted({ list, name }: { list: Schema['RetargetedJson'][]; name: (indicator: string) => string }) {
  if (list.length === 0) {
    return null;
  }
  return (
    <DataTable
      caption="Плановые значения года мониторинга, которые были бы другими"
      rows={list}
      rowKey={(one) => `${one.indicator} ${one.tier}`}
      columns={[
        { title: 'Показатель', cell: (one) => name(one.indicator) },
        { title: 'Для кого', cell: (one) => TIERS[one.tier] ?? one.tier },
        { title: 'Было', num: true, cell: (one) => planned(one.before) },
        { title: 'Стало бы', num: true, cell: (one) => <strong>{planned(one.after)}</strong> },
      ]}
    />
  );
}

function planned(target: number | undefined): string {
  return target === undefined ? 'нет' : figure(target);
}
