import { figure, plural } from '@orientir/kit/words';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { useCampaigns, useMethodology } from '../campaign/queries';
import { pageOf, useFilters } from '../desk/address';
import { DataTable } from '../desk/DataTable';
import { Field } from '../desk/Field';
import { Pager } from '../desk/Pager';
import { periodText } from '../desk/period';
import { may } from '../desk/rights';
import { Working } from '../desk/Working';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { brief, titles } from './groups';
import './methodology.css';
import { RESULTS, SUBJECTS } from './names';
import { Planned } from './Planned';

const SIZE = 50;

type Figure = Schema['FigureJson'];

/** What the results of a campaign would have been by this version. */
export default function Trial() {
  const { id = '', version = '' } = useParams<{ id: string; version: string }>();
  const { role } = useUser();
  const [filters, setFilters] = useFilters('campaign', 'page');
  const campaigns = useCampaigns();
  return (
    <Page
      title="Проба методики"
      crumbs={[
        { title: 'Методики', href: '/methodologies' },
        { title: `${id}, версия ${version}`, href: `/methodologies/${id}/${version}` },
      ]}
    >
      {may(role, 'methodology.write', 'methodology.publish') ? (
        <>
          <p>
            Мониторинг рассчитывается ещё раз по этой версии. Ничего не сохраняется: показывается, чьи результаты были
            бы другими и почему.
          </p>
          <Loaded query={campaigns}>
            {({ items }) => (
              <Field label="На каком мониторинге">
                {(props) => (
                  <select
                    {...props}
                    className="wide"
                    value={filters.campaign}
                    onChange={(event) => setFilters({ campaign: event.target.value, page: '' })}
                  >
                    <option value="">выберите</option>
                    {items
                      .filter((one) => one.stage !== 'preparation')
                      .sort((one, other) => Number(other.methodology.id === id) - Number(one.methodology.id === id))
                      .map((one) => (
                        <option key={one.id} value={one.id}>
                          {one.title} ({periodText(one.period)})
                        </option>
                      ))}
                  </select>
                )}
              </Field>
            )}
          </Loaded>
          {filters.campaign && (
            <Result
              id={id}
              version={version}
              campaign={Number(filters.campaign)}
              page={pageOf(filters.page)}
              onPage={(page) => setFilters({ page: String(page) })}
            />
          )}
        </>
      ) : (
        <p className="notice">Методики пробуют оператор и координатор.</p>
      )}
    </Page>
  );
}

function Result({
  id,
  version,
  campaign,
  page,
  onPage,
}: {
  id: string;
  version: string;
  campaign: number;
  page: number;
  onPage: (page: number) => void;
}) {
  const trial = useQuery({
    queryKey: ['methodologies', id, version, 'trial', campaign, page],
    // The same campaign's other page stays while the next one is calculated.
    placeholderData: (before, query) => (query?.queryKey[4] === campaign ? keepPreviousData(before) : undefined),
    staleTime: 300_000,
    queryFn: () =>
      data(
        api.POST('/methodologies/{id}/{version}/trials', {
          params: { path: { id, version }, query: { page, size: SIZE } },
          body: { campaign },
        }),
      ),
  });
  const before = useMethodology(trial.data?.before);
  const after = useMethodology(trial.data?.after);
  const known = new Map([...titles(before.data), ...titles(after.data)]);
  const name = (code: string) =>
    code === 'total' ? 'Итог по методике' : (known.get(`indicator ${code}`) ?? known.get(`criterion ${code}`) ?? code);
  if (!trial.data && !trial.error) {
    return <Working>Результаты рассчитываются по другой версии…</Working>;
  }
  return (
    <>
      {trial.isPlaceholderData && <Working>Рассчитывается следующая страница…</Working>}
      <Loaded query={trial}>
        {(result) => (
          <>
            <Notice kind={result.changed + result.retargeted.length > 0 ? 'warn' : 'good'}>
              <p>
                Мониторинг рассчитан по {result.before.id}, версия {result.before.version};{' '}
                {result.basis === 'edition'
                  ? `взяты ответы выпуска ${result.edition}`
                  : 'выпусков нет, взято принятое сейчас'}
                .
              </p>
              <p>
                <strong>
                  Изменились бы {plural(result.changed, 'результат', 'результата', 'результатов')} из{' '}
                  {figure(result.compared)}
                </strong>
                , остались бы прежними {figure(result.unchanged)}.
              </p>
            </Notice>
            <OnlyOne title="Есть только в пробуемой версии" list={result.added} name={name} />
            <OnlyOne title="Есть только в прежней версии" list={result.removed} name={name} />
            <Planned list={result.retargeted} name={name} />
            {result.items.length > 0 && (
              <DataTable
                caption="Чьи результаты были бы другими"
                rows={result.items}
                rowKey={(one) => `${one.organisation} ${one.subject} ${one.indicator}`}
                columns={[
                  {
                    title: 'Организация или территория',
                    cell: (one) => (
                      <>
                        {one.name}
                        <span className="sub">{SUBJECTS[one.subject] ?? one.subject}</span>
                      </>
                    ),
                  },
                  { title: 'Показатель', cell: (one) => name(one.indicator) },
                  { title: 'Было', cell: (one) => <Shown figure={one.before} other={one.after} known={known} /> },
                  { title: 'Стало бы', cell: (one) => <Shown figure={one.after} other={one.before} known={known} /> },
                  {
                    title: 'Из-за чего',
                    cell: (one) => (
                      <ul className="because">
                        {one.because.map((place) => {
                          const change = result.changes[place];
                          return change && <li key={place}>{brief(change, known, one.indicator)}</li>;
                        })}
                      </ul>
                    ),
                  },
                ]}
              />
            )}
            <Pager page={page} size={SIZE} total={result.total} onPage={onPage} />
          </>
        )}
      </Loaded>
    </>
  );
}

function OnlyOne({
  title,
  list,
  name,
}: {
  title: string;
  list: Schema['OfOneJson'][];
  name: (code: string) => string;
}) {
  return (
    list.length > 0 && (
      <details>
        <summary>
          {title} ({list.length})
        </summary>
        <ul>
          {list.map((one) => (
            <li key={one.indicator}>
              {name(one.indicator)}: {plural(one.subjects, 'результат', 'результата', 'результатов')}
            </li>
          ))}
        </ul>
      </details>
    )
  );
}

/** Value, points and level; what differs from the other side stands out. */
function Shown({
  figure: one,
  other,
  known,
}: {
  figure: Figure | undefined;
  other: Figure | undefined;
  known: Map<string, string>;
}) {
  if (!one) {
    return <span className="quiet">нет</span>;
  }
  const part = (text: string, differs: boolean) => (differs ? <strong>{text}</strong> : text);
  const status = RESULTS[one.status] ?? one.status;
  return (
    <>
      {status && `${status} `}
      {one.value !== undefined && part(figure(one.value), one.value !== other?.value)}
      {one.points !== undefined && (
        <span className="sub">{part(`баллы: ${figure(one.points)}`, one.points !== other?.points)}</span>
      )}
      {one.level !== undefined && (
        <span className="sub">
          {part(`уровень: ${known.get(`level ${one.level}`) ?? one.level}`, one.level !== other?.level)}
        </span>
      )}
    </>
  );
}
