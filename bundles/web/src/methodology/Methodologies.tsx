import { plural } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { DataTable } from '../desk/DataTable';
import { may } from '../desk/rights';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { PERIOD_KINDS } from './names';
import { State } from './State';

export function useMethodologies() {
  return useQuery({
    queryKey: ['methodologies'],
    queryFn: () => data(api.GET('/methodologies', { params: { query: { size: 500 } } })),
  });
}

/** All methodologies that the caller may see. */
export default function Methodologies() {
  const { role } = useUser();
  const list = useMethodologies();
  return (
    <Page title="Методики">
      {may(role, 'methodology.write') && (
        <p>
          <Link href="/methodologies/check" className="button">
            Проверить и загрузить файл методики
          </Link>
        </p>
      )}
      <Loaded query={list}>
        {({ items, total }) => (
          <DataTable
            caption={plural(total, 'методика', 'методики', 'методик')}
            rows={items}
            rowKey={(one) => `${one.id}/${one.version}`}
            columns={[
              {
                title: 'Методика',
                cell: (one) => (
                  <>
                    <Link href={`/methodologies/${one.id}/${one.version}`}>{one.title}</Link>
                    <span className="sub">{one.id}</span>
                  </>
                ),
              },
              { title: 'Версия', cell: (one) => one.version },
              { title: 'Состояние', cell: (one) => <State state={one.state} /> },
              { title: 'Период', cell: (one) => PERIOD_KINDS[one.period] ?? one.period },
              { title: 'Показателей', num: true, cell: (one) => one.indicators },
              { title: 'Предупреждений', num: true, cell: (one) => one.warnings },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
