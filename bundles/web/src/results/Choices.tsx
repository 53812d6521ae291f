import type { Schema } from '../api/client';
import { Categories } from '../charts/Distribution';
import type { Line } from './lines';

/** Of the indicators that count organisations by what they chose: how many chose what. */
export function Choices({
  methodology,
  lines,
  scores,
  level,
}: {
  methodology: Schema['MethodologyJson'];
  lines: Line[];
  scores: Map<string, Schema['ScoreJson']>;
  level: 2 | 3;
}) {
  return lines.map((line) => {
    const chosen = scores.get(line.code)?.distribution;
    return (
      chosen && (
        <Categories
          key={line.code}
          title={line.title}
          level={level}
          options={chosen.map(({ option, count }) => ({
            code: option,
            label: optionLabel(methodology, line, option),
            count,
          }))}
        />
      )
    );
  });
}

function optionLabel(methodology: Schema['MethodologyJson'], line: Line, option: string): string {
  const input = methodology.inputs.find(({ code }) => code === line.indicator?.formula.trim());
  return input?.options.find(({ code }) => code === option)?.label ?? option;
}
