import { inDays, plural } from '@orientir/kit/words';
import { Link } from 'wouter';
import { useProgress } from './progress/queries';
import { useMethodology } from './queries';
import type { Campaign } from './stages';

/** What is left to do before the organisations may begin, in the order in which it is done. */
export function Preparation({ campaign }: { campaign: Campaign }) {
  const roster = useProgress(campaign.id, '');
  const methodology = useMethodology(campaign.methodology);
  const reference = methodology.data?.inputs.filter((input) => input.reference).length;
  return (
    <section aria-labelledby="preparation">
      <h2 id="preparation">Что сделать до начала</h2>
      <ol>
        <li>
          Проверить <Link href={`/campaigns/${campaign.id}/progress`}>перечень участников</Link>
          {roster.data && `: сегодня ${plural(roster.data.expected, 'организация', 'организации', 'организаций')}`}.
        </li>
        <li>
          {reference === 0 ? (
            'Справочных значений в этой методике нет: загружать нечего.'
          ) : (
            <>
              Загрузить <Link href={`/campaigns/${campaign.id}/values`}>справочные значения</Link>
              {reference !== undefined &&
                `: в методике ${plural(reference, 'показатель', 'показателя', 'показателей')}`}
              .
            </>
          )}
        </li>
        <li>
          {campaign.archive
            ? 'Начать внесение сведений и загрузить ответы организаций.'
            : `Начать внесение сведений – по приказу с\u00a0${inDays(campaign.entry.from)}, – и организации увидят свои формы.`}
        </li>
      </ol>
    </section>
  );
}
