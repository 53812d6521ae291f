import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { Scroll } from '../parts/Scroll';
import type { Line } from './lines';
import type { Opened } from './Opened';

type Explanation = Schema['ExplanationJson'];

/** The smallest changes that reach a higher level. */
export function Moves({ told, line, opened: { lines } }: { told: Explanation; line: Line; opened: Opened }) {
  if (told.moves.length === 0) {
    const reached = line.levels.findIndex(({ code }) => code === told.result.level);
    return reached >= 0 && reached < line.levels.length - 1 ? (
      <p>Изменив один числитель, следующего уровня не достичь: нужно поднять несколько показателей.</p>
    ) : null;
  }
  const levelOf = (code: string) => line.levels.find((level) => level.code === code)?.title ?? code;
  return (
    <>
      <h2>Что подняло бы уровень</h2>
      <p>
        Хватило бы {told.moves.length === 1 ? 'этого изменения' : 'любого из этих изменений'}, если остальное не
        меняется.
      </p>
      <Scroll label="Что подняло бы уровень">
        <table>
          <caption className="visually-hidden">Изменения, которых хватило бы для следующего уровня</caption>
          <thead>
            <tr>
              <th scope="col">Показатель</th>
              <th scope="col" className="num">
                Числитель сейчас
              </th>
              <th scope="col" className="num">
                Нужно
              </th>
              <th scope="col" className="num">
                Разница
              </th>
              <th scope="col">Уровень</th>
            </tr>
          </thead>
          <tbody>
            {told.moves.map(({ indicator, level, from, to }) => (
              <tr key={`${indicator}/${level}`}>
                <th scope="row">{lines.find((one) => one.code === indicator)?.title ?? indicator}</th>
                <td className="num">{figure(from)}</td>
                <td className="num">{figure(to)}</td>
                <td className="num">
                  {to > from ? '+' : '\u2212'}
                  {figure(Math.abs(to - from))}
                </td>
                <td>{levelOf(level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
