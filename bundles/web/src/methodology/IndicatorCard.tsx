import { figure, plural } from '@orientir/kit/words';
import { CodeNames } from './CodeNames';
import type { Indicator } from './groups';
import { TIERS } from './names';
import { levelsTold, pointsTold, rollUpTold, targetsTold } from './told';

/** One indicator: what the document says beside what is calculated, and all that follows from the value. */
export function IndicatorCard({ indicator, known }: { indicator: Indicator; known: Map<string, string> }) {
  const facts: [string, string | undefined][] = [
    [
      'Единица',
      `${indicator.unit}, ${plural(indicator.decimals, 'знак', 'знака', 'знаков')} после запятой; лучше, когда ${
        indicator.direction === 'higher' ? 'больше' : 'меньше'
      }`,
    ],
    ['Свод', rollUpTold(indicator, known)],
    ['Плановые значения', targetsTold(indicator.targets)],
    ...Object.entries(indicator.targetsByTier ?? {}).map(([tier, targets]): [string, string] => [
      `Плановые значения: ${TIERS[tier] ?? tier}`,
      targetsTold(targets),
    ]),
    ['Баллы', pointsTold(indicator)],
    ['Уровни', levelsTold(indicator.levels)],
    ['Продолжает', indicator.continues],
    ['Источник по паспорту', indicator.passport?.source],
    ['Хранение', indicator.passport?.storage],
    ['Примечание', indicator.note],
    ['Код', indicator.code],
  ];
  return (
    <details className="indicator">
      <summary>
        {indicator.title}
        {indicator.weight !== undefined && <span className="quiet"> – вес {figure(indicator.weight)}</span>}
      </summary>
      <div className="twin">
        <div>
          <p className="label">В документе</p>
          <p>{indicator.legal ?? <span className="quiet">формула в документе не приведена</span>}</p>
        </div>
        <div>
          <p className="label">В системе</p>
          <p>
            <code>{indicator.formula}</code>
          </p>
          <CodeNames expression={indicator.formula} known={known} />
        </div>
      </div>
      <dl className="facts">
        {facts
          .filter(([, text]) => text)
          .map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
