import { figure, plural } from '@orientir/kit/words';
import { DataTable } from '../../desk/DataTable';
import { Loaded } from '../../parts/Loaded';
import type { Campaign } from '../stages';
import { useProgress } from './queries';

/** Who would take part if the preparation ended today: nobody has a form yet. */
export function Expected({ campaign }: { campaign: Campaign }) {
  const progress = useProgress(campaign.id, '');
  return (
    <Loaded query={progress}>
      {({ expected, items }) => (
        <>
          <p>
            По реестру сегодня {plural(expected, 'организация', 'организации', 'организаций')}. Перечень закрепится,
            когда подготовка закончится.
          </p>
          {items.length > 0 && (
            <DataTable
              caption="Участники по муниципалитетам"
              rows={items}
              rowKey={(item) => item.territory}
              columns={[
                { title: 'Муниципалитет', cell: (item) => item.name },
                { title: 'Организаций', num: true, cell: (item) => figure(item.expected) },
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
