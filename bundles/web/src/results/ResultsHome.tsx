import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useCampaigns } from './data';

/** Which monitorings have results. */
export function ResultsHome() {
  const campaigns = useCampaigns();
  return (
    <Page title="Результаты">
      <Loaded query={campaigns}>
        {(all) => {
          const counted = all.filter(({ stage }) => stage !== 'preparation').toReversed();
          return counted.length === 0 ? (
            <p className="notice">Результаты появятся, когда начнётся сбор данных.</p>
          ) : (
            <ul className="cards">
              {counted.map((campaign) => (
                <Monitoring key={campaign.id} campaign={campaign} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <p>
        <a href="/monitoring/public/">Опубликованные результаты для всех</a> – открываются без входа.
      </p>
    </Page>
  );
}

function Monitoring({ campaign }: { campaign: Schema['CampaignJson'] }) {
  const { role, organisation } = useUser();
  const all = `/campaigns/${campaign.id}/results`;
  const published = campaign.stage === 'published' || campaign.stage === 'archived';
  const links: [string, string][] = REGION.includes(role as Role)
    ? [[all, 'Регион, муниципалитеты, организации']]
    : [
        [`${all}/${role === 'municipality' ? 'municipality' : 'organisation'}/${organisation.code}`, 'Мои результаты'],
        ...(role === 'municipality'
          ? [[`${all}?tier=organisation`, 'Подведомственные организации'] as [string, string]]
          : []),
        ...(published ? [[all, 'Регион и муниципалитеты'] as [string, string]] : []),
      ];
  return (
    <li className="card">
      <h2>{campaign.title}</h2>
      <p className="quiet">
        Отчётный период: {campaign.period}; {STAGES[campaign.stage] ?? campaign.stage}
      </p>
      <ul>
        {links.map(([href, title]) => (
          <li key={href}>
            <Link href={href}>
              {title}
              <span className="visually-hidden">: {campaign.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
