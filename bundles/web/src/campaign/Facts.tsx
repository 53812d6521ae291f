import { inDays, plural } from '@orientir/kit/words';
import { Link } from 'wouter';
import { nameOf, useNames } from '../desk/organisations';
import { periodText } from '../desk/period';
import { KINDS } from '../messages';
import { useMethodologies } from './queries';
import { keyOf } from './setup/draft';
import type { Campaign } from './stages';

/** What was laid down for a campaign. */
export function Facts({ campaign }: { campaign: Campaign }) {
  const { methodology } = campaign;
  const known = useMethodologies().data?.items.find((one) => keyOf(one) === keyOf(methodology));
  return (
    <>
      <dl className="facts">
        <dt>Период</dt>
        <dd>{periodText(campaign.period)}</dd>
        <dt>Плановые значения</dt>
        <dd>на {campaign.targetYear}&nbsp;год</dd>
        <dt>Методика</dt>
        <dd>
          <Link href={`/methodologies/${methodology.id}/${methodology.version}`}>
            {known?.title ?? methodology.id}, версия {methodology.version}
          </Link>
        </dd>
        <dt>Основание</dt>
        <dd>{campaign.basis}</dd>
        <dt>Внесение сведений</dt>
        <dd>
          с {inDays(campaign.entry.from)} по {inDays(campaign.entry.to)} включительно
        </dd>
        <dt>Сводный отчёт</dt>
        <dd>
          {campaign.reportDue
            ? `не позднее ${inDays(campaign.reportDue)}`
            : (campaign.reportDueUnknown?.message ?? '–')}
        </dd>
        {campaign.owner && (
          <>
            <dt>Проводит</dt>
            <dd>{campaign.owner}</dd>
          </>
        )}
        {campaign.recipient && (
          <>
            <dt>Получатель отчёта</dt>
            <dd>{campaign.recipient}</dd>
          </>
        )}
        <dt>Проверка форм</dt>
        <dd>{campaign.review ? 'формы проверяет куратор' : 'отправленная форма принимается сразу'}</dd>
        <Roster roster={campaign.roster} />
        {campaign.archive && (
          <>
            <dt>Архивный</dt>
            <dd>ответы загружает оператор, они принимаются сразу</dd>
          </>
        )}
      </dl>
      <Excluded excluded={campaign.roster.exclude ?? []} />
    </>
  );
}

function Roster({ roster }: { roster: Campaign['roster'] }) {
  const names = useNames();
  const included = roster.include ?? [];
  return (
    <>
      <dt>Участники</dt>
      <dd>
        {(roster.kinds ?? []).map((kind) => KINDS[kind] ?? kind).join(', ') ||
          (included.length > 0 ? 'поимённо' : 'по методике')}
        {roster.root && `; ${nameOf(roster.root, names.data)}`}
      </dd>
      {included.length > 0 && (
        <>
          <dt>Включены поимённо</dt>
          <dd>
            {included.map((code, n) => (
              <span key={code}>
                {n > 0 && ', '}
                <Link href={`/registry/${code}`}>{code}</Link>
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

function Excluded({ excluded }: { excluded: { code: string; reason: string }[] }) {
  return (
    excluded.length > 0 && (
      <details className="printed">
        <summary>Исключены: {plural(excluded.length, 'организация', 'организации', 'организаций')}</summary>
        <ul>
          {excluded.map((one) => (
            <li key={one.code}>
              <Link href={`/registry/${one.code}`}>{one.code}</Link>: {one.reason}
            </li>
          ))}
        </ul>
      </details>
    )
  );
}
