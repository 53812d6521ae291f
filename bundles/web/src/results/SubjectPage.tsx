import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import { api, data, Problem, type Schema } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { Bullets } from '../charts/Bullets';
import { Dynamics, type Moment } from '../charts/Dynamics';
import { Loaded } from '../parts/Loaded';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { explanationAddress, resultsAddress, subjectAddress } from './address';
import { Choices } from './Choices';
import { byIndicator, mayRead, useCampaigns, useResults, useTerritoryNames } from './data';
import { EditionChoice, EditionNotice } from './EditionChoice';
import { isCalculated, type Line } from './lines';
import { type Opened, WithCampaign } from './Opened';
import { IndicatorChoice } from './ResultsPage';
import { ScoreTable } from './ScoreTable';
import { isTier, planned, type Tier, valueText } from './words';
import './results.css';

type Score = Schema['ScoreJson'];

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
      <Scores opened={opened} tier={tier} code={code} parent={tier === 'organisation' ? territory : code} own={own} />
    </Page>
  );
}

function Scores({
  opened,
  tier,
  code,
  parent,
  own,
}: {
  opened: Opened;
  tier: Tier;
  code: string;
  parent: string | undefined;
  own: boolean;
}) {
  const { role } = useUser();
  const { campaign, chosen } = opened;
  const filter = { tier, ...(tier !== 'region' && parent && !(own && role === 'organisation') ? { parent } : {}) };
  const results = useResults(campaign.id, chosen, filter);
  return (
    <Loaded query={results}>
      {({ items }) => {
        const mine = items.filter(({ organisation }) => organisation === code);
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
              tier={tier}
              code={code}
              filter={filter}
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

function OfSubject({
  opened: { campaign, chosen, lines, methodology },
  tier,
  code,
  title,
  scores,
}: {
  opened: Opened;
  tier: Tier;
  code: string;
  title: string | undefined;
  scores: Map<string, Score>;
}) {
  // A criterion stands where something of it does.
  const shown = lines.filter((line, n) => scores.has(line.code) || (!isCalculated(line) && hasBelow(lines, n, scores)));
  const indicators = shown.filter(({ kind }) => kind === 'indicator');
  return (
    <>
      {title && <h2>{title}</h2>}
      <ScoreTable
        caption="Показатели"
        first="Показатель"
        rows={shown.map((line) => {
          const score = scores.get(line.code);
          return {
            key: line.code,
            head: line.title,
            depth: line.depth,
            line,
            score,
            explained: score && explanationAddress(campaign.id, chosen, tier, { ...score, organisation: code }),
          };
        })}
      />
      <Bullets
        title="Значения и план"
        level={title ? 3 : 2}
        rows={indicators.flatMap((line) => {
          const score = scores.get(line.code);
          return score ? [{ line, score }] : [];
        })}
      />
      <Choices methodology={methodology} lines={indicators} scores={scores} level={title ? 3 : 2} />
    </>
  );
}

function hasBelow(lines: Line[], n: number, scores: Map<string, Score>): boolean {
  const depth = lines[n]?.depth ?? 0;
  for (const line of lines.slice(n + 1)) {
    if (line.depth <= depth) {
      return false;
    }
    if (scores.has(line.code)) {
      return true;
    }
  }
  return false;
}

/** The values of one indicator by period: earlier monitorings by the same methodology, and the years' targets. */
function Trend({
  opened: { campaign, lines, chosen },
  tier,
  code,
  filter,
  scores,
}: {
  opened: Opened;
  tier: Tier;
  code: string;
  filter: { tier: Tier; parent?: string };
  scores: Map<string, Score>;
}) {
  const { role } = useUser();
  const told = lines.filter((line) => scores.has(line.code));
  const [wanted, choose] = useState<string>();
  const line =
    told.find((one) => one.code === wanted) ??
    told.find((one) => Object.keys(one.indicator?.targets ?? {}).length > 1) ??
    told.find(({ kind }) => kind === 'indicator');
  const all = useCampaigns();
  const others = (all.data ?? []).filter(
    ({ id, methodology, stage }) =>
      id !== campaign.id &&
      methodology.id === campaign.methodology.id &&
      (stage === 'published' || stage === 'archived'),
  );
  const earlier = useQueries({
    queries: others.map((other) => ({
      queryKey: ['trend', other.id, filter, line?.code],
      enabled: line !== undefined && (chosen !== 'live' || mayRead(role, 1, tier)),
      staleTime: 300_000,
      queryFn: async (): Promise<Score | null> => {
        try {
          const query = { ...filter, indicator: line?.code ?? '' };
          const { items } = await data(
            api.GET('/campaigns/{id}/editions/{n}/results', {
              params: { path: { id: other.id, n: 'latest' }, query },
            }),
          );
          return items.find(({ organisation, subject }) => organisation === code && subject !== 'authority') ?? null;
        } catch (problem) {
          if (problem instanceof Problem && (problem.status === 404 || problem.status === 403)) {
            return null;
          }
          throw problem;
        }
      },
    })),
  });
  if (!line) {
    return null;
  }
  const reached = new Map<string, Score>();
  others.forEach(({ period }, n) => {
    const score = earlier[n]?.data;
    if (score) {
      reached.set(period, score);
    }
  });
  const now = scores.get(line.code);
  if (now) {
    reached.set(campaign.period, now);
  }
  const moments = momentsOf(reached, line, campaign, tier);
  if (moments.length < 2) {
    return null;
  }
  return (
    <>
      <h2>Динамика</h2>
      <div className="filters">
        <IndicatorChoice lines={told} chosen={line.code} choose={choose} />
      </div>
      <Dynamics title={line.title} moments={moments} />
    </>
  );
}

/** Years with a planned value only are told where the monitoring is of calendar years: elsewhere a period is no year. */
function momentsOf(reached: Map<string, Score>, line: Line, { period }: Schema['CampaignJson'], tier: Tier): Moment[] {
  const yearly = /^\d{4}$/.test(period);
  const targets = line.indicator?.targetsByTier?.[tier] ?? line.indicator?.targets ?? {};
  const periods = new Set([...reached.keys(), ...(yearly ? Object.keys(targets) : [])]);
  return [...periods].toSorted().map((one) => {
    const score = reached.get(one);
    const target = score?.target ?? (yearly ? targets[one] : undefined);
    return {
      period: one,
      value: score?.value,
      told: score ? valueText(score, line) : '–',
      target,
      planned: target === undefined ? undefined : planned(target, line),
    };
  });
}

function Advice({ campaign, edition, code }: { campaign: number; edition: number; code: string }) {
  const advice = useQuery({
    queryKey: ['recommendations', campaign, edition, code],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      data(
        api.GET('/campaigns/{id}/editions/{n}/results/{organisation}/recommendations', {
          params: { path: { id: campaign, n: String(edition), organisation: code }, query: { size: 500 } },
        }),
      ),
  });
  if (advice.error) {
    return <ProblemNotice problem={advice.error} />;
  }
  if (!advice.data || advice.data.items.length === 0) {
    return null;
  }
  return (
    <>
      <h2>Адресные рекомендации</h2>
      <ul>
        {advice.data.items.map(({ id, audience, text }) => (
          <li key={id}>
            <p>
              {text} <span className="quiet">Кому: {audience}.</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
