import type { Schema } from '../api/client';

type Methodology = Pick<Schema['MethodologyJson'], 'criteria' | 'aggregate' | 'levels'>;

/** What can have a result: an indicator, a criterion above some, or the whole methodology. */
export interface Line {
  code: string;
  title: string;
  kind: 'indicator' | 'criterion' | 'total';
  /** How many criteria it lies in. */
  depth: number;
  unit: string;
  /** Places after the point of its official value. */
  decimals: number;
  /** Whether a smaller value is the better one. */
  lowerIsBetter: boolean;
  levels: Schema['LevelJson'][];
  /** The most points, where the rule names them. */
  most?: number | undefined;
  /** Only of an indicator. */
  indicator?: Schema['IndicatorJson'];
}

export const TOTAL = 'total';

/** In the methodology's order: each criterion before what belongs to it, the total last. */
export function linesOf(methodology: Methodology): Line[] {
  const lines = methodology.criteria.flatMap((criterion) => ofCriterion(criterion, 0, methodology.levels));
  return methodology.aggregate
    ? [...lines, node('total', TOTAL, 'Итог по методике', 0, methodology.levels, methodology.aggregate)]
    : lines;
}

export function indicatorsOf(methodology: Methodology): Line[] {
  return linesOf(methodology).filter((line) => line.kind === 'indicator');
}

/** The lines that have results: a criterion without an aggregate only groups what belongs to it. */
export function isCalculated(line: Line): boolean {
  return line.kind !== 'criterion' || line.unit !== '';
}

/** @param common the levels of whatever has none of its own */
function ofCriterion(criterion: Schema['CriterionJson'], depth: number, common: Schema['LevelJson'][]): Line[] {
  return [
    node('criterion', criterion.code, criterion.title, depth, ownOr(criterion.levels, common), criterion.aggregate),
    ...criterion.indicators.map(
      (indicator): Line => ({
        code: indicator.code,
        title: indicator.title,
        kind: 'indicator',
        depth: depth + 1,
        unit: indicator.unit,
        decimals: indicator.decimals,
        lowerIsBetter: indicator.direction === 'lower',
        levels: ownOr(indicator.levels, common),
        indicator,
      }),
    ),
    ...criterion.criteria.flatMap((inner) => ofCriterion(inner, depth + 1, common)),
  ];
}

function ownOr(own: Schema['LevelJson'][], common: Schema['LevelJson'][]): Schema['LevelJson'][] {
  return own.length > 0 ? own : common;
}

function node(
  kind: 'criterion' | 'total',
  code: string,
  title: string,
  depth: number,
  levels: Schema['LevelJson'][],
  aggregate: Schema['AggregateJson'] | undefined,
): Line {
  return {
    code,
    title,
    kind,
    depth,
    unit: aggregate ? 'балл' : '',
    decimals: aggregate?.decimals ?? 0,
    lowerIsBetter: false,
    levels,
    most: aggregate?.max,
  };
}

/** The line that an address names, else the first indicator. */
export function lineOf(lines: Line[], code: string | null): Line {
  const calculated = lines.filter(isCalculated);
  const line = calculated.find((one) => one.code === code) ?? calculated.find((one) => one.kind === 'indicator');
  if (!line) {
    throw new Error('a methodology has an indicator');
  }
  return line;
}

/** Whether anything below a criterion has a result. */
export function hasBelow(lines: Line[], n: number, scores: ReadonlyMap<string, unknown>): boolean {
  const depth = lines[n]?.depth ?? 0;
  for (const line of lines.slice(n + 1)) {
    if (line.depth <= depth) {
      return false;
    }
    if (scores.has(line.code)) {
      return true;
    }
  }
  return false;
}

/** The most points that can be reached, where the methodology bounds them. */
export function mostOf({ most, indicator }: Line): number | undefined {
  const points = indicator?.points;
  return (
    most ??
    points?.best?.max ??
    (points?.target?.capped ? points.target.max : undefined) ??
    (points?.bands ? Math.max(...points.bands.map((band) => band.points)) : undefined)
  );
}
