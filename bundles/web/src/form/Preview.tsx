import { figure } from '@orientir/kit/words';
import { memo } from 'react';
import type { Schema } from '../api/client';
import { useForm } from './hooks';

interface Props {
  indicators: Schema['IndicatorJson'][];
  levels: Schema['LevelJson'][];
}

/** What the server makes of the section's answers, after each save. */
export const SectionPreview = memo(function SectionPreview({ indicators, levels }: Props) {
  const preview = useForm((state) => state.form.preview);
  const scores = indicators.flatMap((indicator) => {
    const score = preview.find((one) => one.indicator === indicator.code && one.subject !== 'territory');
    return score ? [{ indicator, score }] : [];
  });
  if (scores.length === 0) {
    return null;
  }
  return (
    <div className="preview">
      <h3>Что получается</h3>
      <dl>
        {scores.map(({ indicator, score }) => (
          <div key={indicator.code}>
            <dt>{indicator.title}</dt>
            <dd>
              <strong>{scoreText(indicator, score)}</strong>
              <Verdict indicator={indicator} score={score} levels={levels} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
});

function scoreText({ decimals, unit }: Schema['IndicatorJson'], { value, status }: Schema['ScoreJson']): string {
  if (value === undefined) {
    return { 'no-base': 'нет базы', 'not-applicable': 'не применимо' }[status] ?? 'не хватает ответов';
  }
  const number = `${figure(value, decimals)}${unit ? `\u00a0${unit}` : ''}`;
  return status === 'not-less-than' ? `не менее ${number}` : number;
}

function Verdict({
  indicator,
  score,
  levels,
}: {
  indicator: Schema['IndicatorJson'];
  score: Schema['ScoreJson'];
  levels: Schema['LevelJson'][];
}) {
  const level = [...indicator.levels, ...levels].find(({ code }) => code === score.level)?.title;
  const parts = [
    score.target !== undefined &&
      `план ${figure(score.target)}${score.deviation === undefined ? '' : `, отклонение ${signed(score.deviation)}`}`,
    score.points !== undefined && `баллы: ${figure(score.points)}`,
    level && `уровень: ${level}`,
    score.change !== undefined && `к прошлому периоду ${signed(score.change)}`,
  ].filter(Boolean);
  return parts.length > 0 ? <span className="verdict">{parts.join('; ')}</span> : null;
}

function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value).replace('-', '\u2212');
}
