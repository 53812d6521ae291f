import { inDays } from '@orientir/kit/words';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { useNames } from '../../desk/organisations';
import { periodText } from '../../desk/period';
import { fieldProblems } from '../../desk/problems';
import { Refusal } from '../../desk/Refusal';
import { KINDS } from '../../messages';
import { Notice } from '../../parts/Notice';
import { Count } from './Count';
import { type Draft, STEPS, stepOf } from './draft';

/** All that was typed once more before the campaign is created, each with the way to change it. */
export function Check({
  draft,
  listed,
  problem,
  lacking,
  onStep,
}: {
  draft: Draft;
  listed: Schema['MethodologyListed'] | undefined;
  problem: unknown;
  /** The steps that are not finished. */
  lacking: number[];
  onStep: (step: number) => void;
}) {
  const names = useNames();
  const region = names.data?.find((one) => one.kind === 'region');
  const root = names.data?.find((one) => one.code === draft.root) ?? region;
  const line = (title: string, value: ReactNode, step: number) => (
    <Line title={title} onChange={() => onStep(step)}>
      {value}
    </Line>
  );
  return (
    <>
      <dl className="facts">
        {line('Методика', listed ? `${listed.title}, версия ${listed.version}` : draft.methodology, 0)}
        {line('Название', draft.title, 1)}
        {line('Период', draft.period && periodText(draft.period.trim()), 1)}
        {line('Год плановых значений', draft.targetYear, 1)}
        {line('Основание', draft.basis, 1)}
        {line('Внесение', draft.from && draft.to && `с ${inDays(draft.from)} по ${inDays(draft.to)}`, 2)}
        {draft.reportBy && line('Сводный отчёт', `не позднее ${inDays(draft.reportBy)}`, 2)}
        {line('Порядок', order(draft), 2)}
        {draft.owner.trim() && line('Проводит', draft.owner, 2)}
        {draft.recipient.trim() && line('Получатель отчёта', draft.recipient, 2)}
        {line('Территория', root?.name, 3)}
        {line(
          'Участники',
          <>
            {draft.kinds.map((kind) => KINDS[kind] ?? kind).join(', ')}
            {draft.include.map((one) => (
              <span className="sub" key={one.code}>
                дополнительно: {one.name}
              </span>
            ))}
            {draft.exclude.map((one) => (
              <span className="sub" key={one.code}>
                исключена: {one.name} ({one.reason})
              </span>
            ))}
          </>,
          3,
        )}
      </dl>
      <Count draft={draft} />
      {lacking.length > 0 && (
        <Notice kind="warn">
          <p>Сначала закончите шаги:</p>
          <ul>
            {lacking.map((step) => (
              <li key={step}>
                <button type="button" className="plain" onClick={() => onStep(step)}>
                  {STEPS[step]}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="hint">
        Мониторинг начнётся с подготовки: организации его ещё не увидят. Справочные значения загрузите на его странице.
      </p>
      <Refused problem={problem} onStep={onStep} />
    </>
  );
}

function order(draft: Draft): string {
  return [
    draft.review ? 'формы проверяет куратор' : 'формы принимаются сразу',
    draft.rankings && 'рейтинг организаций разрешён',
    draft.archive && 'архивный мониторинг',
  ]
    .filter(Boolean)
    .join('; ');
}

function Line({ title, onChange, children }: { title: string; onChange: () => void; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {children || '–'}{' '}
        <button type="button" className="plain" onClick={onChange}>
          Изменить<span className="visually-hidden"> {title}</span>
        </button>
      </dd>
    </>
  );
}

/** What the server does not accept, with the way to where it was typed. */
function Refused({ problem, onStep }: { problem: unknown; onStep: (step: number) => void }) {
  const fields = fieldProblems(problem);
  return (
    <>
      <Refusal problem={problem} shown={fields.map((one) => one.field)} />
      {fields.length > 0 && (
        <ul>
          {fields.map((one) => (
            <li key={one.field + one.code}>
              {one.message}{' '}
              <button type="button" className="plain" onClick={() => onStep(stepOf(one.field))}>
                Исправить: {STEPS[stepOf(one.field)]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
