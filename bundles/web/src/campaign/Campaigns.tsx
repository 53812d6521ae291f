import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, data } from '../api/client';
import { STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';

/** All campaigns that the caller may see. */
export default function Campaigns() {
  const campaigns = useQuery({
    queryKey: ['campaigns'],
    queryFn: () => data(api.GET('/campaigns', { params: { query: { size: 500 } } })),
  });
  return (
    <Page title="Мониторинги">
      <Loaded query={campaigns}>
        {({ items }) => (
          <ul className="cards">
            {items.map((campaign) => (
              <li className="card" key={campaign.id}>
                <h2>
                  <Link href={`/campaigns/${campaign.id}`}>{campaign.title}</Link>
                </h2>
                <dl className="facts">
                  <dt>Период</dt>
                  <dd>{campaign.period}</dd>
                  <dt>Стадия</dt>
                  <dd>{STAGES[campaign.stage] ?? campaign.stage}</dd>
                </dl>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
