import { figure } from '@orientir/kit/words';
import { KINDS, STATUSES } from '../../messages';
import { type Counts, percent, pieces, STATES } from './counts';

/** How many forms are in which state, as a bar and as buttons that show those in the list. */
export function Totals({
  counts,
  where,
  kind,
  status,
  onStatus,
}: {
  counts: Counts;
  /** Whose forms these are. */
  where: string;
  kind: string;
  status: string;
  onStatus: (status: string) => void;
}) {
  const ready = counts.submitted + counts.accepted;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{[where, KINDS[kind]].filter(Boolean).join(', ')}</h2>
      <p>
        Отправлено {figure(ready)} из {figure(counts.expected)} – {percent(ready, counts.expected)}&nbsp;%.
        {counts.late ? ` С опозданием: ${figure(counts.late)}.` : ''}
      </p>
      <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {pieces(counts).map((piece) => (
          <rect
            key={piece.status}
            className={`state-${piece.status}`}
            x={piece.from}
            y="0"
            width={piece.width}
            height="4"
          />
        ))}
      </svg>
      <ul className="counts" aria-label="По состояниям; нажмите, чтобы показать в списке">
        {STATES.map(([code, name]) => (
          <li key={code}>
            <button type="button" aria-pressed={status === code} onClick={() => onStatus(status === code ? '' : code)}>
              <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                <rect className={`state-${code}`} width="10" height="10" rx="2" />
              </svg>
              <strong>{figure(counts[name])}</strong>
              <span>{STATUSES[code]?.[0]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
