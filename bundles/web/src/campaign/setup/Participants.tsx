import { ChoiceField, LineField } from '../../desk/fields';
import { useNames } from '../../desk/organisations';
import { KINDS } from '../../messages';
import { useMethodology } from '../queries';
import { Choose } from './Choose';
import { Count } from './Count';
import { asked, type Draft, methodologyOf, type StepProps } from './draft';

/** Which organisations are expected: a territory, kinds, and single ones in addition or not. */
export function Participants({ draft, errors, onChange }: StepProps) {
  const names = useNames();
  const roots = (names.data ?? []).filter((one) => one.kind !== 'institution');
  const region = roots.find((one) => one.kind === 'region');
  const others = roots.filter((one) => one !== region);
  return (
    <>
      <ChoiceField
        label="Территория"
        hint="Участвуют организации, которые в неё входят."
        wide
        options={[...(region ? [region] : []), ...others].map((one) => [one.code, one.name])}
        value={draft.root || (region?.code ?? '')}
        onChange={(root) => onChange({ root })}
      />
      <Kinds draft={draft} errors={errors} onChange={onChange} />
      <Count draft={draft} />
      <Included draft={draft} onChange={onChange} />
      <Excluded draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}

function Kinds({ draft, errors, onChange }: StepProps) {
  const methodology = useMethodology(methodologyOf(draft));
  return (
    <fieldset className={errors.kinds ? 'field wrong' : 'field'} aria-describedby={errors.kinds && 'kinds-error'}>
      <legend>Виды организаций</legend>
      <p className="hint">Показаны виды, для которых в методике есть форма.</p>
      {errors.kinds && (
        <p className="error" id="kinds-error" role="alert">
          {errors.kinds}
        </p>
      )}
      <ul className="options">
        {asked(methodology.data).map((kind) => (
          <li key={kind}>
            <label>
              <input
                type="checkbox"
                checked={draft.kinds.includes(kind)}
                aria-invalid={errors.kinds ? true : undefined}
                onChange={(event) =>
                  onChange({
                    kinds: event.target.checked ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind),
                  })
                }
              />
              {KINDS[kind] ?? kind}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Included({ draft, onChange }: Omit<StepProps, 'errors'>) {
  return (
    <details open={draft.include.length > 0}>
      <summary>Включить ещё организации ({draft.include.length})</summary>
      <p className="hint">Организации этой же территории дополнительно к отмеченным видам.</p>
      <ul className="found">
        {draft.include.map((one) => (
          <li key={one.code}>
            <span>
              {one.name} <span className="sub">{one.code}</span>
            </span>
            <Remove
              what={one.name}
              onRemove={() => onChange({ include: draft.include.filter((other) => other.code !== one.code) })}
            />
          </li>
        ))}
      </ul>
      <Choose
        label="Кого включить"
        action="Включить"
        taken={taken(draft)}
        onChoose={(one) => onChange({ include: [...draft.include, one] })}
      />
    </details>
  );
}

function Excluded({ draft, errors, onChange }: StepProps) {
  return (
    <details open={draft.exclude.length > 0}>
      <summary>Исключить организации ({draft.exclude.length})</summary>
      {draft.exclude.map((one, n) => (
        <div key={one.code}>
          <LineField
            label={`Почему исключена: ${one.name}`}
            wide
            error={errors[`exclude.${n}`]}
            value={one.reason}
            onChange={(reason) =>
              onChange({
                exclude: draft.exclude.map((other) => (other.code === one.code ? { ...other, reason } : other)),
              })
            }
          />
          <Remove
            what={one.name}
            onRemove={() => onChange({ exclude: draft.exclude.filter((other) => other.code !== one.code) })}
          />
        </div>
      ))}
      <Choose
        label="Кого исключить"
        action="Исключить"
        taken={taken(draft)}
        onChoose={(one) => onChange({ exclude: [...draft.exclude, { ...one, reason: '' }] })}
      />
    </details>
  );
}

function taken(draft: Draft): string[] {
  return [...draft.include, ...draft.exclude].map((one) => one.code);
}

function Remove({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <button type="button" className="plain" onClick={onRemove}>
      Убрать<span className="visually-hidden"> {what}</span>
    </button>
  );
}
