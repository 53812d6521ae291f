import { Link } from 'wouter';
import { Bullets } from '../charts/Bullets';
import { Loaded } from '../parts/Loaded';
import { explanationAddress, resultsAddress } from './address';
import { Choices } from './Choices';
import { byIndicator, type Names, useResults } from './data';
import { isCalculated } from './lines';
import type { Opened } from './Opened';
import { ScoreTable } from './ScoreTable';

/** The region by all indicators. */
export function OfRegion({ opened, names }: { opened: Opened; names: Names }) {
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
