import { figure } from '@orientir/kit/words';
import { scaleLinear } from 'd3-scale';
import { Figure } from './Figure';
import { stretches } from './levels';
import { useWidth } from './useWidth';

const BAR = 26;
const TOP = 24;
const HEIGHT = TOP + BAR + 22;

/** Between which levels the points lie. */
export function LevelScale({
  levels,
  reached,
  points,
  most,
}: {
  levels: { code: string; title: string; from: number }[];
  reached: string | undefined;
  points: number;
  most: number | undefined;
}) {
  const [place, width] = useWidth<HTMLDivElement>(720);
  const parts = stretches(levels, points, most);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) {
    return null;
  }
  const x = scaleLinear([Math.min(first.from, points), last.to], [0, width]);
  const side = x(points) < width * 0.15 ? 'start' : x(points) > width * 0.85 ? 'end' : 'middle';
  return (
    <Figure
      title="На шкале уровней"
      level={2}
      table={{
        columns: ['Уровень', 'Баллов не меньше'],
        rows: parts.map(({ code, title, from }) => ({
          key: code,
          cells: [code === reached ? `${title} (достигнут)` : title, figure(from)],
        })),
      }}
    >
      <div ref={place}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={`Баллов ${figure(points)}. ${parts.map(({ title, from }) => `${title} – от ${figure(from)}`).join('; ')}`}
          >
            {parts.map(({ code, title, from, to }) => (
              <g key={code}>
                <rect
                  className={code === reached ? 'level reached-level' : 'level'}
                  x={x(from)}
                  width={Math.max(0, x(to) - x(from))}
                  y={TOP}
                  height={BAR}
                />
                {x(to) - x(from) > 8 * title.length && (
                  <text x={(x(from) + x(to)) / 2} y={TOP + BAR / 2 + 4} textAnchor="middle">
                    {title}
                  </text>
                )}
                <text x={x(from)} y={HEIGHT - 6} textAnchor={from === first.from ? 'start' : 'middle'}>
                  {figure(from)}
                </text>
              </g>
            ))}
            <text x={width} y={HEIGHT - 6} textAnchor="end">
              {figure(last.to)}
            </text>
            <rect
              className="mark"
              x={Math.min(width - 3, Math.max(0, x(points) - 1.5))}
              width="3"
              y={TOP - 6}
              height={BAR + 12}
            />
            <text className="value" x={x(points)} y={TOP - 10} textAnchor={side}>
              {figure(points)}
            </text>
          </svg>
        )}
      </div>
    </Figure>
  );
}
