import { inDays } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { api, data } from '../api/client';
import { useFilters } from '../desk/address';
import { DataTable } from '../desk/DataTable';
import { nameOf, type Organisation, useNames } from '../desk/organisations';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { versions } from './versions';

const CRUMBS = [{ title: 'Реестр организаций', href: '/registry' }];
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Yekaterinburg' });

/** The card of one organisation: what it is now, what it was called before, what became of it. */
export default function OrganisationPage() {
  const { code = '' } = useParams<{ code: string }>();
  const [{ at }] = useFilters('at');
  const day = at || today.format(new Date());
  const known = useQuery({
    queryKey: ['organisations', 'versions', code, day],
    queryFn: async () => {
      // Asked as a list: a day on which there was no such organisation is no error then.
      const found = await versions(async (on) => {
        const { items } = await data(api.GET('/organisations', { params: { query: { q: code, at: on, size: 500 } } }));
        return items.find((one) => one.code === code);
      }, day);
      return found;
    },
  });
  const shown = known.data?.find((one) => one.validFrom <= day && (!one.validTo || day <= one.validTo));
  return (
    <Page title={shown?.name ?? known.data?.[0]?.name ?? `Организация ${code}`} crumbs={CRUMBS}>
      <Loaded query={known}>
        {(list) =>
          list.length === 0 ? (
            <Notice kind="warn">
              <p>
                На {inDays(day)} такой организации нет или она вам не видна. Если она закрыта раньше, откройте реестр на
                прошлую дату.
              </p>
            </Notice>
          ) : (
            <Card one={shown ?? (list[0] as Organisation)} list={list} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Card({ one, list }: { one: Organisation; list: Organisation[] }) {
  const names = useNames();
  const place = (code: string | undefined) =>
    code ? <Link href={`/registry/${code}`}>{nameOf(code, names.data)}</Link> : '–';
  return (
    <>
      {one.validTo && (
        <Notice kind="warn">
          <p>Последний день записи – {inDays(one.validTo)}</p>
        </Notice>
      )}
      <dl className="facts">
        <dt>Код</dt>
        <dd>{one.code}</dd>
        <dt>Краткое название</dt>
        <dd>{one.shortName}</dd>
        <dt>Вид</dt>
        <dd>{KINDS[one.kind] ?? one.kind}</dd>
        <dt>Территория</dt>
        <dd>{place(one.territory)}</dd>
        <dt>Учредитель (куратор)</dt>
        <dd>{place(one.supervisor)}</dd>
        <dt>Действует</dt>
        <dd>
          с {inDays(one.validFrom)}
          {one.validTo && ` по ${inDays(one.validTo)}`}
        </dd>
        {one.successors.length > 0 && (
          <>
            <dt>Преемники</dt>
            <dd>
              {one.successors.map((code, n) => (
                <span key={code}>
                  {n > 0 && ', '}
                  <Link href={`/registry/${code}`}>{code}</Link>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <h2>Изменения</h2>
      {list.length === 1 ? (
        <p>Других записей об этой организации нет.</p>
      ) : (
        <DataTable
          caption="Записи реестра, новые сначала"
          hidden
          rows={list}
          rowKey={(version) => version.validFrom}
          columns={[
            {
              title: 'Действует',
              cell: (version) => (
                <>
                  с {inDays(version.validFrom)}
                  {version.validTo && ` по ${inDays(version.validTo)}`}
                </>
              ),
            },
            { title: 'Название', cell: (version) => version.name },
            { title: 'Вид', cell: (version) => KINDS[version.kind] ?? version.kind },
            { title: 'Территория', cell: (version) => nameOf(version.territory, names.data) },
            { title: 'Учредитель', cell: (version) => nameOf(version.supervisor, names.data) },
          ]}
        />
      )}
    </>
  );
}
