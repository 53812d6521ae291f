import { Link, useParams } from 'wouter';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { may } from '../desk/rights';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import './campaign.css';
import { Editions } from './Editions';
import { Facts } from './Facts';
import { Preparation } from './Preparation';
import { useCampaign } from './queries';
import { Stage } from './Stage';
import type { Campaign } from './stages';

const ROOT = [{ title: 'Мониторинги', href: '/campaigns' }];

/** One campaign: what it is, where it stands, what comes next and who does it. */
export default function CampaignPage() {
  const id = Number(useParams<{ id: string }>().id);
  const campaign = useCampaign(id);
  return campaign.data ? (
    <Known campaign={campaign.data} />
  ) : (
    <Page title="Мониторинг" crumbs={ROOT}>
      <Loaded query={campaign}>{() => null}</Loaded>
    </Page>
  );
}

function Known({ campaign }: { campaign: Campaign }) {
  const { role } = useUser();
  const started = campaign.stage !== 'preparation';
  return (
    <Page title={campaign.title} crumbs={ROOT} long>
      <Stage campaign={campaign}>{started && <Ways campaign={campaign} />}</Stage>
      {!started && may(role, 'campaign.write', 'reference.write') && <Preparation campaign={campaign} />}
      <h2>Сведения</h2>
      <Facts campaign={campaign} />
      {started && <Editions campaign={campaign} />}
    </Page>
  );
}

/** To what is done while the values come in. */
function Ways({ campaign: { id, review, stage } }: { campaign: Campaign }) {
  const { role } = useUser();
  const overview = REGION.includes(role as Role) || role === 'municipality';
  return (
    <>
      {overview && (
        <Link href={`/campaigns/${id}/progress`} className="button">
          Ход внесения сведений
        </Link>
      )}
      {may(role, 'submission.review') && review && (
        <Link href={`/review?campaign=${id}`} className="button">
          Проверка форм
        </Link>
      )}
      {may(role, 'reference.write') && ['entry', 'consolidation'].includes(stage) && (
        <Link href={`/campaigns/${id}/values`} className="button">
          Загрузка значений
        </Link>
      )}
    </>
  );
}
