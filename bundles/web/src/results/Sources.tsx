import { figure } from '@orientir/kit/words';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { useUser } from '../app/user';
import { Scroll } from '../parts/Scroll';
import type { Names } from './data';
import { answerText } from './paper';

type Explanation = Schema['ExplanationJson'];

/** Every answer that a number rests on, with the revision of the form it is from. */
export function Sources({ told, names }: { told: Explanation; names: Names }) {
  return (
    <>
      <h2>Источники</h2>
      {told.withheld > 0 && (
        <p>
          В суммах участвуют и другие организации (ещё {figure(told.withheld)}): их ответы видны им самим и тем, кто за
          них отвечает.
        </p>
      )}
      {told.operands.map(({ input, label, sum, parts }) => (
        <details key={input} open={parts.length <= 3}>
          <summary>
            {label}: {sum === undefined ? (told.withheld > 0 ? 'сумма не показана' : 'нет данных') : figure(sum)}
          </summary>
          <Scroll label={`Ответы: ${label}`}>
            <table>
              <caption className="visually-hidden">Ответы: {label}</caption>
              <thead>
                <tr>
                  <th scope="col">Организация</th>
                  <th scope="col" className="num">
                    Ответ
                  </th>
                  <th scope="col">Откуда</th>
                  <th scope="col">Учтено</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <Source
                    key={part.organisation}
                    part={part}
                    name={names.get(part.organisation) ?? part.organisation}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      ))}
    </>
  );
}

function Source({ part, name }: { part: Schema['Part']; name: string }) {
  const { organisation } = useUser();
  const { answer, counted, submission, revision } = part;
  const from =
    submission === undefined
      ? answer.value === undefined
        ? 'форма не представлена'
        : 'справочное значение'
      : `форма, редакция ${revision}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{answerText(answer)}</td>
      <td>
        {submission !== undefined && part.organisation === organisation.code ? (
          <Link href={`/forms/${submission}`}>{from}</Link>
        ) : (
          from
        )}
      </td>
      <td>{counted ? 'да' : 'нет'}</td>
    </tr>
  );
}
