import { REGISTERED } from '@orientir/kit/kinds';
import { plural } from '@orientir/kit/words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { pageOf, useFilters } from '../desk/address';
import { Conditions } from '../desk/Conditions';
import { nameOf, useNames } from '../desk/organisations';
import { PagedTable } from '../desk/PagedTable';
import { may } from '../desk/rights';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';

const SIZE = 50;

/** The registry of organisations as of a day. */
export default function Registry() {
  const { role } = useUser();
  const names = useNames();
  const [filters, setFilters] = useFilters('q', 'kind', 'parent', 'at', 'page');
  const page = pageOf(filters.page);
  const { page: _, ...conditions } = filters;
  const query = Object.fromEntries(Object.entries(conditions).filter(([, value]) => value));
  const list = useQuery({
    queryKey: ['organisations', 'list', query, page],
    placeholderData: keepPreviousData,
    queryFn: () => data(api.GET('/organisations', { params: { query: { ...query, page, size: SIZE } } })),
  });
  return (
    <Page title="Реестр организаций">
      {may(role, 'registry.import') && (
        <p>
          <Link href="/registry/import" className="button">
            Загрузить изменения из файла
          </Link>
        </p>
      )}
      <Conditions
        choices={[
          { name: 'kind', label: 'Вид', all: 'любой', options: REGISTERED },
          {
            name: 'parent',
            label: 'Территория',
            all: 'любая',
            options: (names.data ?? [])
              .filter((one) => one.kind === 'municipality')
              .map((one) => [one.code, one.shortName]),
          },
        ]}
        values={filters}
        day={{ name: 'at', label: 'На дату' }}
        search={filters.q}
        onChange={(change) => setFilters({ page: '', ...change })}
      />
      <Loaded query={list}>
        {({ items, total }) => (
          <PagedTable
            caption={plural(total, 'организация', 'организации', 'организаций')}
            empty="Таких организаций нет. Измените условия."
            rows={items}
            rowKey={(one) => one.code}
            page={page}
            size={SIZE}
            total={total}
            onPage={(next) => setFilters({ page: String(next) })}
            columns={[
              {
                title: 'Организация',
                cell: (one) => (
                  <Link href={`/registry/${one.code}${filters.at ? `?at=${filters.at}` : ''}`}>{one.name}</Link>
                ),
              },
              { title: 'Код', cell: (one) => one.code },
              { title: 'Вид', cell: (one) => KINDS[one.kind] ?? one.kind },
              { title: 'Территория', cell: (one) => nameOf(one.territory, names.data) },
              { title: 'Учредитель', cell: (one) => nameOf(one.supervisor, names.data) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
