import { scaleLinear } from 'd3-scale';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import type { Line } from '../results/lines';
import { planned, STANDINGS, standing, valueText } from '../results/words';
import { Figure } from './Figure';
import { fromZero } from './scales';

export interface BulletRow {
  line: Line;
  score: Schema['ScoreJson'];
  /** Where is told how the number came about. */
  explained?: string | undefined;
}

/** Values as bars, their targets as marks across them. Shares have one scale together; whatever else has a target, its own. */
export function Bullets({ title, rows, level }: { title: string; rows: BulletRow[]; level?: 2 | 3 }) {
  const drawn = rows.filter(({ line, score }) => line.unit === '%' || score.target !== undefined);
  if (drawn.every((row) => numbersOf(row).length === 0)) {
    // Nothing to draw: the table before it has said why.
    return null;
  }
  const shares = fromZero(drawn.filter(({ line }) => line.unit === '%').flatMap(numbersOf));
  const targets = drawn.some(({ score }) => score.target !== undefined);
  return (
    <Figure
      title={title}
      level={level}
      note={
        <>
          Полоса – значение{targets && ', черта поперёк – плановое значение'}
          {drawn.some(({ line }) => line.unit === '%') &&
            `; доли – на общей шкале от ${shares[0]} до ${shares[1]}\u00a0%`}
          .
        </>
      }
      table={{
        columns: ['Показатель', 'Значение', 'План'],
        rows: drawn.map(({ line, score }) => ({
          key: line.code,
          cells: [line.title, valueText(score, line), score.target === undefined ? '–' : planned(score.target, line)],
        })),
      }}
    >
      <ul className="bullets">
        {drawn.map((row) => (
          <Bullet key={row.line.code} row={row} domain={row.line.unit === '%' ? shares : fromZero(numbersOf(row))} />
        ))}
      </ul>
    </Figure>
  );
}

function numbersOf({ score }: BulletRow): number[] {
  return [score.value, score.target].filter((number) => number !== undefined);
}

function Bullet({ row: { line, score, explained }, domain }: { row: BulletRow; domain: [number, number] }) {
  const x = scaleLinear(domain, [0, 100]);
  const how = standing(score, line);
  return (
    <li>
      <span>{line.title}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="ground" width="100" height="10" />
        {score.value !== undefined && (
          <rect
            className={`bar ${how ?? ''}`}
            y="2"
            height="6"
            x={x(Math.min(0, score.value))}
            width={Math.abs(x(score.value) - x(0))}
          />
        )}
        {score.target !== undefined && (
          <rect className="mark" x={Math.min(99.4, x(score.target) - 0.3)} width="0.6" height="10" />
        )}
      </svg>
      <span className="of">
        <strong>
          {explained ? (
            <Link href={explained}>
              {valueText(score, line)}
              <span className="visually-hidden">: как это посчитано</span>
            </Link>
          ) : (
            valueText(score, line)
          )}
        </strong>
        {score.target !== undefined && (
          <small>
            план {planned(score.target, line)}
            {how && `, ${STANDINGS[how][0]}`}
          </small>
        )}
      </span>
    </li>
  );
}
