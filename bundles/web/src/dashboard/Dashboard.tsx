import { figure, plural } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link, useSearchParams } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { Bullets } from '../charts/Bullets';
import { Distribution } from '../charts/Distribution';
import { TileMap } from '../charts/TileMap';
import { STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { explanationAddress, resultsAddress, subjectAddress } from '../results/address';
import { byIndicator, useCampaigns, useResults, useTerritoryNames } from '../results/data';
import { EditionChoice, EditionNotice } from '../results/EditionChoice';
import { isCalculated } from '../results/lines';
import { type Opened, WithCampaign } from '../results/Opened';
import { IndicatorChoice } from '../results/ResultsPage';
import { ScoreTable } from '../results/ScoreTable';
import { share } from '../results/words';
import '../results/results.css';
import './dashboard.css';

/** The region at a glance: who has reported, how the indicators stand, where it is better and where worse. */
export function Dashboard() {
  const [query, setQuery] = useSearchParams();
  const campaigns = useCampaigns();
  return (
    <Page title="Обзор региона">
      <Loaded query={campaigns}>
        {(all) => {
          const counted = all.filter(({ stage }) => stage !== 'preparation').toReversed();
          const campaign = counted.find(({ id }) => String(id) === query.get('campaign')) ?? counted[0];
          return campaign ? (
            <>
              <CampaignChoice
                campaigns={counted}
                chosen={campaign.id}
                choose={(id) => setQuery({ campaign: String(id) })}
              />
              <WithCampaign key={campaign.id} id={campaign.id} edition={query.get('edition')}>
                {(opened) => (
                  <Region
                    opened={opened}
                    indicator={query.get('indicator')}
                    choose={(changed) =>
                      setQuery((before) => {
                        const after = new URLSearchParams(before);
                        after.set('campaign', String(campaign.id));
                        for (const [name, value] of Object.entries(changed)) {
                          after.set(name, value);
                        }
                        return after;
                      })
                    }
                  />
                )}
              </WithCampaign>
            </>
          ) : (
            <p className="notice">Обзор появится, когда начнётся сбор данных первого мониторинга.</p>
          );
        }}
      </Loaded>
    </Page>
  );
}

function CampaignChoice({
  campaigns,
  chosen,
  choose,
}: {
  campaigns: Schema['CampaignJson'][];
  chosen: number;
  choose: (id: number) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Мониторинг</label>
      <select id={id} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {campaigns.map((campaign) => (
          <option key={campaign.id} value={campaign.id}>
            {`${campaign.title} (${campaign.period}), ${STAGES[campaign.stage] ?? campaign.stage}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function Region({
  opened,
  indicator,
  choose,
}: {
  opened: Opened;
  indicator: string | null;
  choose: (changed: Record<string, string>) => void;
}) {
  const { campaign, chosen, editions, lines } = opened;
  const region = useResults(campaign.id, chosen, { tier: 'region' });
  return (
    <>
      <div className="filters">
        <EditionChoice chosen={chosen} editions={editions} live choose={(edition) => choose({ edition })} />
      </div>
      <EditionNotice chosen={chosen} editions={editions} />
      <Reporting campaign={campaign} />
      <Loaded query={region}>
        {({ items }) => {
          const scores = byIndicator(items);
          const rows = lines
            .filter(({ code, kind }) => kind === 'indicator' && scores.has(code))
            .flatMap((line) => {
              const score = scores.get(line.code);
              return score ? [{ line, score }] : [];
            });
          const planned = rows.filter(({ score }) => score.target !== undefined);
          const met = planned.filter(({ score: { value, target }, line }) =>
            value === undefined || target === undefined
              ? false
              : line.lowerIsBetter
                ? value <= target
                : value >= target,
          );
          return (
            <>
              <h2>Показатели</h2>
              {planned.length > 0 && (
                <p>
                  Плановое значение есть у {plural(planned.length, 'показателя', 'показателей', 'показателей')},
                  достигнуто у {figure(met.length)}.
                </p>
              )}
              <Bullets title="Значения и план" rows={rows} />
              <details>
                <summary>Все показатели с охватом и расчётом</summary>
                <ScoreTable
                  caption="Показатели региона"
                  first="Показатель"
                  rows={lines.map((line) => {
                    const score = scores.get(line.code);
                    return {
                      key: line.code,
                      head: line.title,
                      depth: line.depth,
                      line,
                      score,
                      explained: score && explanationAddress(campaign.id, chosen, 'region', score),
                    };
                  })}
                />
              </details>
            </>
          );
        }}
      </Loaded>
      <Municipalities opened={opened} indicator={indicator} choose={(code) => choose({ indicator: code })} />
    </>
  );
}

/** Who has reported and who has not, with the way to the list. */
function Reporting({ campaign }: { campaign: Schema['CampaignJson'] }) {
  const progress = useQuery({
    queryKey: ['progress', campaign.id],
    queryFn: () => data(api.GET('/campaigns/{id}/progress', { params: { path: { id: campaign.id } } })),
  });
  return (
    <section aria-labelledby="reporting">
      <h2 id="reporting">Представление сведений</h2>
      <Loaded query={progress}>
        {({ expected, submitted, accepted, draft, returned, reopened, notStarted, late }) => {
          const given = submitted + accepted;
          const silent = expected - given;
          return (
            <>
              <progress max={expected} value={given} aria-label="Представили сведения" />
              <dl className="facts">
                <dt>Представили</dt>
                <dd>
                  {figure(given)} из {plural(expected, 'организации', 'организаций', 'организаций')}
                  {expected > 0 && ` (${share((100 * given) / expected)})`}
                  {late > 0 && `, из них с опозданием: ${figure(late)}`}
                </dd>
                <dt>Не представили</dt>
                <dd>
                  <Link href={`/campaigns/${campaign.id}/progress`}>
                    {plural(silent, 'организация', 'организации', 'организаций')}
                  </Link>
                  {silent > 0 &&
                    `: не начали ${figure(notStarted)}, заполняют ${figure(draft)}, исправляют ${figure(returned + reopened)}`}
                </dd>
              </dl>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Municipalities({
  opened,
  indicator,
  choose,
}: {
  opened: Opened;
  indicator: string | null;
  choose: (code: string) => void;
}) {
  const { campaign, chosen, lines } = opened;
  const calculated = lines.filter(isCalculated);
  const line = calculated.find(({ code }) => code === indicator) ?? calculated.find(({ kind }) => kind === 'indicator');
  const results = useResults(campaign.id, chosen, {
    tier: 'municipality',
    subject: 'territory',
    indicator: line?.code ?? '',
  });
  const names = useTerritoryNames(campaign);
  if (!line) {
    return null;
  }
  return (
    <section aria-labelledby="municipalities">
      <h2 id="municipalities">Муниципалитеты</h2>
      <div className="filters">
        <IndicatorChoice lines={lines} chosen={line.code} choose={choose} />
      </div>
      <Loaded query={results}>
        {({ items }) => (
          <>
            <TileMap
              title={line.title}
              tiles={items.map((score) => ({
                code: score.organisation,
                name: names.get(score.organisation) ?? score.organisation,
                score,
                href: subjectAddress(campaign.id, chosen, 'municipality', score.organisation),
              }))}
              line={line}
            />
            <Distribution title="Распределение значений" scores={items} line={line} />
            <p>
              <Link href={resultsAddress(campaign.id, chosen, { tier: 'municipality', indicator: line.code })}>
                Все муниципалитеты таблицей
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
