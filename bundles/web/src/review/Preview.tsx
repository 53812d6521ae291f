import { figure } from '@orientir/kit/words';
import { type Methodology, results, type Submission } from './compare';

/** What the answers amount to, as far as it can be said before the edition. */
export function Preview({ submission, methodology }: { submission: Submission; methodology: Methodology }) {
  const known = results(methodology.criteria);
  const shown = submission.preview.filter((score) => score.value !== undefined);
  if (shown.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>Предварительный расчёт по этим ответам</summary>
      <ul>
        {shown.map((score) => {
          const named = known.get(score.indicator);
          return (
            <li key={`${score.indicator} ${score.subject}`}>
              {named?.title ?? score.indicator}: <strong>{figure(score.value ?? 0, named?.decimals)}</strong>{' '}
              {named?.unit}
              {score.target !== undefined && `, план ${figure(score.target)}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
