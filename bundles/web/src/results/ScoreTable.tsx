import { figure } from '@orientir/kit/words';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { ROLE } from '../desk/DataTable';
import { Scroll } from '../parts/Scroll';
import type { Line } from './lines';
import {
  coverageOf,
  difference,
  levelTitle,
  ON_NOBODY,
  planned,
  restsOnNobody,
  STANDINGS,
  share,
  standing,
  valueText,
  withoutValue,
} from './words';

type Score = Schema['ScoreJson'];

export interface Row {
  key: string;
  head: ReactNode;
  depth?: number;
  line: Line;
  /** Absent where only a heading stands. */
  score?: Score | undefined;
  /** Where is told how the number came about. */
  explained?: string | undefined;
}

/** Results with everything that is known of each; columns that no row can fill are left out. */
export function ScoreTable({ caption, first, rows }: { caption: string; first: string; rows: Row[] }) {
  const has = (test: (score: Score) => unknown) => rows.some(({ score }) => score && test(score) !== undefined);
  const columns = {
    target: has((score) => score.target),
    points: has((score) => score.points),
    level: has((score) => score.level),
    change: has((score) => score.change),
  };
  const own = rows.every(({ score }) => !score || isOwn(score));
  const explained = rows.some((row) => row.explained !== undefined);
  return (
    <>
      {explained && <p className="quiet no-print">Нажмите на значение, чтобы увидеть, как оно посчитано.</p>}
      <Scroll label={caption}>
        <table className="scores stacked" {...ROLE.table}>
          <caption>{caption}</caption>
          <thead {...ROLE.group}>
            <tr {...ROLE.row}>
              <th scope="col" {...ROLE.head}>
                {first}
              </th>
              <th scope="col" {...ROLE.head} className="num">
                Значение
              </th>
              {columns.target && (
                <>
                  <th scope="col" {...ROLE.head} className="num">
                    План
                  </th>
                  <th scope="col" {...ROLE.head} className="num">
                    Отклонение
                  </th>
                  <th scope="col" {...ROLE.head} className="num">
                    Выполнение
                  </th>
                </>
              )}
              {(columns.points || columns.level) && (
                <th scope="col" {...ROLE.head} className="num">
                  {columns.level ? 'Баллы и уровень' : 'Баллы'}
                </th>
              )}
              {columns.change && (
                <th scope="col" {...ROLE.head} className="num">
                  Изменение
                </th>
              )}
              <th scope="col" {...ROLE.head}>
                {own ? 'Сведения' : 'Охват'}
              </th>
            </tr>
          </thead>
          <tbody {...ROLE.group}>
            {rows.map((row) => (
              <ScoreRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** Of one respondent there is nothing to cover: it has reported or not. */
function isOwn({ subject }: Score): boolean {
  return subject === 'organisation' || subject === 'authority';
}

/** Where there is nothing to tell, a card on a phone leaves it out. */
function lookOf(number: number | undefined): string {
  return number === undefined ? 'num nothing' : 'num';
}

type Columns = Record<'target' | 'points' | 'level' | 'change', boolean>;

function ScoreRow({ row: { head, depth = 0, line, score, explained }, columns }: { row: Row; columns: Columns }) {
  const cells = 2 + (columns.target ? 3 : 0) + [columns.points || columns.level, columns.change].filter(Boolean).length;
  if (!score) {
    return (
      <tr className="group" {...ROLE.row}>
        <th scope="rowgroup" {...ROLE.name} colSpan={cells + 1} data-depth={depth}>
          {head}
        </th>
      </tr>
    );
  }
  return (
    <tr className={line.kind === 'indicator' ? undefined : 'group'} {...ROLE.row}>
      <th scope="row" {...ROLE.name} data-depth={depth}>
        {head}
      </th>
      <td className="num" data-label="Значение" {...ROLE.cell}>
        <Value score={score} line={line} explained={explained} />
      </td>
      {columns.target && <OfTarget score={score} line={line} />}
      {(columns.points || columns.level) && (
        <td className={lookOf(score.points)} data-label="Баллы" {...ROLE.cell}>
          {score.points === undefined ? '–' : figure(score.points)}
          {columns.level && <small className="standing">{levelTitle(score, line)}</small>}
        </td>
      )}
      {columns.change && (
        <td className={lookOf(score.change)} data-label="Изменение" {...ROLE.cell}>
          {score.change === undefined ? '–' : difference(score.change, line)}
        </td>
      )}
      <td data-label={isOwn(score) ? 'Сведения' : 'Охват'} {...ROLE.cell}>
        {restsOn(score, line)}
      </td>
    </tr>
  );
}

function restsOn(score: Score, line: Line): string {
  if (isOwn(score)) {
    return score.coverage.organisations.reported > 0 ? 'представлены' : 'не представлены';
  }
  // That of a node is the worst of its parts, and told with them.
  return line.kind === 'indicator' ? coverageOf(score.coverage) : '–';
}

/** The value with its status, and the way to how it was calculated. */
export function Value({ score, line, explained }: { score: Score; line: Line; explained?: string | undefined }) {
  const text = valueText(score, line);
  return (
    <>
      {explained ? (
        <Link href={explained} className={withoutValue(score) ? 'none' : undefined}>
          {text}
          <span className="visually-hidden">: как это посчитано</span>
        </Link>
      ) : (
        <span className={withoutValue(score) ? 'quiet' : undefined}>{text}</span>
      )}
      {restsOnNobody(score) && <small className="standing">{ON_NOBODY}</small>}
      {score.unreviewed && (
        <>
          {' '}
          <span className="tag">не проверено</span>
        </>
      )}
    </>
  );
}

function OfTarget({ score, line }: { score: Score; line: Line }) {
  const how = standing(score, line);
  return (
    <>
      <td className={lookOf(score.target)} data-label="План" {...ROLE.cell}>
        {score.target === undefined ? '–' : planned(score.target, line)}
      </td>
      <td className={lookOf(score.deviation)} data-label="Отклонение" {...ROLE.cell}>
        {score.deviation === undefined ? '–' : difference(score.deviation, line)}
      </td>
      <td className={lookOf(score.attainment)} data-label="Выполнение" {...ROLE.cell}>
        {score.attainment === undefined ? (
          '–'
        ) : (
          <>
            {share(score.attainment)}
            {how && <small className={`standing ${STANDINGS[how][1]}`}>{STANDINGS[how][0]}</small>}
          </>
        )}
      </td>
    </>
  );
}
