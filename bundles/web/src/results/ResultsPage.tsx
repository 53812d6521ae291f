import { plural } from '@orientir/kit/words';
import { useId } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import type { Schema } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { Bullets } from '../charts/Bullets';
import { Distribution } from '../charts/Distribution';
import { TileMap } from '../charts/TileMap';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { explanationAddress, resultsAddress, subjectAddress } from './address';
import { Choices } from './Choices';
import { byIndicator, mayRead, type Names, useParticipants, useResults, useTerritoryNames } from './data';
import { EditionChoice, EditionNotice } from './EditionChoice';
import { isCalculated, type Line } from './lines';
import { type Opened, WithCampaign } from './Opened';
import { ScoreTable } from './ScoreTable';
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
              page={Number(query.get('page') ?? 0)}
              turn={(page) => choose({ page: page === 0 ? '' : String(page) })}
            />
          )}
        </>
      )}
    </>
  );
}

function lineOf(lines: Line[], code: string | null): Line {
  const calculated = lines.filter(isCalculated);
  const line = calculated.find((one) => one.code === code) ?? calculated.find((one) => one.kind === 'indicator');
  if (!line) {
    throw new Error('a methodology has an indicator');
  }
  return line;
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

export function IndicatorChoice({
  lines,
  chosen,
  choose,
}: {
  lines: Line[];
  chosen: string;
  choose: (code: string) => void;
}) {
  const id = useId();
  return (
    <div className="field wide">
      <label htmlFor={id}>Показатель</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {lines.filter(isCalculated).map(({ code, title, kind }) => (
          <option key={code} value={code}>
            {kind === 'criterion' ? `Критерий: ${title}` : title}
          </option>
        ))}
      </select>
    </div>
  );
}

function TerritoryChoice({
  names,
  root,
  chosen,
  choose,
}: {
  names: Names;
  root: string | undefined;
  chosen: string;
  choose: (code: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Территория</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">все</option>
        {[...names]
          .filter(([code]) => code !== root)
          .map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}

function OfRegion({ opened, names }: { opened: Opened; names: Names }) {
  const { campaign, chosen, lines, methodology } = opened;
  const results = useResults(campaign.id, chosen, { tier: 'region' });
  return (
    <Loaded query={results}>
      {({ items }) => {
        const region = items[0]?.organisation ?? '';
        const scores = byIndicator(items);
        return (
          <>
            <h2>{names.get(region) ?? 'Регион'}</h2>
            <ScoreTable
              caption="Показатели региона"
              first="Показатель"
              rows={lines.map((line) => {
                const score = scores.get(line.code);
                return {
                  key: line.code,
                  head: isCalculated(line) ? (
                    <Link
                      href={resultsAddress(campaign.id, chosen, { tier: 'municipality', indicator: line.code })}
                      className="quietly"
                    >
                      {line.title}
                      <span className="visually-hidden">: по муниципалитетам</span>
                    </Link>
                  ) : (
                    line.title
                  ),
                  depth: line.depth,
                  line,
                  score,
                  explained: score && explanationAddress(campaign.id, chosen, 'region', score),
                };
              })}
            />
            <Bullets
              title="Значения и план"
              rows={lines
                .filter((line) => line.kind === 'indicator')
                .flatMap((line) => {
                  const score = scores.get(line.code);
                  return score ? [{ line, score }] : [];
                })}
            />
            <Choices methodology={methodology} lines={lines} scores={scores} level={3} />
          </>
        );
      }}
    </Loaded>
  );
}

const ROWS = 100;

function OfOneIndicator({
  opened,
  tier,
  line,
  parent,
  names,
  page,
  turn,
}: {
  opened: Opened;
  tier: 'municipality' | 'organisation';
  line: Line;
  parent: string | undefined;
  names: Names;
  page: number;
  turn: (page: number) => void;
}) {
  const { campaign, chosen } = opened;
  const filter = { tier, indicator: line.code, ...(parent ? { parent } : {}) };
  const results = useResults(campaign.id, chosen, filter);
  const participants = useParticipants(campaign.id, parent, tier === 'organisation');
  const nameOf = (score: Schema['ScoreJson']) =>
    (tier === 'organisation' ? participants : names).get(score.organisation) ?? score.organisation;
  return (
    <Loaded query={results}>
      {({ items }) => {
        const shown = items.slice(page * ROWS, (page + 1) * ROWS);
        const territories = items.filter(({ subject }) => subject === 'territory');
        return (
          <>
            <h2>{line.title}</h2>
            {items.length === 0 && (
              <p className="notice">
                Здесь нет результатов, которые вам видны. Выберите другую территорию, показатель или выпуск.
              </p>
            )}
            {tier === 'municipality' && territories.length > 1 && (
              <TileMap
                title="Муниципалитеты"
                tiles={territories.map((score) => ({
                  code: score.organisation,
                  name: nameOf(score),
                  score,
                  href: subjectAddress(campaign.id, chosen, 'municipality', score.organisation),
                }))}
                line={line}
              />
            )}
            <Distribution
              title="Распределение значений"
              scores={tier === 'municipality' ? territories : items}
              line={line}
            />
            {items.length > 0 && (
              <ScoreTable
                caption={`${TIERS[tier]}: ${plural(items.length, 'строка', 'строки', 'строк')}`}
                first={tier === 'municipality' ? 'Муниципалитет' : 'Организация'}
                rows={shown.map((score) => ({
                  key: `${score.organisation}/${score.subject}`,
                  head: (
                    <Link href={subjectAddress(campaign.id, chosen, tier, score.organisation)}>
                      {nameOf(score)}
                      {score.subject === 'authority' ? ', форма МОУО' : ''}
                    </Link>
                  ),
                  line,
                  score,
                  explained: explanationAddress(campaign.id, chosen, tier, score),
                }))}
              />
            )}
            {items.length > ROWS && <Pager page={page} pages={Math.ceil(items.length / ROWS)} turn={turn} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Pager({ page, pages, turn }: { page: number; pages: number; turn: (page: number) => void }) {
  return (
    <nav className="pager" aria-label="Страницы таблицы">
      <button type="button" className="button small" disabled={page === 0} onClick={() => turn(page - 1)}>
        Назад
      </button>
      <span>
        Страница {page + 1} из {pages}
      </span>
      <button type="button" className="button small" disabled={page + 1 >= pages} onClick={() => turn(page + 1)}>
        Дальше
      </button>
    </nav>
  );
}
