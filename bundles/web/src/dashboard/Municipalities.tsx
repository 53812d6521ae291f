import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Distribution } from '../charts/Distribution';
import { TileMap } from '../charts/TileMap';
import { Loaded } from '../parts/Loaded';
import { resultsAddress, subjectAddress } from '../results/address';
import { useResults, useTerritoryNames } from '../results/data';
import type { Line } from '../results/lines';
import type { Opened } from '../results/Opened';

/** One indicator over the map: where it is better and where worse; beside it how many are where, and what else is told. */
export function Municipalities({
  opened: { campaign, chosen },
  line,
  beside,
}: {
  opened: Opened;
  line: Line;
  beside: ReactNode;
}) {
  const results = useResults(campaign.id, chosen, { tier: 'municipality', subject: 'territory', indicator: line.code });
  const names = useTerritoryNames(campaign);
  return (
    <Loaded query={results}>
      {({ items }) => (
        <div className="pair">
          <TileMap
            title="По муниципалитетам"
            tiles={items.map((score) => ({
              code: score.organisation,
              name: names.get(score.organisation) ?? score.organisation,
              score,
              href: subjectAddress(campaign.id, chosen, 'municipality', score.organisation),
            }))}
            line={line}
          />
          <div>
            {beside}
            <Distribution title="Сколько муниципалитетов с каким значением" scores={items} line={line} />
            <p>
              <Link href={resultsAddress(campaign.id, chosen, { tier: 'municipality', indicator: line.code })}>
                Все муниципалитеты таблицей
              </Link>
            </p>
          </div>
        </div>
      )}
    </Loaded>
  );
}
