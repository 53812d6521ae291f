import { useState } from 'react';
import { Link } from 'wouter';
import { useUser } from '../app/user';
import { download } from '../desk/download';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { Notice } from '../parts/Notice';
import type { Methodology } from './groups';
import { type Step, steps } from './life';
import { Move } from './Move';
import { STATES } from './names';
import { State } from './State';

/** Where a methodology stands in its life, and what may be done with it. */
export function LifeBar({ methodology }: { methodology: Methodology }) {
  const { role } = useUser();
  const { id, version } = methodology;
  const [step, setStep] = useState<Step>();
  const [moved, setMoved] = useState('');
  const next = steps(methodology.state);
  const mine = next.filter((one) => may(role, ...one.rights));
  const prepares = may(role, 'methodology.write', 'methodology.publish');
  const yaml = useSending(
    () =>
      download(`/monitoring/api/v1/methodologies/${encodeURIComponent(id)}/${encodeURIComponent(version)}`, () => {}, {
        Accept: 'application/yaml',
      }),
    (file) => save(`${id}-${version}.yaml`, file),
  );
  return (
    <>
      {moved && (
        <Notice kind="good" alert>
          <p>{moved}</p>
        </Notice>
      )}
      <p>
        <State state={methodology.state} />{' '}
        {mine.length === 0 && next[0] && prepares && <span className="quiet">Дальше переводит {next[0].who}.</span>}
      </p>
      <div className="actions">
        {mine.map((one, n) => (
          <button
            key={one.to}
            type="button"
            className={n === 0 && methodology.state !== 'published' ? 'button main' : 'button'}
            onClick={() => setStep(one)}
          >
            {one.action}…
          </button>
        ))}
        <button type="button" className="button" onClick={() => yaml.mutate(undefined)}>
          Скачать файл (YAML)
        </button>
        {prepares && (
          <>
            <Link href={`/methodologies/${id}/${version}/compare`} className="button">
              Сравнить
            </Link>
            <Link href={`/methodologies/${id}/${version}/trial`} className="button">
              Проба на прошлом мониторинге
            </Link>
          </>
        )}
      </div>
      <Refusal problem={yaml.error} />
      {step && (
        <Move
          methodology={methodology}
          step={step}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined);
            setMoved(`Готово. Теперь методика: ${STATES[step.to]?.[0]}.`);
          }}
        />
      )}
    </>
  );
}
