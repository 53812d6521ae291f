import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { resultsAddress, subjectAddress } from './address';
import { type Chosen, useParticipants, useTerritoryNames } from './data';
import { EditionNotice } from './EditionChoice';
import { type Opened, WithCampaign } from './Opened';
import { Told } from './Told';
import { isTier, type Tier } from './words';
import './results.css';

/** How one number came about, so that anybody can repeat it by hand, and what would move the level. */
export function ExplanationPage() {
  const { id, tier, code, indicator } = useParams<{ id: string; tier: string; code: string; indicator: string }>();
  const [query] = useSearchParams();
  return (
    <WithCampaign id={Number(id)} edition={query.get('edition')} title="Как это посчитано">
      {(opened) =>
        isTier(tier) ? (
          <Explained
            opened={opened}
            edition={opened.chosen}
            tier={tier}
            code={code}
            indicator={indicator}
            authority={query.get('subject') === 'authority'}
          />
        ) : (
          <Page title="Как это посчитано" crumbs={[{ title: 'Результаты', href: '/results' }]}>
            <p>Такой страницы нет. Начните с результатов.</p>
          </Page>
        )
      }
    </WithCampaign>
  );
}

function Explained({
  opened,
  edition,
  tier,
  code,
  indicator,
  authority,
}: {
  opened: Opened;
  edition: Chosen;
  tier: Tier;
  code: string;
  indicator: string;
  authority: boolean;
}) {
  const { organisation } = useUser();
  const { campaign, lines } = opened;
  const subject = tier === 'organisation' ? 'organisation' : authority ? 'authority' : 'territory';
  const explanation = useQuery({
    queryKey: ['explanation', campaign.id, edition, code, indicator, subject],
    // What an edition froze stays; what counts now may have changed meanwhile.
    staleTime: edition === 'live' ? 0 : Number.POSITIVE_INFINITY,
    queryFn: () =>
      edition === 'live'
        ? data(
            api.GET('/campaigns/{id}/results/{organisation}/{indicator}/explanation', {
              params: { path: { id: campaign.id, organisation: code, indicator }, query: { subject } },
            }),
          )
        : data(
            api.GET('/campaigns/{id}/editions/{n}/results/{organisation}/{indicator}/explanation', {
              params: {
                path: { id: campaign.id, n: String(edition), organisation: code, indicator },
                query: { subject },
              },
            }),
          ),
  });
  const territories = useTerritoryNames(campaign);
  const participants = useParticipants(campaign.id, tier === 'municipality' ? code : undefined);
  const name = territories.get(code) ?? participants.get(code) ?? code;
  const line = lines.find((one) => one.code === indicator);
  return (
    <Page
      title="Как это посчитано"
      crumbs={[
        { title: 'Результаты', href: '/results' },
        { title: campaign.title, href: resultsAddress(campaign.id, edition, { tier, indicator }) },
        {
          title: code === organisation.code ? 'Мои результаты' : name,
          href: subjectAddress(campaign.id, edition, tier, code),
        },
      ]}
    >
      <EditionNotice chosen={edition} editions={opened.editions} />
      <Loaded query={explanation}>
        {(told) =>
          line ? (
            <Told
              told={told}
              line={line}
              name={authority ? `${name}, форма МОУО` : name}
              names={new Map([...participants, ...territories])}
              opened={opened}
              tier={tier}
            />
          ) : (
            <p>Такого показателя в методике нет.</p>
          )
        }
      </Loaded>
    </Page>
  );
}
