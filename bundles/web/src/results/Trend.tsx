import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data, Problem, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { Dynamics } from '../charts/Dynamics';
import { mayRead, useCampaigns } from './data';
import { IndicatorChoice } from './Filters';
import type { Line } from './lines';
import { momentsOf } from './moments';
import type { Opened } from './Opened';
import type { Tier } from './words';

type Score = Schema['ScoreJson'];

/** Whose values. */
export interface Subject {
  tier: Tier;
  code: string;
}

/** The values of an indicator, which one chooses, by period. Left out where no indicator has a second period. */
export function Trend({
  opened,
  subject,
  scores,
}: {
  opened: Opened;
  subject: Subject;
  scores: ReadonlyMap<string, Score>;
}) {
  const told = opened.lines.filter((line) => scores.has(line.code));
  const [wanted, choose] = useState<string>();
  const earlier = useEarlier(opened);
  const planned = told.find(hasYears);
  const line = told.find(({ code }) => code === wanted) ?? planned ?? told.find(({ kind }) => kind === 'indicator');
  if (!line || (earlier.length === 0 && !planned)) {
    return null;
  }
  return (
    <>
      <h2>Динамика</h2>
      <div className="filters">
        <IndicatorChoice lines={told} chosen={line.code} choose={choose} />
      </div>
      <TrendOf title={line.title} opened={opened} subject={subject} line={line} now={scores.get(line.code)} />
    </>
  );
}

/** One indicator by period: earlier monitorings by the same methodology, and the years' targets. */
export function TrendOf({
  title,
  opened,
  subject: { tier, code },
  line,
  now,
}: {
  title: string;
  opened: Opened;
  subject: Subject;
  line: Line;
  now: Score | undefined;
}) {
  const { role } = useUser();
  const { campaign, chosen } = opened;
  const others = useEarlier(opened);
  const earlier = useQueries({
    queries: others.map((other) => ({
      queryKey: ['trend', other.id, tier, code, line.code],
      enabled: chosen !== 'live' || mayRead(role, 1, tier),
      staleTime: 300_000,
      queryFn: () => valueIn(other.id, { tier, organisation: code, indicator: line.code }),
    })),
  });
  const reached = new Map<string, Score>();
  others.forEach(({ period }, n) => {
    const score = earlier[n]?.data;
    if (score) {
      reached.set(period, score);
    }
  });
  if (now) {
    reached.set(campaign.period, now);
  }
  const moments = momentsOf(reached, line, campaign, tier);
  return moments.length < 2 ? (
    <p className="quiet">Динамики пока нет: показатель известен за один период.</p>
  ) : (
    <Dynamics title={title} moments={moments} />
  );
}

function hasYears({ indicator }: Line): boolean {
  return Object.keys(indicator?.targets ?? {}).length > 1;
}

/** The other published campaigns by the same methodology. */
function useEarlier({ campaign }: Opened): Schema['CampaignJson'][] {
  const all = useCampaigns();
  return (all.data ?? []).filter(
    ({ id, methodology, stage }) =>
      id !== campaign.id &&
      methodology.id === campaign.methodology.id &&
      (stage === 'published' || stage === 'archived'),
  );
}

/** What somebody reached in another campaign; null where that is not there, or not to be seen. */
async function valueIn(
  campaign: number,
  query: { tier: Tier; organisation: string; indicator: string },
): Promise<Score | null> {
  try {
    const { items } = await data(
      api.GET('/campaigns/{id}/editions/{n}/results', { params: { path: { id: campaign, n: 'latest' }, query } }),
    );
    return items.find(({ subject }) => subject !== 'authority') ?? null;
  } catch (problem) {
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 403)) {
      return null;
    }
    throw problem;
  }
}
