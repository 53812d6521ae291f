import { inDays } from '@orientir/kit/words';
import { Link } from 'wouter';
import { useUser } from '../app/user';
import { periodText } from '../desk/period';
import { may } from '../desk/rights';
import { STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useCampaigns } from './queries';

/** All campaigns that the caller may see, those at work first. */
export default function Campaigns() {
  const { role } = useUser();
  const campaigns = useCampaigns();
  return (
    <Page title="Мониторинги">
      {may(role, 'campaign.write') && (
        <p>
          <Link href="/campaigns/new" className="button main">
            Создать мониторинг
          </Link>
        </p>
      )}
      <Loaded query={campaigns}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="notice">
              {may(role, 'campaign.write')
                ? 'Мониторингов пока нет.'
                : 'Мониторингов, в которых участвует ваша организация, пока нет.'}
            </p>
          ) : (
            <ul className="cards">
              {[...items].reverse().map((campaign) => (
                <li className="card" key={campaign.id}>
                  <h2>
                    <Link href={`/campaigns/${campaign.id}`}>{campaign.title}</Link>
                  </h2>
                  <dl className="facts">
                    <dt>Период</dt>
                    <dd>{periodText(campaign.period)}</dd>
                    <dt>Этап</dt>
                    <dd>{STAGES[campaign.stage] ?? campaign.stage}</dd>
                    <dt>Внесение</dt>
                    <dd>
                      {inDays(campaign.entry.from)} – {inDays(campaign.entry.to)}
                    </dd>
                  </dl>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
