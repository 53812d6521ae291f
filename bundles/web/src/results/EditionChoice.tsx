import { inMinutes } from '@orientir/kit/words';
import { useId } from 'react';
import type { Schema } from '../api/client';
import { Notice } from '../parts/Notice';
import type { Chosen } from './data';
import { STATES } from './words';

/** Which calculation is shown: an edition, or what counts now. */
export function EditionChoice({
  chosen,
  editions,
  live,
  choose,
}: {
  chosen: Chosen;
  editions: Schema['EditionJson'][];
  /** Whether there is something to see of now. */
  live: boolean;
  choose: (edition: string) => void;
}) {
  const id = useId();
  return (
    <div className="field long">
      <label htmlFor={id}>Выпуск</label>
      <select id={id} value={String(chosen)} onChange={(event) => choose(event.target.value)}>
        {editions.toReversed().map((edition) => (
          <option key={edition.edition} value={edition.edition}>
            {`№ ${edition.edition} от ${inMinutes(edition.at)}, ${STATES[edition.state] ?? edition.state}`}
          </option>
        ))}
        {(live || chosen === 'live') && <option value="live">На сейчас, предварительно</option>}
      </select>
    </div>
  );
}

/** What kind of numbers these are, told before them. */
export function EditionNotice({ chosen, editions }: { chosen: Chosen; editions: Schema['EditionJson'][] }) {
  if (chosen === 'live') {
    return (
      <Notice kind="warn">
        <p>
          <strong>Предварительные результаты.</strong> Посчитаны по тому, что организации представили к этой минуте, и
          будут меняться. Итоговыми станут после выпуска и публикации.
        </p>
      </Notice>
    );
  }
  const edition = editions.find((one) => one.edition === chosen);
  return edition && edition.state !== 'published' ? (
    <Notice kind="warn">
      <p>
        <strong>Выпуск не опубликован.</strong> Его видят только оператор и координаторы.
      </p>
    </Notice>
  ) : null;
}
