import { plural } from '@orientir/kit/words';
import type { PasteDone } from './pasting';

/** What a paste did, with the way back. */
export function Pasted({ done, onUndo, onClose }: { done: PasteDone; onUndo(): void; onClose(): void }) {
  const { count, wrong, left } = done;
  return (
    <div className="pasted no-print" role="status">
      <p>
        {count === 0
          ? 'Ни одно из вставленных значений не подошло.'
          : `${plural(count, 'значение вставлено', 'значения вставлены', 'значений вставлено')}.`}{' '}
        {left > 0 && `Для ${plural(left, 'строки', 'строк', 'строк')} не нашлось поля.`}
      </p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ label, text, why }) => (
            <li key={label}>
              «{text}» не вставлено в поле «{label}». {why}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        {count > 0 && (
          <button type="button" className="button small" onClick={onUndo}>
            Отменить вставку
          </button>
        )}
        <button type="button" className="button small" onClick={onClose}>
          Понятно
        </button>
      </p>
    </div>
  );
}
