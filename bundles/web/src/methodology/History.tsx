import { inMinutes } from '@orientir/kit/words';
import type { Methodology } from './groups';
import { STATES } from './names';
import { moverTold } from './told';

/** What the check of the file warned of; publishing accepts it. */
export function Warnings({ warnings }: { warnings: Methodology['warnings'] }) {
  return (
    <ul>
      {warnings.map((one) => (
        <li key={`${one.line}:${one.column}:${one.code}:${one.message}`}>
          {one.message} <span className="quiet">строка {one.line}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who moved the methodology on, when and why. */
export function History({ history }: { history: NonNullable<Methodology['history']> }) {
  return (
    <ul>
      {history.map((move) => (
        <li key={move.at + move.to}>
          {inMinutes(move.at)}: {STATES[move.to]?.[0] ?? move.to}
          {move.reason && ` – «${move.reason}»`} <span className="quiet">{moverTold(move.account)}</span>
        </li>
      ))}
    </ul>
  );
}
