import { useId } from 'react';
import type { Names } from './data';
import { isCalculated, type Line } from './lines';

/** Of which indicator, criterion or the whole. */
export function IndicatorChoice({
  lines,
  chosen,
  choose,
}: {
  lines: Line[];
  chosen: string;
  choose: (code: string) => void;
}) {
  const id = useId();
  return (
    <div className="field wide">
      <label htmlFor={id}>Показатель</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {lines.filter(isCalculated).map(({ code, title, kind }) => (
          <option key={code} value={code}>
            {kind === 'criterion' ? `Критерий: ${title}` : title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Of which municipality; all where none is chosen. */
export function TerritoryChoice({
  names,
  root,
  chosen,
  choose,
}: {
  names: Names;
  root: string | undefined;
  chosen: string;
  choose: (code: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Территория</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">все</option>
        {[...names]
          .filter(([code]) => code !== root)
          .map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
