import { figure } from '@orientir/kit/words';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { Scroll } from '../parts/Scroll';
import { explanationAddress } from './address';
import type { Opened } from './Opened';
import { type Tier, valueText } from './words';

type Explanation = Schema['ExplanationJson'];

/** What the points of a criterion or of the total are brought together from. */
export function Parts({
  told,
  opened: { campaign, lines },
  tier,
  code,
}: {
  told: Explanation;
  opened: Opened;
  tier: Tier;
  code: string;
}) {
  const weighted = told.parts.some(({ weight }) => weight !== undefined);
  return (
    <>
      <h2>Из чего складывается</h2>
      <Scroll label="Составляющие">
        <table>
          <caption className="visually-hidden">Составляющие</caption>
          <thead>
            <tr>
              <th scope="col">Составляющая</th>
              <th scope="col" className="num">
                Значение
              </th>
              <th scope="col" className="num">
                Баллы
              </th>
              {weighted && (
                <th scope="col" className="num">
                  Вес
                </th>
              )}
              <th scope="col" className="num">
                Учтено баллов
              </th>
            </tr>
          </thead>
          <tbody>
            {told.parts.map(({ title, result, weight, counted }) => {
              const line = lines.find((one) => one.code === result.indicator);
              const href = explanationAddress(campaign.id, told.edition?.edition ?? 'live', tier, {
                ...result,
                organisation: code,
              });
              const text = line ? valueText(result, line) : '–';
              return (
                <tr key={result.indicator}>
                  <th scope="row">{title}</th>
                  <td className="num">
                    <Link href={href}>{text}</Link>
                  </td>
                  <td className="num">{result.points === undefined ? '–' : figure(result.points)}</td>
                  {weighted && <td className="num">{weight === undefined ? '–' : figure(weight)}</td>}
                  <td className="num">{counted === undefined ? 'не учтено' : figure(counted)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
