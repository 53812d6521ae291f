import { inDays } from '@orientir/kit/words';
import { Link } from 'wouter';
import type { Methodology } from './groups';
import { PERIOD_KINDS } from './names';
import { contents } from './told';

/** What a methodology is, by which order, and what is on the page below. */
export function Facts({ methodology }: { methodology: Methodology }) {
  const { id, version, previous, basis, period, hash } = methodology;
  return (
    <>
      <dl className="facts">
        <dt>Основание</dt>
        <dd>
          {basis.document}
          {basis.date && ` от ${inDays(basis.date)}`}
          {basis.number && ` № ${basis.number}`}
        </dd>
        <dt>Период</dt>
        <dd>{PERIOD_KINDS[period] ?? period}</dd>
        <dt>Код и версия</dt>
        <dd>
          {id}, версия {version}
          {previous && (
            <>
              {' '}
              (после{' '}
              <Link href={`/methodologies/${previous.id}/${previous.version}`}>
                {previous.id === id ? '' : `${previous.id}, `}версии {previous.version}
              </Link>
              )
            </>
          )}
        </dd>
        <dt>Контрольная сумма</dt>
        <dd className="hash">{hash}</dd>
      </dl>
      <nav aria-label="Содержание методики" className="no-print">
        <ul className="contents">
          {contents(methodology).map(({ part, title, count }) => (
            <li key={part}>
              <a href={`#${part}`}>
                {title} ({count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
