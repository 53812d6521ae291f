import { figure, plural } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import type { Line } from './lines';

type Score = Schema['ScoreJson'];

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** `6,5 %`, `27 ПОО`; a minus is a minus. */
export function measured(value: number, line: Pick<Line, 'unit' | 'decimals'>): string {
  const number = figure(value, line.decimals).replace('-', MINUS);
  return line.unit === '' || line.unit === 'балл' ? number : `${number}${NBSP}${line.unit}`;
}

/** A planned value as it was set: `10 %`. */
export function planned(target: number, line: Pick<Line, 'unit'>): string {
  const number = figure(target).replace('-', MINUS);
  return line.unit === '' || line.unit === 'балл' ? number : `${number}${NBSP}${line.unit}`;
}

/** As the public pages word it. */
export const SUPPRESSED = 'не публикуется';

/** Why there is no value; undefined where there is one. Nothing missing is ever told as 0. */
export function withoutValue(score: Score): string | undefined {
  if (score.status === 'suppressed') {
    return SUPPRESSED;
  }
  if (score.status === 'not-applicable') {
    return 'не применимо';
  }
  if (score.status === 'no-base') {
    return 'нет базы';
  }
  if (score.value !== undefined || score.distribution) {
    return undefined;
  }
  return score.coverage.organisations.expected === 0 ? 'нет участников' : 'нет данных';
}

/**
 * Whether nobody has reported what a value is brought together from: a methodology may count what is missing as zero, and such a
 * zero must not look like one that somebody reported.
 */
export function restsOnNobody({ value, status, coverage: { organisations } }: Score): boolean {
  return value !== undefined && status !== 'no-base' && organisations.expected > 0 && organisations.reported === 0;
}

export const ON_NOBODY = 'сведений нет: по методике пропуск считается нулём';

/** Where a place has no room for words. */
export const SHORT: Record<string, string> = {
  'нет участников': '–',
  'нет данных': 'н/д',
  'нет базы': 'н/б',
  'не применимо': 'н/п',
  [SUPPRESSED]: 'скр.',
};

export const WITHOUT_VALUE: Record<string, string> = {
  'нет участников': 'среди участников мониторинга нет организаций, у которых спрашивают этот показатель',
  'нет данных': 'никто не представил того, из чего показатель считается; это не ноль',
  'нет базы': 'знаменатель равен нулю: долю считать не от чего',
  'не применимо': 'показатель к этой организации не относится',
  [SUPPRESSED]: 'отчиталось слишком мало организаций, и значение выдало бы их ответы',
};

/** The value as people read it: `не менее 6,5 %`, `нет данных`. */
export function valueText(score: Score, line: Pick<Line, 'unit' | 'decimals'>): string {
  const none = withoutValue(score);
  if (none !== undefined) {
    return none;
  }
  if (score.value === undefined) {
    return 'распределение';
  }
  return `${score.status === 'not-less-than' ? `не${NBSP}менее${NBSP}` : ''}${measured(score.value, line)}`;
}

/** `−3,5 п. п.`, `+2`: how far a value is from another one. */
export function difference(value: number, line: Pick<Line, 'unit' | 'decimals'>): string {
  const unit = line.unit === '%' ? `${NBSP}п.${NBSP}п.` : '';
  const sign = value > 0 ? '+' : value < 0 ? MINUS : '';
  return `${sign}${figure(Math.abs(value), line.decimals)}${unit}`;
}

/** Per cent to one decimal: attainment and coverage. */
export function share(value: number): string {
  return `${figure(value, 1)}${NBSP}%`;
}

/** `28 из 43 организаций; 64,2 % базы` */
export function coverageOf({ organisations, base }: Schema['CoverageJson']): string {
  if (organisations.expected === 0) {
    return '–';
  }
  const counted = `${figure(organisations.reported)} из ${plural(organisations.expected, 'организации', 'организаций', 'организаций')}`;
  return base === undefined ? counted : `${counted}; ${share(base)} базы`;
}

export function levelTitle(score: Score, line: Line): string | undefined {
  return score.level === undefined
    ? undefined
    : (line.levels.find(({ code }) => code === score.level)?.title ?? score.level);
}

/** How a value stands to its target; undefined without one of them. The rounded value is what is compared. */
export function standing(score: Score, line: Line): 'met' | 'near' | 'far' | undefined {
  if (score.value === undefined || score.target === undefined) {
    return undefined;
  }
  const met = line.lowerIsBetter ? score.value <= score.target : score.value >= score.target;
  if (met) {
    return 'met';
  }
  const attained = line.lowerIsBetter ? score.target / score.value : score.value / score.target;
  return attained >= 0.5 ? 'near' : 'far';
}

export const STANDINGS = {
  met: ['план выполнен', 'good'],
  near: ['план не выполнен', 'warn'],
  far: ['меньше половины плана', 'bad'],
} as const;

export const STATES: Record<string, string> = {
  computed: 'не опубликован',
  published: 'опубликован',
};

export const TIERS = {
  region: 'Регион',
  municipality: 'Муниципалитеты',
  organisation: 'Организации',
} as const;

export type Tier = keyof typeof TIERS;

export function isTier(text: string | null | undefined): text is Tier {
  return text !== null && text !== undefined && Object.hasOwn(TIERS, text);
}
