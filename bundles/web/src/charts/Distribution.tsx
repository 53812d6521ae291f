import { figure, plural } from '@orientir/kit/words';
import { scaleLinear } from 'd3-scale';
import type { Schema } from '../api/client';
import type { Line } from '../results/lines';
import { measured, planned, withoutValue } from '../results/words';
import { Figure } from './Figure';
import { type Bin, binsOf } from './scales';
import { useWidth } from './useWidth';

const HEIGHT = 210;
const TOP = 38;
const BOTTOM = 28;

/** How many organisations or territories have which value. Those without one are counted apart. */
export function Distribution({ title, scores, line }: { title: string; scores: Schema['ScoreJson'][]; line: Line }) {
  const values = scores.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const none = countsOf(scores.flatMap((score) => withoutValue(score) ?? []));
  if (values.length < 3) {
    return null;
  }
  const bins = binsOf(values);
  const target = scores.find((score) => score.target !== undefined)?.target;
  return (
    <Figure
      title={title}
      note={
        <>
          Со значением: {figure(values.length)}.{' '}
          {[...none].map(([why, count]) => `Без значения, ${why}: ${figure(count)}.`).join(' ')}
        </>
      }
      table={{
        columns: ['Значение', 'Сколько'],
        rows: [
          ...bins.map((bin) => ({ key: String(bin.from), cells: [rangeOf(bin, line), figure(bin.count)] })),
          ...[...none].map(([why, count]) => ({ key: why, cells: [why, figure(count)] })),
        ],
      }}
    >
      <Histogram bins={bins} target={target} line={line} />
    </Figure>
  );
}

function Histogram({ bins, target, line }: { bins: Bin[]; target: number | undefined; line: Line }) {
  const [place, width] = useWidth<HTMLDivElement>(720);
  const from = bins[0]?.from ?? 0;
  const to = bins.at(-1)?.to ?? 1;
  const x = scaleLinear([from, to], [12, Math.max(12, width - 12)]);
  const y = scaleLinear([0, Math.max(...bins.map(({ count }) => count))], [HEIGHT - BOTTOM, TOP]);
  const every = Math.ceil(((bins.length + 1) * 52) / Math.max(1, width));
  return (
    <div ref={place}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`Столбцы: ${bins.map((bin) => `${rangeOf(bin, line)} – ${bin.count}`).join('; ')}`}
        >
          {bins.map((bin) => (
            <g key={bin.from}>
              <rect
                className="bar"
                x={x(bin.from) + 1}
                width={Math.max(1, x(bin.to) - x(bin.from) - 2)}
                y={y(bin.count)}
                height={HEIGHT - BOTTOM - y(bin.count)}
              />
              {bin.count > 0 && (
                <text className="count" x={(x(bin.from) + x(bin.to)) / 2} y={y(bin.count) - 5} textAnchor="middle">
                  {bin.count}
                </text>
              )}
            </g>
          ))}
          <line className="axis" x1="0" x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
          {[...bins.map((bin) => bin.from), to]
            .filter((_, n) => n % every === 0)
            .map((edge) => (
              <text
                key={edge}
                x={x(edge)}
                y={HEIGHT - 10}
                textAnchor={edge === from ? 'start' : edge === to ? 'end' : 'middle'}
              >
                {figure(edge)}
              </text>
            ))}
          {target !== undefined && target >= from && target <= to && (
            <g>
              <line className="target" x1={x(target)} x2={x(target)} y1={16} y2={HEIGHT - BOTTOM} />
              <text x={x(target)} y={12} textAnchor={x(target) > width / 2 ? 'end' : 'start'}>
                план {planned(target, line)}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  );
}

function rangeOf({ from, to, closed }: Bin, line: Line): string {
  return `от ${figure(from)} до ${measured(to, { unit: line.unit, decimals: 0 }).replace(/^\S+/, figure(to))}${closed ? '' : ' (не включая)'}`;
}

function countsOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** How many organisations chose each option. */
export function Categories({
  title,
  options,
  level,
}: {
  title: string;
  options: { code: string; label: string; count: number }[];
  level?: 2 | 3;
}) {
  const most = Math.max(1, ...options.map(({ count }) => count));
  return (
    <Figure
      title={title}
      level={level}
      table={{
        columns: ['Вариант', 'Организаций'],
        rows: options.map(({ code, label, count }) => ({ key: code, cells: [label, figure(count)] })),
      }}
    >
      <ul className="bullets">
        {options.map(({ code, label, count }) => (
          <li key={code}>
            <span>{label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="ground" width="100" height="10" />
              <rect className="bar" y="2" height="6" width={(100 * count) / most} />
            </svg>
            <span className="of">
              <strong>{plural(count, 'организация', 'организации', 'организаций')}</strong>
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
