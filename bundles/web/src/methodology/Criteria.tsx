import { figure } from '@orientir/kit/words';
import { type Criterion, type Methodology, walk } from './groups';
import { IndicatorCard } from './IndicatorCard';
import { aggregateTold, levelsTold } from './told';

/** The tree of criteria with their indicators, and how the total comes from it. */
export function Criteria({ methodology, known }: { methodology: Methodology; known: Map<string, string> }) {
  const { aggregate, levels, criteria } = methodology;
  return (
    <>
      {aggregate && <p>Итог: {aggregateTold(aggregate)}.</p>}
      {levels.length > 0 && <p>Уровни: {levelsTold(levels)}.</p>}
      {walk(criteria).map(({ criterion, depth }) => (
        <CriterionView key={criterion.code} criterion={criterion} depth={depth} known={known} />
      ))}
    </>
  );
}

function CriterionView({
  criterion: { title, weight, aggregate, levels, indicators },
  depth,
  known,
}: {
  criterion: Criterion;
  depth: number;
  known: Map<string, string>;
}) {
  const Heading = depth === 0 ? 'h3' : 'h4';
  return (
    <section className={`criterion depth-${Math.min(depth, 3)}`}>
      <Heading>
        {title}
        {weight !== undefined && <span className="quiet">, вес {figure(weight)}</span>}
      </Heading>
      {aggregate && <p className="quiet">Свод: {aggregateTold(aggregate)}.</p>}
      {levels.length > 0 && <p>Уровни: {levelsTold(levels)}.</p>}
      {indicators.map((indicator) => (
        <IndicatorCard key={indicator.code} indicator={indicator} known={known} />
      ))}
    </section>
  );
}
