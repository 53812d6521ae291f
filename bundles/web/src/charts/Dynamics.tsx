import { scaleLinear, scalePoint } from 'd3-scale';
import { line as path } from 'd3-shape';
import { Figure } from './Figure';
import { labelPlace } from './labels';
import { fromZero } from './scales';
import { useWidth } from './useWidth';

/** One period: what was reached and what was planned, each where it is known. */
export interface Moment {
  period: string;
  value?: number | undefined;
  /** The value as it is told, or why there is none. */
  told: string;
  target?: number | undefined;
  planned?: string | undefined;
}

const HEIGHT = 220;
const TOP = 30;
const BOTTOM = 30;
const SIDE = 44;

/** Values by period, with the planned ones; a period without a value leaves a gap. */
export function Dynamics({ title, moments }: { title: string; moments: Moment[] }) {
  const targets = moments.some(({ target }) => target !== undefined);
  return (
    <Figure
      title={title}
      note={<>Сплошная линия и кружки – значения{targets && '; пунктир и ромбы – плановые значения'}.</>}
      table={{
        columns: ['Период', 'Значение', 'План'],
        rows: moments.map(({ period, told, planned }) => ({ key: period, cells: [period, told, planned ?? '–'] })),
      }}
    >
      <Lines moments={moments} />
    </Figure>
  );
}

function Lines({ moments }: { moments: Moment[] }) {
  const [place, width] = useWidth<HTMLDivElement>(720);
  const x = scalePoint(
    moments.map(({ period }) => period),
    [SIDE, Math.max(SIDE, width - SIDE)],
  );
  const y = scaleLinear(
    fromZero(moments.flatMap(({ value, target }) => [value, target].filter((number) => number !== undefined))),
    [HEIGHT - BOTTOM, TOP],
  );
  const at = ({ period }: Moment) => x(period) ?? SIDE;
  const placed = (moment: Moment, own: number, other: number | undefined) =>
    labelPlace(y(own), other === undefined ? undefined : y(other), HEIGHT - BOTTOM, moment === moments.at(-1));
  const drawn = (of: (moment: Moment) => number | undefined) =>
    path<Moment>(at, (moment) => y(of(moment) ?? 0)).defined((moment) => of(moment) !== undefined)(moments) ??
    undefined;
  return (
    <div ref={place}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={moments
            .map(({ period, told, planned }) => `${period}: ${told}${planned ? `, план ${planned}` : ''}`)
            .join('; ')}
        >
          <line className="axis" x1="0" x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
          <path className="planned" d={drawn(({ target }) => target)} />
          <path className="reached" d={drawn(({ value }) => value)} />
          {moments.map((moment) => (
            <g key={moment.period}>
              {moment.target !== undefined && (
                <>
                  <path className="diamond" d={`M${at(moment)} ${y(moment.target) - 6}l6 6l-6 6l-6-6z`} />
                  <text
                    className="plan"
                    x={at(moment)}
                    y={y(moment.target)}
                    {...placed(moment, moment.target, moment.value)}
                  >
                    {moment.planned}
                  </text>
                </>
              )}
              {moment.value !== undefined && (
                <>
                  <circle cx={at(moment)} cy={y(moment.value)} r="5" />
                  <text
                    className="value"
                    x={at(moment)}
                    y={y(moment.value)}
                    {...placed(moment, moment.value, moment.target)}
                  >
                    {moment.told.replace(/^не\u00a0менее\u00a0/, '≥ ')}
                  </text>
                </>
              )}
              <text x={at(moment)} y={HEIGHT - 10} textAnchor="middle">
                {moment.period}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
