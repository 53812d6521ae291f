import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { api, data } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { Advice } from './Advice';
import { resultsAddress, subjectAddress } from './address';
import { byIndicator, mayRead, useResults, useTerritoryNames } from './data';
import { EditionChoice, EditionNotice } from './EditionChoice';
import { OfSubject } from './OfSubject';
import { type Opened, WithCampaign } from './Opened';
import { Trend } from './Trend';
import { isTier, type Tier } from './words';
import './results.css';

/** The results of one organisation or territory by all indicators: what «Мои результаты» opens too. */
export function SubjectPage() {
  const { id, tier, code } = useParams<{ id: string; tier: string; code: string }>();
  const [query] = useSearchParams();
  if (!isTier(tier)) {
    return <Missing />;
  }
  return (
    <WithCampaign id={Number(id)} edition={query.get('edition')} title="Результаты">
      {(opened) => <Subject opened={opened} tier={tier} code={code} />}
    </WithCampaign>
  );
}

function Missing() {
  return (
    <Page title="Нет такой страницы" crumbs={[{ title: 'Результаты', href: '/results' }]}>
      <p>Проверьте адрес или выберите мониторинг в разделе «Результаты».</p>
    </Page>
  );
}

function Subject({ opened, tier, code }: { opened: Opened; tier: Tier; code: string }) {
  const { role, organisation } = useUser();
  const [, setQuery] = useSearchParams();
  const { campaign, chosen, editions } = opened;
  const own = code === organisation.code;
  const territories = useTerritoryNames(campaign);
  const participant = useQuery({
    queryKey: ['organisation', code],
    enabled: tier === 'organisation' && !own,
    queryFn: () => data(api.GET('/organisations/{code}', { params: { path: { code } } })),
  });
  const name = own ? organisation.name : (participant.data?.name ?? territories.get(code) ?? code);
  const territory = participant.data?.territory;
  const crumbs = [
    { title: 'Результаты', href: '/results' },
    ...(own && role === 'organisation'
      ? []
      : [{ title: campaign.title, href: resultsAddress(campaign.id, chosen, { tier }) }]),
    ...(territory && territories.has(territory)
      ? [
          {
            title: territories.get(territory) ?? territory,
            href: subjectAddress(campaign.id, chosen, 'municipality', territory),
          },
        ]
      : []),
  ];
  return (
    <Page title={own ? `Мои результаты: ${name}` : name} crumbs={crumbs}>
      <p className="quiet">
        {campaign.title}. Отчётный период: {campaign.period}. Плановые значения: {campaign.targetYear} год.
      </p>
      <div className="filters">
        <EditionChoice
          chosen={chosen}
          editions={editions}
          live={campaign.stage === 'entry' || campaign.stage === 'consolidation' || REGION.includes(role as Role)}
          choose={(edition) => setQuery({ edition })}
        />
      </div>
      <EditionNotice chosen={chosen} editions={editions} />
      <Scores opened={opened} tier={tier} code={code} own={own} />
    </Page>
  );
}

function Scores({ opened, tier, code, own }: { opened: Opened; tier: Tier; code: string; own: boolean }) {
  const { role } = useUser();
  const { campaign, chosen } = opened;
  const results = useResults(campaign.id, chosen, { tier, organisation: code });
  return (
    <Loaded query={results}>
      {({ items: mine }) => {
        const subjects = [...new Set(mine.map(({ subject }) => subject))].toSorted((one) =>
          one === 'territory' ? -1 : 1,
        );
        if (mine.length === 0) {
          return (
            <p className="notice">
              {own
                ? 'Ваша организация в этом мониторинге не участвует, или её результатов ещё нет.'
                : 'Результатов нет: проверьте адрес или выберите другой выпуск.'}
            </p>
          );
        }
        return (
          <>
            {subjects.map((subject) => (
              <OfSubject
                key={subject}
                opened={opened}
                tier={tier}
                code={code}
                title={subjects.length > 1 || subject === 'authority' ? SUBJECTS[subject ?? ''] : undefined}
                scores={byIndicator(mine.filter((score) => score.subject === subject))}
              />
            ))}
            {tier === 'municipality' && mayRead(role, chosen, 'organisation') && (role !== 'organisation' || own) && (
              <p>
                <Link href={resultsAddress(campaign.id, chosen, { tier: 'organisation', parent: code })}>
                  Организации этой территории
                </Link>
              </p>
            )}
            <Trend
              opened={opened}
              subject={{ tier, code }}
              scores={byIndicator(mine.filter(({ subject }) => subject === subjects[0]))}
            />
            {chosen !== 'live' && <Advice campaign={campaign.id} edition={chosen} code={code} />}
          </>
        );
      }}
    </Loaded>
  );
}

const SUBJECTS: Record<string, string> = {
  territory: 'Свод по территории',
  authority: 'Собственная форма МОУО',
  organisation: 'Организация',
};
