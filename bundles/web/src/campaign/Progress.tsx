import { figure, plural } from '@orientir/kit/words';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { pageOf, useFilters } from '../desk/address';
import { csv } from '../desk/csv';
import { DataTable } from '../desk/DataTable';
import { nameOf, useNames } from '../desk/organisations';
import { Pager } from '../desk/Pager';
import { allPages } from '../desk/pages';
import { lastMinute } from '../desk/period';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { KINDS, STATUSES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { StatusTag } from '../parts/Tag';
import './campaign.css';
import { Extend } from './Extend';
import { type Progress as Counts, type Listed, matches, percent, pieces, rows, STATES } from './progress';
import { useCampaign } from './queries';
import { Reopen } from './Reopen';
import { type Campaign, open } from './stages';

const SIZE = 50;

/** How far a campaign's organisations are: totals, municipalities, and the list of them all. */
export default function Progress() {
  const id = Number(useParams<{ id: string }>().id);
  const campaign = useCampaign(id);
  return (
    <Page
      title={campaign.data?.stage === 'preparation' ? 'Перечень участников' : 'Ход внесения сведений'}
      crumbs={[
        { title: 'Мониторинги', href: '/campaigns' },
        ...(campaign.data ? [{ title: campaign.data.title, href: `/campaigns/${id}` }] : []),
      ]}
    >
      <Loaded query={campaign}>{(known) => <Board campaign={known} />}</Loaded>
    </Page>
  );
}

function Board({ campaign }: { campaign: Campaign }) {
  const [filters, setFilters] = useFilters('status', 'parent', 'kind', 'q', 'page');
  const progress = useQuery({
    queryKey: ['campaigns', campaign.id, 'progress', filters.parent],
    placeholderData: keepPreviousData,
    queryFn: () =>
      data(
        api.GET('/campaigns/{id}/progress', {
          params: { path: { id: campaign.id }, query: filters.parent ? { parent: filters.parent } : {} },
        }),
      ),
  });
  return (
    <>
      <Loaded query={progress}>
        {(counts) => (
          <>
            <Totals
              started={campaign.stage !== 'preparation'}
              counts={counts}
              where={filters.parent && counts.items.find((one) => one.territory === filters.parent)?.name}
              status={filters.status}
              onStatus={(status) => setFilters({ status, page: '' })}
            />
            {!filters.parent && counts.items.length > 1 && (
              <Territories items={counts.items} onTerritory={(parent) => setFilters({ parent, page: '' })} />
            )}
          </>
        )}
      </Loaded>
      {campaign.stage !== 'preparation' && (
        <>
          <h2>Организации</h2>
          <Organisations campaign={campaign} filters={filters} setFilters={setFilters} />
        </>
      )}
    </>
  );
}

function Totals({
  started,
  counts,
  where,
  status,
  onStatus,
}: {
  /** Before that the roster is known, and there are no forms. */
  started: boolean;
  counts: Counts;
  where: string | undefined;
  status: string;
  onStatus: (status: string) => void;
}) {
  const ready = counts.submitted + counts.accepted;
  if (!started) {
    return (
      <p>
        По реестру сегодня {plural(counts.expected, 'организация', 'организации', 'организаций')}. Перечень закрепится,
        когда подготовка закончится.
      </p>
    );
  }
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{where || 'Всего'}</h2>
      <p>
        Отправлено {figure(ready)} из {figure(counts.expected)} – {percent(ready, counts.expected)}&nbsp;%.
        {counts.late > 0 && ` С опозданием: ${figure(counts.late)}.`}
      </p>
      <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {pieces(counts).map((piece) => (
          <rect
            key={piece.status}
            className={`state-${piece.status}`}
            x={piece.from}
            y="0"
            width={piece.width}
            height="4"
          />
        ))}
      </svg>
      <ul className="counts" aria-label="По состояниям; нажмите, чтобы показать в списке">
        {STATES.map(([code, name]) => (
          <li key={code}>
            <button type="button" aria-pressed={status === code} onClick={() => onStatus(status === code ? '' : code)}>
              <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                <rect className={`state-${code}`} width="10" height="10" rx="2" />
              </svg>
              <strong>{figure(counts[name])}</strong>
              <span>{STATUSES[code]?.[0]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Territories({ items, onTerritory }: { items: Schema['Item'][]; onTerritory: (code: string) => void }) {
  return (
    <details>
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
                {item.name}
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

type Filters = Record<'status' | 'parent' | 'kind' | 'q' | 'page', string>;

function Organisations({
  campaign,
  filters,
  setFilters,
}: {
  campaign: Campaign;
  filters: Filters;
  setFilters: (change: Partial<Filters>) => void;
}) {
  const { role } = useUser();
  const names = useNames();
  const queries = useQueryClient();
  const page = pageOf(filters.page);
  const query = {
    ...(filters.status ? { status: filters.status } : {}),
    ...(filters.parent ? { parent: filters.parent } : {}),
    ...(filters.kind ? { kind: filters.kind } : {}),
  };
  const ask = (at: number, size: number) =>
    data(
      api.GET('/campaigns/{id}/submissions', {
        params: { path: { id: campaign.id }, query: { ...query, page: at, size } },
      }),
    );
  // The server does not search by name: then the list that the other filters leave is fetched, and searched here.
  const list = useQuery({
    queryKey: ['campaigns', campaign.id, 'submissions', query, filters.q, filters.q ? 0 : page],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!filters.q) {
        return ask(page, SIZE);
      }
      const found = (await allPages<Listed>(ask)).filter((one) => matches(one, filters.q));
      return { items: found, total: found.length };
    },
  });
  const [acting, setActing] = useState<{ what: 'extend' | 'reopen'; listed: Listed }>();
  const [done, setDone] = useState('');
  const name = (code: string) => nameOf(code, names.data);
  const kinds = campaign.roster.kinds ?? [];
  const municipalities = (names.data ?? []).filter((one) => one.kind === 'municipality');
  const mayExtend = may(role, 'campaign.write', 'campaign.publish') && open(campaign.stage);
  const mayReopen = may(role, 'submission.reopen') && open(campaign.stage);
  const finished = async (text: string) => {
    setActing(undefined);
    setDone(text);
    await queries.invalidateQueries({ queryKey: ['campaigns', campaign.id] });
  };
  if (campaign.stage === 'preparation') {
    return <p className="notice">Формы появятся, когда подготовка закончится и перечень участников будет закреплён.</p>;
  }
  return (
    <>
      {done && (
        <Notice kind="good" alert>
          <p>{done}</p>
        </Notice>
      )}
      <Filter
        key={filters.q}
        filters={filters}
        kinds={kinds}
        municipalities={municipalities.map((one) => [one.code, one.shortName])}
        onChange={(change) => setFilters({ ...change, page: '' })}
      />
      <Loaded query={list}>
        {({ items, total }) => {
          const shown = filters.q ? items.slice(page * SIZE, (page + 1) * SIZE) : items;
          return (
            <>
              {total === 0 ? (
                <p className="notice">Таких организаций нет. Измените условия.</p>
              ) : (
                <DataTable
                  caption={plural(total, 'организация', 'организации', 'организаций')}
                  rows={shown}
                  rowKey={(one) => one.id}
                  columns={[
                    {
                      title: 'Организация',
                      cell: (one) => (
                        <>
                          <Link href={`/registry/${one.organisation}`}>{one.name}</Link>
                          <span className="sub">
                            {one.organisation}, {KINDS[one.kind] ?? one.kind}
                          </span>
                        </>
                      ),
                    },
                    { title: 'Территория', cell: (one) => name(one.territory) },
                    {
                      title: 'Состояние',
                      cell: (one) => (
                        <>
                          <StatusTag status={one.status} /> {one.late && <span className="tag warn">с опозданием</span>}
                          {one.status !== 'not-started' && (
                            <span className="sub">
                              <Link href={`/review/${one.id}`}>
                                Посмотреть форму<span className="visually-hidden"> {one.name}</span>
                              </Link>
                            </span>
                          )}
                          {one.extension && one.status !== 'accepted' && (
                            <span className="sub">срок до {lastMinute(one.extension)}</span>
                          )}
                        </>
                      ),
                    },
                    ...(mayExtend || mayReopen
                      ? [
                          {
                            title: 'Действия',
                            cell: (one: Listed) => (
                              <Actions listed={one} extend={mayExtend} reopen={mayReopen} onAct={setActing} />
                            ),
                          },
                        ]
                      : []),
                  ]}
                />
              )}
              <Pager page={page} size={SIZE} total={total} onPage={(next) => setFilters({ page: String(next) })} />
              {total > 0 && <Csv campaign={campaign} ask={ask} search={filters.q} total={total} name={name} />}
            </>
          );
        }}
      </Loaded>
      {acting?.what === 'extend' && (
        <Extend
          campaign={campaign}
          listed={acting.listed}
          onClose={() => setActing(undefined)}
          onDone={(until) => finished(`Срок продлён до ${lastMinute(until)}: ${acting.listed.name}.`)}
        />
      )}
      {acting?.what === 'reopen' && (
        <Reopen
          listed={acting.listed}
          onClose={() => setActing(undefined)}
          onDone={(until) => finished(`Форма открыта до ${lastMinute(until)}: ${acting.listed.name}.`)}
        />
      )}
    </>
  );
}

function Actions({
  listed,
  extend,
  reopen,
  onAct,
}: {
  listed: Listed;
  extend: boolean;
  reopen: boolean;
  onAct: (acting: { what: 'extend' | 'reopen'; listed: Listed }) => void;
}) {
  const act = (what: 'extend' | 'reopen', text: string) => (
    <button type="button" className="button small" onClick={() => onAct({ what, listed })}>
      {text}…<span className="visually-hidden"> {listed.name}</span>
    </button>
  );
  if (listed.status === 'accepted') {
    return reopen && act('reopen', 'Открыть повторно');
  }
  return extend && listed.status !== 'submitted' && act('extend', 'Продлить срок');
}

function Filter({
  filters,
  kinds,
  municipalities,
  onChange,
}: {
  filters: Filters;
  kinds: string[];
  municipalities: [string, string][];
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
        <label htmlFor="status">Состояние</label>
        <select id="status" value={filters.status} onChange={(event) => onChange({ status: event.target.value })}>
          <option value="">любое</option>
          {STATES.map(([code]) => (
            <option key={code} value={code}>
              {STATUSES[code]?.[0]}
            </option>
          ))}
        </select>
      </div>
      {municipalities.length > 1 && (
        <div className="field">
          <label htmlFor="parent">Территория</label>
          <select id="parent" value={filters.parent} onChange={(event) => onChange({ parent: event.target.value })}>
            <option value="">вся область</option>
            {municipalities.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {kinds.length > 1 && (
        <div className="field">
          <label htmlFor="kind">Вид</label>
          <select id="kind" value={filters.kind} onChange={(event) => onChange({ kind: event.target.value })}>
            <option value="">любой</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {KINDS[kind] ?? kind}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="q">Название или код</label>
        <input id="q" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      <button type="submit" className="button">
        Найти
      </button>
      {(filters.q || filters.status || filters.parent || filters.kind) && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setSearch('');
            onChange({ q: '', status: '', parent: '', kind: '' });
          }}
        >
          Сбросить условия
        </button>
      )}
    </form>
  );
}

function Csv({
  campaign,
  ask,
  search,
  total,
  name,
}: {
  campaign: Campaign;
  ask: (page: number, size: number) => Promise<{ items: Listed[]; total: number }>;
  search: string;
  total: number;
  name: (code: string) => string;
}) {
  const [got, setGot] = useState(0);
  const file = useSending(
    async (_: number) => {
      setGot(0);
      const all = await allPages<Listed>(ask, setGot);
      return csv(rows(search ? all.filter((one) => matches(one, search)) : all, name));
    },
    (text) => save(`hod-sbora-${campaign.id}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' })),
  );
  return (
    <div className="no-print">
      {file.isPending ? (
        <Working done={got} total={search ? undefined : total}>
          {`Список составляется: ${figure(got)} из ${figure(Math.max(total, got))}…`}
        </Working>
      ) : (
        <button type="button" className="button" onClick={() => file.mutate(Date.now())}>
          Скачать этот список (CSV)
        </button>
      )}
      {file.isSuccess && (
        <span role="status" className="quiet">
          {' '}
          Файл сохранён
        </span>
      )}
      <Refusal problem={file.error} />
    </div>
  );
}
