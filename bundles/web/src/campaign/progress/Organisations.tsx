import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useUser } from '../../app/user';
import { pageOf } from '../../desk/address';
import { Conditions } from '../../desk/Conditions';
import { useNames } from '../../desk/organisations';
import { PagedTable } from '../../desk/PagedTable';
import { lastMinute } from '../../desk/period';
import { may } from '../../desk/rights';
import { KINDS, STATUSES } from '../../messages';
import { Counted } from '../../parts/Counted';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { StatusTag } from '../../parts/Tag';
import { type Campaign, open } from '../stages';
import { Actions } from './Actions';
import { STATES } from './counts';
import { Export } from './Export';
import { Extend } from './Extend';
import type { Listed } from './list';
import { type Filters, SIZE, useListed } from './queries';
import { Reopen } from './Reopen';

/** The forms of a campaign one by one, narrowed by conditions, with what may be done to each. */
export function Organisations({
  campaign,
  filters,
  onFilter,
}: {
  campaign: Campaign;
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
}) {
  const { role } = useUser();
  const names = useNames();
  const queries = useQueryClient();
  const page = pageOf(filters.page);
  const list = useListed(campaign.id, filters, page);
  const [acting, setActing] = useState<{ what: 'extend' | 'reopen'; listed: Listed }>();
  const [done, setDone] = useState('');
  const mayExtend = may(role, 'campaign.write', 'campaign.publish') && open(campaign.stage);
  const mayReopen = may(role, 'submission.reopen') && open(campaign.stage);
  const finished = async (text: string) => {
    setActing(undefined);
    setDone(text);
    await queries.invalidateQueries({ queryKey: ['campaigns', campaign.id] });
  };
  const filter = (change: Partial<Filters>) => {
    setDone('');
    onFilter(change);
  };
  return (
    <>
      {done && (
        <Notice kind="good" alert>
          <p>{done}</p>
        </Notice>
      )}
      <Conditions
        choices={[
          {
            name: 'status',
            label: 'Состояние',
            all: 'любое',
            options: STATES.map(([code]) => [code, STATUSES[code]?.[0] ?? code]),
          },
          {
            name: 'parent',
            label: 'Территория',
            all: 'любая',
            options: (names.data ?? [])
              .filter((one) => one.kind === 'municipality')
              .map((one) => [one.code, one.shortName]),
          },
          {
            name: 'kind',
            label: 'Вид',
            all: 'любой',
            options: (campaign.roster.kinds ?? []).map((kind) => [kind, KINDS[kind] ?? kind]),
          },
        ]}
        values={filters}
        search={filters.q}
        onChange={filter}
      />
      <Loaded query={list}>
        {({ items, total }) => (
          <>
            <PagedTable
              caption={plural(total, 'организация', 'организации', 'организаций')}
              empty="Таких организаций нет. Измените условия."
              rows={items}
              rowKey={(one) => one.id}
              page={page}
              size={SIZE}
              total={total}
              onPage={(next) => filter({ page: String(next) })}
              columns={[
                { title: 'Организация', cell: (one) => <Name listed={one} /> },
                ...(filters.parent
                  ? []
                  : [{ title: 'Территория', cell: (one: Listed) => one.territoryName ?? one.territory }]),
                { title: 'Состояние', cell: (one) => <State listed={one} /> },
                { title: 'Контроли', cell: (one) => <Counted listed={one} /> },
                ...(mayExtend || mayReopen
                  ? [
                      {
                        title: 'Действия',
                        screen: true,
                        cell: (one: Listed) => (
                          <Actions
                            listed={one}
                            extend={mayExtend}
                            reopen={mayReopen}
                            onAct={(what) => setActing({ what, listed: one })}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            {total > 0 && <Export campaign={campaign.id} filters={filters} total={total} />}
          </>
        )}
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

/** Its name leads to the form as soon as there is something in it, its code to the registry. */
function Name({ listed }: { listed: Listed }) {
  return (
    <>
      {listed.status === 'not-started' ? listed.name : <Link href={`/review/${listed.id}`}>{listed.name}</Link>}
      <span className="sub">
        <Link href={`/registry/${listed.organisation}`}>{listed.organisation}</Link>,{' '}
        {KINDS[listed.kind] ?? listed.kind}
      </span>
    </>
  );
}

function State({ listed }: { listed: Listed }) {
  return (
    <>
      <StatusTag status={listed.status} /> {listed.late && <span className="tag warn">с опозданием</span>}
      {listed.extension && listed.status !== 'accepted' && (
        <span className="sub">срок до {lastMinute(listed.extension)}</span>
      )}
    </>
  );
}
