import { plural } from '@orientir/kit/words';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { Distribution } from '../charts/Distribution';
import { TileMap } from '../charts/TileMap';
import { Loaded } from '../parts/Loaded';
import { explanationAddress, subjectAddress } from './address';
import { type Names, useParticipants, useResults } from './data';
import type { Line } from './lines';
import type { Opened } from './Opened';
import { ScoreTable } from './ScoreTable';
import { TIERS } from './words';

const ROWS = 100;

/** Municipalities or organisations by one indicator: where, how many have which value, and the table. */
export function OfOneIndicator({
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
        const pages = Math.ceil(items.length / ROWS);
        const at = Math.max(0, Math.min(page, pages - 1));
        const shown = items.slice(at * ROWS, (at + 1) * ROWS);
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
            {items.length > ROWS && <Pager page={at} pages={pages} turn={turn} />}
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
