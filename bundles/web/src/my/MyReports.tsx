import { daysUntil, inMinutes, plural } from '@orientir/kit/words';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { StatusTag } from '../parts/Tag';

/** What an organisation has to report, by when, and how far it is. */
export function MyReports() {
  const { organisation } = useUser();
  const campaigns = useQuery({
    queryKey: ['campaigns'],
    queryFn: () => data(api.GET('/campaigns', { params: { query: { size: 500 } } })),
  });
  return (
    <Page title="Мои формы">
      <Loaded query={campaigns}>
        {({ items }) => (
          <Reports
            campaigns={items.filter((campaign) => campaign.stage !== 'preparation')}
            organisation={organisation.code}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Reports({ campaigns, organisation }: { campaigns: Schema['CampaignJson'][]; organisation: string }) {
  const submissions = useQueries({
    queries: campaigns.map((campaign) => ({
      queryKey: ['submissions', campaign.id, organisation],
      queryFn: () =>
        data(
          api.GET('/campaigns/{id}/submissions', { params: { path: { id: campaign.id }, query: { organisation } } }),
        ),
    })),
  });
  const mine = campaigns.flatMap((campaign, n) =>
    (submissions[n]?.data?.items ?? []).map((submission) => ({ campaign, submission })),
  );
  const waiting = submissions.find((query) => !query.data);
  if (mine.length === 0) {
    return waiting ? (
      <Loaded query={waiting}>{() => null}</Loaded>
    ) : (
      <p className="notice">Для вашей организации форм нет. Когда оператор откроет мониторинг, форма появится здесь.</p>
    );
  }
  return (
    <ul className="cards">
      {mine.map(({ campaign, submission }) => (
        <li className="card" key={submission.id}>
          <h2>
            <Link href={`/forms/${submission.id}`}>{campaign.title}</Link>
          </h2>
          <p>
            <StatusTag status={submission.status} /> {submission.late && <span className="tag warn">с опозданием</span>}
          </p>
          {campaign.stage === 'entry' && <Due at={submission.extension ?? campaign.entry.to} />}
        </li>
      ))}
    </ul>
  );
}

function Due({ at }: { at: string }) {
  const days = daysUntil(at.length === 10 ? `${at}T23:59:59+05:00` : at);
  const left =
    days > 0 ? `осталось ${plural(days, 'день', 'дня', 'дней')}` : days === 0 ? 'последний день' : 'срок прошёл';
  return (
    <p>
      Срок: {at.length === 10 ? inMinutes(`${at}T23:59:00+05:00`) : inMinutes(at)} – <strong>{left}</strong>
    </p>
  );
}
