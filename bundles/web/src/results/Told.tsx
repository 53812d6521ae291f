import { inMinutes } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { LevelScale } from '../charts/LevelScale';
import type { Names } from './data';
import { type Line, mostOf } from './lines';
import { Moves } from './Moves';
import type { Opened } from './Opened';
import { Parts } from './Parts';
import { decimalOf, numbersOnPaper, onPaper } from './paper';
import { Sources } from './Sources';
import {
  coverageOf,
  ON_NOBODY,
  restsOnNobody,
  STATES,
  SUPPRESSED,
  share,
  type Tier,
  valueText,
  WITHOUT_VALUE,
  withoutValue,
} from './words';

type Explanation = Schema['ExplanationJson'];

export function Told({
  told,
  line,
  name,
  names,
  opened,
  tier,
}: {
  told: Explanation;
  line: Line;
  name: string;
  names: Names;
  opened: Opened;
  tier: Tier;
}) {
  const { result } = told;
  const none = withoutValue(result);
  return (
    <>
      <p>
        {name}. {line.title}
      </p>
      <p className="big">{valueText(result, line)}</p>
      {restsOnNobody(result) && <p>{`${ON_NOBODY.replace('сведений', 'Сведений')}.`}</p>}
      {none && (
        <p>
          {none === SUPPRESSED ? 'Значение скрыто' : 'Значения нет'}: {WITHOUT_VALUE[none]}.
        </p>
      )}
      {none && result.reason && <Reason reason={result.reason} line={line} opened={opened} names={names} />}
      {told.target && <p>{told.target}</p>}
      {told.points && <p>{told.points}</p>}
      {told.level && <p>{told.level}</p>}
      {result.points !== undefined && (
        <LevelScale levels={line.levels} reached={result.level} points={result.points} most={mostOf(line)} />
      )}
      <Moves told={told} line={line} opened={opened} />

      <h2>Расчёт</h2>
      {told.legal && (
        <>
          <h3>В документе</h3>
          <p className="worked">{told.legal}</p>
        </>
      )}
      <h3>Словами</h3>
      <p className="worked">{onPaper(told.worded)}</p>
      {told.substituted && (
        <>
          <h3>Числами</h3>
          <p className="worked">
            <code>{numbersOnPaper(told.substituted)}</code>

            {!none && (
              <>
                {' '}
                → <strong>{valueText(result, line)}</strong>
              </>
            )}
          </p>
        </>
      )}
      {told.rule && (
        <>
          <h3>Правило</h3>
          <p>{told.rule}</p>
        </>
      )}
      {told.rounding && (
        <p>
          Округление. {told.rounding}
          {told.exact && (
            <>
              {' '}
              До округления: <code>{decimalOf(told.exact)}</code>
            </>
          )}
        </p>
      )}
      {line.kind === 'indicator' && (
        <>
          <h3>Охват</h3>
          <p>
            Учтено {coverageOf(result.coverage)}
            {result.coverage.answers !== undefined && `; ответов – ${share(result.coverage.answers)}`}.
          </p>
        </>
      )}

      {told.parts.length > 0 && <Parts told={told} opened={opened} tier={tier} code={result.organisation} />}
      {told.operands.length > 0 && <Sources told={told} names={names} />}
      {told.edition && (
        <p className="quiet">
          Выпуск № {told.edition.edition} от {inMinutes(told.edition.at)},{' '}
          {STATES[told.edition.state] ?? told.edition.state}. Контрольная сумма: <code>{told.edition.hash}</code>
        </p>
      )}
    </>
  );
}

function Reason({
  reason,
  line,
  opened: { methodology, lines },
  names,
}: {
  reason: string;
  line: Line;
  opened: Opened;
  names: Names;
}) {
  const parts = reason.split(/, (?!"year")/).map((code) => {
    const [input = code, organisation] = code.split('@');
    const title =
      line.kind === 'indicator'
        ? methodology.inputs.find((one) => one.code === input)?.label
        : lines.find((one) => one.code === input)?.title;
    const asked = title ? `«${title}»` : input;
    return organisation ? `${asked} (${names.get(organisation) ?? organisation})` : asked;
  });
  return (
    <p>
      {line.kind === 'indicator' ? 'Не указано' : 'Нет баллов'}: {parts.join('; ')}.
    </p>
  );
}
