import { Link } from 'wouter';
import type { Schema } from '../api/client';
import type { Line } from '../results/lines';
import { coverageOf, SHORT, valueText, withoutValue } from '../results/words';
import { Figure } from './Figure';
import { COLUMNS, GRID_ROWS, TILES } from './tiles';
import { TONES, type Tone, tileText, toneOf } from './tone';
import { useWidth } from './useWidth';

export interface TileData {
  code: string;
  name: string;
  score: Schema['ScoreJson'];
  href: string;
}

const LARGEST = 92;
const ROOMY = 62;

/**
 * The municipalities near their places on the map. A tile tells its value in letters; the colour repeats what the legend
 * says: how the value stands to its target, else the level, else where it lies among the others.
 */
export function TileMap({ title, tiles, line }: { title: string; tiles: TileData[]; line: Line }) {
  const [place, width] = useWidth<HTMLDivElement>(LARGEST * COLUMNS);
  const values = tiles.flatMap(({ score }) => score.value ?? []);
  const placed = tiles.flatMap((tile) => {
    const at = TILES.get(tile.code);
    return at ? [{ ...tile, at, tone: toneOf(tile.score, line, values) }] : [];
  });
  const size = Math.min(LARGEST, width / COLUMNS);
  const others = tiles.filter(({ code, score }) => !TILES.has(code) && score.coverage.organisations.expected > 0);
  if (placed.length === 0) {
    return null;
  }
  return (
    <Figure
      title={title}
      note={`Квадраты стоят как на карте области; выберите квадрат, чтобы увидеть подробности.${
        tiles.some(({ score }) => score.status === 'not-less-than') ? ' Знак ≥ – «не менее»: отчитались не все.' : ''
      }`}
      table={{
        columns: ['Муниципалитет', 'Значение', 'Охват'],
        rows: tiles.map(({ code, name, score, href }) => ({
          key: code,
          cells: [
            <Link key={code} href={href}>
              {name}
            </Link>,
            valueText(score, line),
            coverageOf(score.coverage),
          ],
        })),
      }}
    >
      <Legend tones={placed.map(({ tone }) => tone)} />
      <div ref={place}>
        {size > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
          <svg className="tiles" width={size * COLUMNS} height={size * GRID_ROWS} role="group" aria-label={title}>
            {placed.map(({ code, name, score, href, at, tone }) => (
              <Link key={code} href={href} className={`tile ${tone.name}`}>
                <title>{`${name}: ${valueText(score, line)}${withoutValue(score) ? '' : `, ${tone.means}`}`}</title>
                <rect x={at.column * size + 1.5} y={at.row * size + 1.5} width={size - 3} height={size - 3} rx="3" />
                <Letters
                  x={(at.column + 0.5) * size}
                  y={(at.row + 0.5) * size}
                  size={size}
                  name={name}
                  letters={at.letters}
                  value={tileText(score, line)}
                />
              </Link>
            ))}
          </svg>
        )}
      </div>
      {others.length > 0 && (
        <p>
          Вне карты:{' '}
          {others.map(({ code, name, score, href }, n) => (
            <span key={code}>
              {n > 0 && '; '}
              <Link href={href}>{name}</Link> – {valueText(score, line)}
            </span>
          ))}
          .
        </p>
      )}
    </Figure>
  );
}

function Letters({
  x,
  y,
  size,
  name,
  letters,
  value,
}: {
  x: number;
  y: number;
  size: number;
  name: string;
  letters: string;
  value: string;
}) {
  const roomy = size >= ROOMY;
  const [first = '', ...rest] = name.split(' ');
  const most = Math.floor((size - 8) / 7);
  return (
    <g>
      <text x={x} y={y - (roomy ? 8 : 3)} textAnchor="middle">
        {roomy ? (first.length > most ? `${first.slice(0, most - 1)}.` : first) : letters}
      </text>
      {roomy && (
        <text x={x} y={y + 6} textAnchor="middle">
          {rest.join(' ').slice(0, most)}
        </text>
      )}
      <text className="value" x={x} y={y + (roomy ? 24 : 12)} textAnchor="middle">
        {value}
      </text>
    </g>
  );
}

function Legend({ tones }: { tones: Tone[] }) {
  const once = new Map(tones.map((tone) => [`${tone.name} ${tone.means}`, tone]));
  return (
    <ul className="legend">
      {[...once.values()]
        .toSorted((one, other) => TONES.indexOf(one.name) - TONES.indexOf(other.name))
        .map(({ name, means }) => (
          <li key={`${name} ${means}`}>
            <svg width="18" height="18" aria-hidden="true" focusable="false" className={`tile ${name}`}>
              <rect x="1" y="1" width="16" height="16" rx="2" />
            </svg>
            {SHORT[means] ? `${SHORT[means]} ${means}` : means}
          </li>
        ))}
    </ul>
  );
}
