import { daysUntil, inDays, plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { api, data } from '../api/client';
import { REGION } from '../app/area';
import { type Role, useUser } from '../app/user';
import { Dialog } from '../desk/Dialog';
import { Field } from '../desk/Field';
import { useKept } from '../desk/kept';
import { periodText } from '../desk/period';
import { messageOn } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { KINDS, STAGES } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import './campaign.css';
import { Editions } from './Editions';
import { useCampaign, useEditions } from './queries';
import { type Campaign, ORDER, type Step, steps, WHAT } from './stages';

const ROOT = [{ title: 'Мониторинги', href: '/campaigns' }];

/** One campaign: what it is, where it stands, what comes next and who does it. */
export default function CampaignPage() {
  const id = Number(useParams<{ id: string }>().id);
  const campaign = useCampaign(id);
  return campaign.data ? (
    <Known campaign={campaign.data} />
  ) : (
    <Page title="Мониторинг" crumbs={ROOT}>
      <Loaded query={campaign}>{() => null}</Loaded>
    </Page>
  );
}

function Known({ campaign }: { campaign: Campaign }) {
  const { role } = useUser();
  const overview = REGION.includes(role as Role) || role === 'municipality';
  const started = campaign.stage !== 'preparation';
  return (
    <Page title={campaign.title} crumbs={ROOT}>
      <Stage campaign={campaign} />
      {(overview || may(role, 'reference.write')) && (
        <div className="actions">
          {overview && (
            <Link href={`/campaigns/${campaign.id}/progress`} className="button">
              {started ? 'Ход внесения сведений' : 'Перечень участников'}
            </Link>
          )}
          {may(role, 'submission.review') && campaign.review && started && (
            <Link href={`/review?campaign=${campaign.id}`} className="button">
              Проверка форм
            </Link>
          )}
          {may(role, 'reference.write') && ['preparation', 'entry', 'consolidation'].includes(campaign.stage) && (
            <Link href={`/campaigns/${campaign.id}/values`} className="button">
              Загрузка значений
            </Link>
          )}
        </div>
      )}
      <h2>Сведения</h2>
      <Facts campaign={campaign} />
      {started && <Editions campaign={campaign} />}
    </Page>
  );
}

function Facts({ campaign }: { campaign: Campaign }) {
  const { roster, methodology } = campaign;
  const excluded = roster.exclude ?? [];
  const included = roster.include ?? [];
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
            {methodology.id}, версия {methodology.version}
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
        <dt>Участники</dt>
        <dd>
          {(roster.kinds ?? []).map((kind) => KINDS[kind] ?? kind).join(', ') || 'по методике'}
          {included.length > 0 && `; дополнительно включены: ${included.join(', ')}`}
        </dd>
        {campaign.archive && (
          <>
            <dt>Архивный</dt>
            <dd>ответы загружает оператор, они принимаются сразу</dd>
          </>
        )}
      </dl>
      {excluded.length > 0 && (
        <details>
          <summary>Исключены: {plural(excluded.length, 'организация', 'организации', 'организаций')}</summary>
          <ul>
            {excluded.map((one) => (
              <li key={one.code}>
                {one.code}: {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Stage({ campaign }: { campaign: Campaign }) {
  const { role } = useUser();
  const [step, setStep] = useState<Step>();
  const [moved, setMoved] = useState('');
  const place = ORDER.indexOf(campaign.stage);
  const next = steps(campaign);
  return (
    <section aria-labelledby="stage">
      <h2 id="stage" className="visually-hidden">
        Этап
      </h2>
      {moved && (
        <Notice kind="good" alert>
          <p>{moved}</p>
        </Notice>
      )}
      <ol className="stages">
        {ORDER.map((stage, n) => (
          <li key={stage} className={n < place ? 'past' : undefined} aria-current={n === place ? 'step' : undefined}>
            {STAGES[stage]}
          </li>
        ))}
      </ol>
      <p>
        {WHAT[campaign.stage]} {campaign.stage === 'entry' && <Left to={campaign.entry.to} />}
      </p>
      {next.some((one) => may(role, one.right)) ? (
        <div className="actions">
          {next
            .filter((one) => may(role, one.right))
            .map((one, n) => (
              <button
                key={one.to}
                type="button"
                className={n === 0 && !one.why ? 'button main' : 'button'}
                onClick={() => setStep(one)}
              >
                {one.action}…
              </button>
            ))}
        </div>
      ) : (
        next[0] && (
          <p className="quiet">
            Дальше: {STAGES[next[0].to]}. Переводит {next[0].who}.
          </p>
        )
      )}
      {step && (
        <Move
          campaign={campaign}
          step={step}
          onClose={() => setStep(undefined)}
          onMoved={() => {
            setStep(undefined);
            setMoved(`Готово. Теперь этап: ${STAGES[step.to]}.`);
          }}
        />
      )}
    </section>
  );
}

function Left({ to }: { to: string }) {
  const days = daysUntil(`${to}T23:59:59+05:00`);
  return (
    <strong>
      {days > 0
        ? `До конца внесения ${plural(days, 'день', 'дня', 'дней')}.`
        : days === 0
          ? 'Сегодня последний день внесения.'
          : `Срок внесения истёк ${inDays(to)}.`}
    </strong>
  );
}

function Move({
  campaign,
  step,
  onClose,
  onMoved,
}: {
  campaign: Campaign;
  step: Step;
  onClose: () => void;
  onMoved: () => void;
}) {
  const queries = useQueryClient();
  const editions = useEditions(campaign.id, step.to === 'published');
  const [reason, setReason, forget] = useKept(`campaign:${campaign.id}:${step.to}`, '');
  const [missing, setMissing] = useState(false);
  const move = useSending(
    (text: string, key) =>
      data(
        api.POST('/campaigns/{id}/transitions', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body: { to: step.to, ...(text.trim() ? { reason: text.trim() } : {}) },
        }),
      ),
    async (answer) => {
      forget();
      queries.setQueryData(['campaigns', campaign.id], answer);
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      onMoved();
    },
  );
  const error = messageOn(move.error, 'reason') ?? (missing ? 'Укажите причину.' : undefined);
  return (
    <Dialog title={step.action} onClose={onClose}>
      <p>{step.effect}</p>
      {step.to === 'published' && editions.data && !editions.data.items.some((one) => one.state === 'published') && (
        <Notice kind="warn">
          <p>Опубликованного выпуска результатов ещё нет: участникам пока нечего будет смотреть.</p>
        </Notice>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const lacking = step.why !== undefined && !reason.trim();
          setMissing(lacking);
          if (lacking) {
            event.currentTarget.querySelector('textarea')?.focus();
          } else {
            move.mutate(reason);
          }
        }}
      >
        <Field label={step.why ? 'Причина' : 'Причина (необязательно)'} hint={step.why} error={error}>
          {(props) => <textarea {...props} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <Refusal problem={move.error} shown={['reason', 'to']} />
        {move.isPending ? (
          <Working>Мониторинг переводится…</Working>
        ) : (
          <div className="actions">
            <button type="submit" className="button main">
              {step.action}
            </button>
            <button type="button" className="button" onClick={onClose}>
              Отмена
            </button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
