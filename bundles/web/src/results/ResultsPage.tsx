import { Link, useParams, useSearchParams } from 'wouter';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { pageOf } from '../desk/address';
import { Page } from '../parts/Page';
import { resultsAddress, subjectAddress } from './address';
import { mayRead, useTerritoryNames } from './data';
import { EditionChoice, EditionNotice } from './EditionChoice';
import { IndicatorChoice, TerritoryChoice } from './Filters';
import { lineOf } from './lines';
import { OfOneIndicator } from './OfOneIndicator';
import { OfRegion } from './OfRegion';
import { type Opened, WithCampaign } from './Opened';
import { isTier, TIERS, type Tier } from './words';
import './results.css';

/** The results of a campaign: the region by all indicators; its municipalities and organisations by one of them. */
export function ResultsPage() {
  const { id } = useParams<{ id: string }>();
  const [query, setQuery] = useSearchParams();
  return (
    <WithCampaign id={Number(id)} edition={query.get('edition')} title="Результаты">
      {(opened) => (
        <Page title={opened.campaign.title} crumbs={[{ title: 'Результаты', href: '/results' }]}>
          <Results
            opened={opened}
            query={query}
            choose={(changed) =>
              setQuery((before) => {
                const after = new URLSearchParams(before);
                for (const [name, value] of Object.entries(changed)) {
                  value === '' ? after.delete(name) : after.set(name, value);
                }
                return after;
              })
            }
          />
        </Page>
      )}
    </WithCampaign>
  );
}

function Results({
  opened,
  query,
  choose,
}: {
  opened: Opened;
  query: URLSearchParams;
  choose: (changed: Record<string, string>) => void;
}) {
  const { role, organisation } = useUser();
  const { campaign, editions, chosen, lines } = opened;
  const tiers = (Object.keys(TIERS) as Tier[]).filter(
    (tier) => mayRead(role, chosen, tier) && (tier !== 'organisation' || role !== 'organisation'),
  );
  const asked = query.get('tier');
  const tier = isTier(asked) && tiers.includes(asked) ? asked : tiers[0];
  const names = useTerritoryNames(campaign);
  return (
    <>
      <p className="quiet">
        Отчётный период: {campaign.period}. Плановые значения: {campaign.targetYear} год.
      </p>
      <div className="filters">
        <EditionChoice
          chosen={chosen}
          editions={editions}
          live={REGION.includes(role as Role) || campaign.stage === 'entry' || campaign.stage === 'consolidation'}
          choose={(edition) => choose({ edition })}
        />
        {tier !== undefined && tier !== 'region' && (
          <IndicatorChoice
            lines={lines}
            chosen={lineOf(lines, query.get('indicator')).code}
            choose={(indicator) => choose({ indicator, page: '' })}
          />
        )}
        {tier === 'organisation' && REGION.includes(role as Role) && (
          <TerritoryChoice
            names={names}
            root={campaign.roster.root}
            chosen={query.get('parent') ?? ''}
            choose={(parent) => choose({ parent, page: '' })}
          />
        )}
      </div>
      <EditionNotice chosen={chosen} editions={editions} />
      {tier === undefined ? (
        <p>
          До публикации видны только{' '}
          <Link href={subjectAddress(campaign.id, chosen, 'organisation', organisation.code)}>ваши результаты</Link>.
        </p>
      ) : (
        <>
          <Tiers opened={opened} tiers={tiers} tier={tier} indicator={query.get('indicator')} />
          {tier === 'region' ? (
            <OfRegion opened={opened} names={names} />
          ) : (
            <OfOneIndicator
              opened={opened}
              tier={tier}
              line={lineOf(lines, query.get('indicator'))}
              parent={query.get('parent') ?? undefined}
              names={names}
              page={pageOf(query.get('page') ?? '')}
              turn={(page) => choose({ page: page === 0 ? '' : String(page) })}
            />
          )}
        </>
      )}
    </>
  );
}

function Tiers({
  opened: { campaign, chosen },
  tiers,
  tier,
  indicator,
}: {
  opened: Opened;
  tiers: Tier[];
  tier: Tier;
  indicator: string | null;
}) {
  return (
    <nav aria-label="Уровень свода" className="no-print">
      <ul className="sections">
        {tiers.map((one) => (
          <li key={one}>
            <Link
              href={resultsAddress(campaign.id, chosen, { tier: one, indicator: indicator ?? undefined })}
              aria-current={one === tier ? 'page' : undefined}
            >
              {TIERS[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
