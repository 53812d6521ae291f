import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import type { Line } from '../results/lines';
import {
  levelTitle,
  ON_NOBODY,
  restsOnNobody,
  SHORT,
  STANDINGS,
  SUPPRESSED,
  standing,
  withoutValue,
} from '../results/words';
import { shade } from './scales';

type Score = Schema['ScoreJson'];

/** The colour of a tile and what it means in words. */
export interface Tone {
  name: string;
  means: string;
}

/** In the order of the legend. */
export const TONES = ['met', 'near', 'far', 'shade3', 'shade2', 'shade1', 'shade0', 'hidden', 'silent', 'empty'];

const QUARTERS = ['нижняя четверть значений', 'ниже середины', 'выше середины', 'верхняя четверть значений'];

/** How a value stands to its target; without one its level; without levels where it lies among the others. */
export function toneOf(score: Score, line: Line, values: number[]): Tone {
  const none = withoutValue(score);
  if (none !== undefined || score.value === undefined) {
    // Who was asked and is silent does not look like who was not asked.
    const name = none === SUPPRESSED ? 'hidden' : none === 'нет данных' ? 'silent' : 'empty';
    return { name, means: none ?? 'распределение' };
  }
  if (restsOnNobody(score)) {
    return { name: 'silent', means: ON_NOBODY };
  }
  const how = standing(score, line);
  if (how) {
    return { name: how, means: STANDINGS[how][0] };
  }
  const level = line.levels.findIndex(({ code }) => code === score.level);
  if (level >= 0) {
    return {
      name: `shade${Math.round((3 * level) / Math.max(1, line.levels.length - 1))}`,
      means: levelTitle(score, line) ?? '',
    };
  }
  const part = shade(score.value, values);
  return { name: `shade${part}`, means: QUARTERS[part] ?? '' };
}

/** The value in a few signs: `≥ 9,2`, `0,0`, `н/д`. */
export function tileText(score: Score, line: Pick<Line, 'decimals'>): string {
  if (score.value === undefined) {
    return SHORT[withoutValue(score) ?? ''] ?? '–';
  }
  return `${score.status === 'not-less-than' ? '≥\u00a0' : ''}${figure(score.value, line.decimals)}`;
}
