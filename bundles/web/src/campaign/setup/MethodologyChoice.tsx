import { plural } from '@orientir/kit/words';
import type { Schema } from '../../api/client';
import { type Draft, keyOf, PERIODS, type StepProps } from './draft';

/** By which methodology: one of those that are published. */
export function MethodologyChoice({
  items,
  draft,
  errors,
  onChange,
}: StepProps & { items: Schema['MethodologyListed'][] }) {
  const published = items.filter((one) => one.state === 'published');
  if (published.length === 0) {
    return <p className="notice">Утверждённых методик пока нет: загрузите и утвердите методику.</p>;
  }
  return (
    <fieldset
      className={errors.methodology ? 'field wrong' : 'field'}
      aria-describedby={errors.methodology && 'm-error'}
    >
      <legend>По какой методике?</legend>
      <p className="hint">Показаны утверждённые методики.</p>
      {errors.methodology && (
        <p className="error" id="m-error" role="alert">
          {errors.methodology}
        </p>
      )}
      <ul className="options">
        {published.map((one) => (
          <li key={keyOf(one)}>
            <label>
              <input
                type="radio"
                name="methodology"
                checked={draft.methodology === keyOf(one)}
                aria-invalid={errors.methodology ? true : undefined}
                onChange={() => onChange(chosen(draft, items, one))}
              />
              {one.title}
            </label>
            <span className="sub">
              {one.id}, версия {one.version}; {PERIODS[one.period]?.name ?? one.period};{' '}
              {plural(one.indicators, 'показатель', 'показателя', 'показателей')}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Another methodology asks other kinds of organisations; what was typed of the period stays where the kind of period does. */
function chosen(draft: Draft, items: Schema['MethodologyListed'][], one: Schema['MethodologyListed']): Partial<Draft> {
  const before = items.find((other) => keyOf(other) === draft.methodology);
  return { methodology: keyOf(one), kinds: [], ...(before && before.period !== one.period ? { period: '' } : {}) };
}
