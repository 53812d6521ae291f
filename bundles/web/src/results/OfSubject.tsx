import type { Schema } from '../api/client';
import { Bullets } from '../charts/Bullets';
import { explanationAddress } from './address';
import { Choices } from './Choices';
import { hasBelow, isCalculated } from './lines';
import type { Opened } from './Opened';
import { ScoreTable } from './ScoreTable';
import type { Tier } from './words';

type Score = Schema['ScoreJson'];

/** One respondent or territory by all indicators, as a table and as a picture. */
export function OfSubject({
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
