import { plural } from '@orientir/kit/words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { pageOf, useFilters } from '../desk/address';
import { DataTable } from '../desk/DataTable';
import { nameOf, type Organisation, useNames } from '../desk/organisations';
import { Pager } from '../desk/Pager';
import { may } from '../desk/rights';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';

const SIZE = 50;

type Filters = Record<'q' | 'kind' | 'parent' | 'at' | 'page', string>;

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
        key={filters.q}
        filters={filters}
        territories={(names.data ?? []).filter((one) => one.kind === 'municipality')}
        onChange={(change) => setFilters({ page: '', ...change })}
      />
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <p className="notice">Таких организаций нет. Измените условия.</p>
          ) : (
            <>
              <DataTable
                caption={plural(total, 'организация', 'организации', 'организаций')}
                rows={items}
                rowKey={(one) => one.code}
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
              <Pager page={page} size={SIZE} total={total} onPage={(next) => setFilters({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const ASKED = ['kindergarten', 'school', 'supplementary', 'college', 'municipality', 'institution', 'region'];

function Conditions({
  filters,
  territories,
  onChange,
}: {
  filters: Filters;
  territories: Organisation[];
  onChange: (change: Partial<Filters>) => void;
}) {
  const [search, setSearch] = useState(filters.q);
  const find = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: search.trim() });
  };
  return (
    <form className="filters" onSubmit={find}>
      <div className="field">
        <label htmlFor="q">Название или код</label>
        <input id="q" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="kind">Вид</label>
        <select id="kind" value={filters.kind} onChange={(event) => onChange({ kind: event.target.value })}>
          <option value="">любой</option>
          {ASKED.map((kind) => (
            <option key={kind} value={kind}>
              {KINDS[kind]}
            </option>
          ))}
        </select>
      </div>
      {territories.length > 1 && (
        <div className="field">
          <label htmlFor="parent">Территория</label>
          <select id="parent" value={filters.parent} onChange={(event) => onChange({ parent: event.target.value })}>
            <option value="">любая</option>
            {territories.map((one) => (
              <option key={one.code} value={one.code}>
                {one.shortName}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="at">На дату</label>
        <input id="at" type="date" value={filters.at} onChange={(event) => onChange({ at: event.target.value })} />
      </div>
      <button type="submit" className="button">
        Найти
      </button>
      {(filters.q || filters.kind || filters.parent || filters.at) && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setSearch('');
            onChange({ q: '', kind: '', parent: '', at: '' });
          }}
        >
          Сбросить условия
        </button>
      )}
    </form>
  );
}
