import { figure } from '@orientir/kit/words';
import { KINDS } from '../messages';
import { type Indicator, type Methodology, walk } from './groups';
import { AGGREGATES, LACKING, OVERS, ROLL_UPS } from './names';

/** What stands in a methodology, as sentences. */

export function kindsTold(codes: string[]): string {
  return codes.length === 0 ? 'все виды организаций' : codes.map((kind) => KINDS[kind] ?? kind).join(', ');
}

/** How points of parts are brought together. */
export function aggregateTold(one: NonNullable<Methodology['aggregate']>): string {
  return [
    AGGREGATES[one.by] ?? one.by,
    one.max !== undefined && `наибольшее значение ${figure(one.max)}`,
    one.weights !== undefined && `сумма весов ${figure(one.weights)}`,
    `отсутствующий показатель ${LACKING[one.missing] ?? one.missing}`,
    `неприменимый ${LACKING[one.notApplicable] ?? one.notApplicable}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** `Низкий – от 0; Средний – от 50` */
export function levelsTold(levels: Methodology['levels']): string {
  return levels.map((level) => `${level.title} – от ${figure(level.from)}`).join('; ');
}

/** `2021 – 30; 2022 – 37` */
export function targetsTold(targets: Record<string, number>): string {
  return Object.entries(targets)
    .map(([year, target]) => `${year} – ${figure(target)}`)
    .join('; ');
}

/** For what points are given; empty where there are none. */
export function pointsTold({ points }: Pick<Indicator, 'points'>): string {
  if (points?.target) {
    return `за выполнение планового значения, не больше ${figure(points.target.max)}${
      points.target.capped ? '' : ' за полное выполнение, перевыполнение учитывается'
    }`;
  }
  if (points?.best) {
    return `лучший результат – ${figure(points.best.max)}, остальные пропорционально`;
  }
  return points?.bands?.map((band) => `от ${figure(band.from)} – ${figure(band.points)}`).join('; ') ?? '';
}

/** How the value of a territory comes from those of its organisations. */
export function rollUpTold({ rollup }: Pick<Indicator, 'rollup'>, known: Map<string, string>): string {
  return [
    ROLL_UPS[rollup.by] ?? rollup.by,
    OVERS[rollup.over] ?? rollup.over,
    rollup.kinds.map((kind) => KINDS[kind] ?? kind).join(', '),
    rollup.weight && `вес – ${known.get(`input ${rollup.weight}`) ?? rollup.weight}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What an expression speaks of, each code once, with its title: codes are bare, or quoted as in `value("share")`. */
export function namesIn(expression: string, known: Map<string, string>): { code: string; title: string }[] {
  const codes = new Set(expression.match(/[\p{L}_][\p{L}\p{N}_-]*/gu));
  return [...codes].flatMap((code) => {
    const title = ['input', 'indicator', 'criterion', 'total']
      .map((part) => known.get(`${part} ${code}`))
      .find((found) => found !== undefined);
    return title === undefined ? [] : [{ code, title }];
  });
}

export type Part = 'criteria' | 'inputs' | 'forms' | 'checks' | 'recommendations' | 'warnings' | 'history';

export const PART_TITLES: Record<Part, string> = {
  criteria: 'Показатели',
  inputs: 'Исходные показатели',
  forms: 'Формы',
  checks: 'Контроли',
  recommendations: 'Рекомендации',
  warnings: 'Предупреждения проверки',
  history: 'История',
};

/** The parts that a methodology has, and how much is in each. */
export function contents(methodology: Methodology): { part: Part; title: string; count: number }[] {
  return (Object.keys(PART_TITLES) as Part[])
    .map((part) => ({
      part,
      title: PART_TITLES[part],
      count:
        part === 'criteria'
          ? walk(methodology.criteria).reduce((sum, { criterion }) => sum + criterion.indicators.length, 0)
          : (methodology[part]?.length ?? 0),
    }))
    .filter(({ count }) => count > 0);
}

/** Who moved a methodology on: a pack that comes with the system is taken in by nobody. */
export function moverTold(account: string): string {
  return account.startsWith('bundle:') ? 'поставлена вместе с системой' : account;
}
