import { figure, plural } from '@orientir/kit/words';
import { Bullets } from '../charts/Bullets';
import { Loaded } from '../parts/Loaded';
import { explanationAddress } from '../results/address';
import { byIndicator, useResults } from '../results/data';
import { EditionChoice, EditionNotice } from '../results/EditionChoice';
import { IndicatorChoice } from '../results/Filters';
import { lineOf } from '../results/lines';
import type { Opened } from '../results/Opened';
import { ScoreTable } from '../results/ScoreTable';
import { TrendOf } from '../results/Trend';
import { standing } from '../results/words';
import { Municipalities } from './Municipalities';
import { Reporting } from './Reporting';

/** The region in one calculation: all indicators, then one of them by year and by municipality. */
export function Region({
  opened,
  indicator,
  choose,
}: {
  opened: Opened;
  indicator: string | null;
  choose: (changed: Record<string, string>) => void;
}) {
  const { campaign, chosen, editions, lines } = opened;
  const line = lineOf(lines, indicator);
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
          const rows = lines.flatMap((line) => {
            const score = line.kind === 'indicator' ? scores.get(line.code) : undefined;
            return score ? [{ line, score, explained: explanationAddress(campaign.id, chosen, 'region', score) }] : [];
          });
          const planned = rows.filter(({ score }) => score.target !== undefined);
          const met = planned.filter(({ score, line }) => standing(score, line) === 'met');
          const code = items[0]?.organisation ?? '';
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
              <h2>Один показатель подробно</h2>
              <div className="filters">
                <IndicatorChoice lines={lines} chosen={line.code} choose={(chosen) => choose({ indicator: chosen })} />
              </div>
              <Municipalities
                opened={opened}
                line={line}
                beside={
                  <TrendOf
                    title="По годам"
                    opened={opened}
                    subject={{ tier: 'region', code }}
                    line={line}
                    now={scores.get(line.code)}
                  />
                }
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
