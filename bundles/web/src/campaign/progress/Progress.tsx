import { useParams } from 'wouter';
import { REGION } from '../../app/area';
import { type Role, useUser } from '../../app/user';
import { useFilters } from '../../desk/address';
import { Loaded } from '../../parts/Loaded';
import { Page } from '../../parts/Page';
import '../campaign.css';
import { useCampaign } from '../queries';
import type { Campaign } from '../stages';
import { Expected } from './Expected';
import { Organisations } from './Organisations';
import { useKindCounts, useProgress } from './queries';
import { Territories } from './Territories';
import { Totals } from './Totals';

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
      <Loaded query={campaign}>
        {(known) => (known.stage === 'preparation' ? <Expected campaign={known} /> : <Board campaign={known} />)}
      </Loaded>
    </Page>
  );
}

function Board({ campaign }: { campaign: Campaign }) {
  const everyone = REGION.includes(useUser().role as Role) ? 'Вся область' : 'Ваши организации';
  const [filters, setFilters] = useFilters('status', 'parent', 'kind', 'q', 'page');
  const progress = useProgress(campaign.id, filters.parent);
  const ofKind = useKindCounts(campaign.id, filters);
  const narrow = (change: Partial<typeof filters>) => setFilters({ page: '', ...change });
  return (
    <>
      <Loaded query={progress}>
        {(all) => (
          <>
            <Loaded query={filters.kind ? ofKind : progress}>
              {(counts) => (
                <Totals
                  counts={counts}
                  where={all.items.find((one) => one.territory === filters.parent)?.name ?? everyone}
                  kind={filters.kind}
                  status={filters.status}
                  onStatus={(status) => narrow({ status })}
                />
              )}
            </Loaded>
            {!filters.parent && all.items.length > 1 && (
              <Territories items={all.items} onTerritory={(parent) => narrow({ parent })} />
            )}
          </>
        )}
      </Loaded>
      <h2>Организации</h2>
      <Organisations campaign={campaign} filters={filters} onFilter={narrow} />
    </>
  );
}
