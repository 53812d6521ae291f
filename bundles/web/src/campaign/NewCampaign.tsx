import { figure, inDays, plural } from '@orientir/kit/words';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { useFilters } from '../desk/address';
import { Field } from '../desk/Field';
import { focusHeading } from '../desk/heading';
import { useKept } from '../desk/kept';
import { useNames } from '../desk/organisations';
import { periodText } from '../desk/period';
import { fieldProblems } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import './campaign.css';
import { Choose } from './Choose';
import { type Draft, EMPTY, type Errors, mistakes, PERIODS, request, STEPS, stepOf } from './draft';
import { useMethodology } from './queries';

type Listed = Schema['MethodologyListed'];
type Change = (change: Partial<Draft>) => void;

/** Sets a campaign up, one question group after the other. What is typed stays in this tab until the campaign is there. */
export default function NewCampaign() {
  const { role } = useUser();
  return (
    <Page title="Новый мониторинг" crumbs={[{ title: 'Мониторинги', href: '/campaigns' }]}>
      {may(role, 'campaign.write') ? <Steps /> : <p className="notice">Мониторинги создаёт оператор.</p>}
    </Page>
  );
}

function Steps() {
  const [{ step: text }, setAddress] = useFilters('step');
  const step = Math.min(STEPS.length, Math.max(1, Number(text) || 1)) - 1;
  const [draft, setDraft, forget] = useKept<Draft>('campaign:new', EMPTY);
  const [tried, setTried] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const methodologies = useQuery({
    queryKey: ['methodologies'],
    queryFn: () => data(api.GET('/methodologies', { params: { query: { size: 500 } } })),
  });
  const listed = methodologies.data?.items.find((one) => `${one.id}/${one.version}` === draft.methodology);
  const create = useSending(
    (body: Schema['CampaignRequest'], key) =>
      data(api.POST('/campaigns', { params: { header: { 'Idempotency-Key': key } }, body })) as Promise<
        Schema['CampaignJson']
      >,
    async (campaign) => {
      forget();
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      navigate(`/campaigns/${campaign.id}`);
    },
  );
  const errors = tried ? mistakes(step, draft, listed?.period) : {};
  const change: Change = (part) => setDraft((before) => ({ ...before, ...part }));
  const go = (to: number) => {
    setTried(false);
    setAddress({ step: String(to + 1) });
  };
  // biome-ignore format: one line
  useEffect(() => { if (text) { focusHeading('#step'); } }, [text]);
  const next = () => {
    const wrong = mistakes(step, draft, listed?.period);
    if (Object.keys(wrong).length === 0) {
      go(step + 1);
    } else {
      setTried(true);
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    }
  };
  return (
    <>
      <ol className="setup" aria-label="Шаги">
        {STEPS.map((title, n) => (
          <li key={title} aria-current={n === step ? 'step' : undefined}>
            {n < step ? (
              <button type="button" className="plain" onClick={() => go(n)}>
                {n + 1}. {title}
              </button>
            ) : (
              `${n + 1}. ${title}`
            )}
          </li>
        ))}
      </ol>
      <h2 id="step">{STEPS[step]}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {step === 0 && (
          <Loaded query={methodologies}>
            {({ items }) => <Methodology items={items} draft={draft} errors={errors} onChange={change} />}
          </Loaded>
        )}
        {step === 1 && <Period draft={draft} period={listed?.period} errors={errors} onChange={change} />}
        {step === 2 && <Dates draft={draft} errors={errors} onChange={change} />}
        {step === 3 && <Participants draft={draft} errors={errors} onChange={change} />}
        {step === 4 && (
          <Check
            draft={draft}
            listed={listed}
            problem={create.error}
            pending={create.isPending}
            onStep={go}
            onCreate={() => create.mutate(request(draft))}
          />
        )}
        <div className="actions">
          {step > 0 && (
            <button type="button" className="button" onClick={() => go(step - 1)}>
              Назад
            </button>
          )}
          {step < STEPS.length - 1 && (
            <button type="submit" className="button main">
              Дальше
            </button>
          )}
          {draft !== EMPTY && (
            <button
              type="button"
              className="plain"
              onClick={() => {
                if (confirm('Удалить всё, что введено для нового мониторинга?')) {
                  forget();
                  go(0);
                }
              }}
            >
              Начать заново
            </button>
          )}
        </div>
        <p className="quiet">Введённое хранится в этой вкладке браузера, пока мониторинг не создан.</p>
      </form>
    </>
  );
}

function Methodology({
  items,
  draft,
  errors,
  onChange,
}: {
  items: Listed[];
  draft: Draft;
  errors: Errors;
  onChange: Change;
}) {
  const published = items.filter((one) => one.state === 'published');
  return (
    <fieldset
      className={errors.methodology ? 'field wrong' : 'field'}
      aria-describedby={errors.methodology && 'm-error'}
    >
      <legend>По какой методике?</legend>
      <p className="hint">Показаны утверждённые методики.</p>
      {errors.methodology && (
        <p className="error" id="m-error" role="alert">
          {errors.methodology}
        </p>
      )}
      <ul className="options">
        {published.map((one) => {
          const key = `${one.id}/${one.version}`;
          return (
            <li key={key}>
              <label>
                <input
                  type="radio"
                  name="methodology"
                  checked={draft.methodology === key}
                  aria-invalid={errors.methodology ? true : undefined}
                  onChange={() => onChange({ methodology: key, period: '', kinds: [] })}
                />
                {one.title}
              </label>
              <span className="sub">
                {one.id}, версия {one.version}; {PERIODS[one.period]?.name ?? one.period};{' '}
                {plural(one.indicators, 'показатель', 'показателя', 'показателей')}
              </span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Period({
  draft,
  period,
  errors,
  onChange,
}: {
  draft: Draft;
  period: string | undefined;
  errors: Errors;
  onChange: Change;
}) {
  return (
    <>
      <Field label="Название мониторинга" error={errors.title}>
        {(props) => (
          <input
            {...props}
            type="text"
            className="wide"
            value={draft.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="Отчётный период" hint={PERIODS[period ?? '']?.hint} error={errors.period}>
        {(props) => (
          <input
            {...props}
            type="text"
            value={draft.period}
            onChange={(event) => onChange({ period: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Год плановых значений"
        hint="Плановые значения какого года применяются. Может отличаться от отчётного периода."
        error={errors.targetYear}
      >
        {(props) => (
          <input
            {...props}
            type="text"
            inputMode="numeric"
            value={draft.targetYear}
            onChange={(event) => onChange({ targetYear: event.target.value })}
          />
        )}
      </Field>
      <Field label="Основание" hint="Приказ: орган, дата и номер." error={errors.basis}>
        {(props) => (
          <textarea {...props} value={draft.basis} onChange={(event) => onChange({ basis: event.target.value })} />
        )}
      </Field>
    </>
  );
}

function Dates({ draft, errors, onChange }: { draft: Draft; errors: Errors; onChange: Change }) {
  const day = (field: 'from' | 'to' | 'reportBy', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[field]}>
      {(props) => (
        <input
          {...props}
          type="date"
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const text = (field: 'owner' | 'recipient', label: string) => (
    <Field label={label}>
      {(props) => (
        <input
          {...props}
          type="text"
          className="wide"
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const choice = (field: 'review' | 'rankings' | 'archive', label: string, hint: string) => (
    <li>
      <label>
        <input
          type="checkbox"
          checked={draft[field]}
          aria-describedby={`${field}-hint`}
          onChange={(event) => onChange({ [field]: event.target.checked })}
        />
        {label}
      </label>
      <span className="sub" id={`${field}-hint`}>
        {hint}
      </span>
    </li>
  );
  return (
    <>
      {day('from', 'Первый день внесения сведений', 'Подготовка заканчивается не позднее чем за 30 календарных дней.')}
      {day('to', 'Последний день внесения сведений', 'Этот день входит в срок целиком, до 23:59 по времени области.')}
      {day(
        'reportBy',
        'Срок сводного отчёта по приказу (необязательно)',
        'Если не указать, – пять рабочих дней после конца внесения. Действует более ранний срок.',
      )}
      <fieldset>
        <legend>Порядок</legend>
        <ul className="options">
          {choice('review', 'Формы проверяет куратор', 'Иначе отправленная форма принимается сразу.')}
          {choice('rankings', 'Разрешить рейтинг организаций', 'Только для внутренней работы; не публикуется.')}
          {choice(
            'archive',
            'Архивный мониторинг',
            'За прошлые периоды: ответы загружает оператор, организации формы не заполняют.',
          )}
        </ul>
      </fieldset>
      {text('owner', 'Кто проводит (необязательно)')}
      {text('recipient', 'Получатель сводного отчёта (необязательно)')}
    </>
  );
}

function useAsked(draft: Draft): string[] {
  const [id = '', version = ''] = draft.methodology.split('/');
  const methodology = useMethodology(draft.methodology ? { id, version } : undefined);
  return [
    ...new Set([
      ...(methodology.data?.forms.map((form) => form.kind) ?? []),
      ...(methodology.data?.inputs.flatMap((input) => input.kinds) ?? []),
    ]),
  ];
}

function Participants({ draft, errors, onChange }: { draft: Draft; errors: Errors; onChange: Change }) {
  const names = useNames();
  const asked = useAsked(draft);
  const roots = (names.data ?? []).filter((one) => one.kind !== 'institution');
  const region = roots.find((one) => one.kind === 'region');
  return (
    <>
      <Field label="Территория" hint="Участвуют организации, которые в неё входят.">
        {(props) => (
          <select
            {...props}
            className="wide"
            value={draft.root || region?.code}
            onChange={(event) => onChange({ root: event.target.value })}
          >
            {region && <option value={region.code}>{region.name}</option>}
            {roots
              .filter((one) => one !== region)
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <fieldset className={errors.kinds ? 'field wrong' : 'field'} aria-describedby={errors.kinds && 'kinds-error'}>
        <legend>Виды организаций</legend>
        <p className="hint">Показаны виды, для которых в методике есть форма.</p>
        {errors.kinds && (
          <p className="error" id="kinds-error" role="alert">
            {errors.kinds}
          </p>
        )}
        <ul className="options">
          {asked.map((kind) => (
            <li key={kind}>
              <label>
                <input
                  type="checkbox"
                  checked={draft.kinds.includes(kind)}
                  aria-invalid={errors.kinds ? true : undefined}
                  onChange={(event) =>
                    onChange({
                      kinds: event.target.checked ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind),
                    })
                  }
                />
                {KINDS[kind] ?? kind}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Count draft={draft} root={draft.root || region?.code} />
      <details open={draft.include.length > 0}>
        <summary>Включить организации поимённо ({draft.include.length})</summary>
        <ul className="found">
          {draft.include.map((one) => (
            <li key={one.code}>
              <span>
                {one.name} <span className="sub">{one.code}</span>
              </span>
              <Remove
                what={one.name}
                onRemove={() => onChange({ include: draft.include.filter((other) => other.code !== one.code) })}
              />
            </li>
          ))}
        </ul>
        <Choose
          label="Кого включить"
          action="Включить"
          taken={[...draft.include, ...draft.exclude].map((one) => one.code)}
          onChoose={(one) => onChange({ include: [...draft.include, one] })}
        />
      </details>
      <details open={draft.exclude.length > 0}>
        <summary>Исключить организации ({draft.exclude.length})</summary>
        {draft.exclude.map((one, n) => (
          <div key={one.code}>
            <Field label={`Почему исключена: ${one.name}`} error={errors[`exclude.${n}`]}>
              {(props) => (
                <input
                  {...props}
                  type="text"
                  className="wide"
                  value={one.reason}
                  onChange={(event) =>
                    onChange({
                      exclude: draft.exclude.map((other) =>
                        other.code === one.code ? { ...other, reason: event.target.value } : other,
                      ),
                    })
                  }
                />
              )}
            </Field>
            <Remove
              what={one.name}
              onRemove={() => onChange({ exclude: draft.exclude.filter((other) => other.code !== one.code) })}
            />
          </div>
        ))}
        <Choose
          label="Кого исключить"
          action="Исключить"
          taken={[...draft.include, ...draft.exclude].map((one) => one.code)}
          onChoose={(one) => onChange({ exclude: [...draft.exclude, { ...one, reason: '' }] })}
        />
      </details>
    </>
  );
}

function Remove({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <button type="button" className="plain" onClick={onRemove}>
      Убрать<span className="visually-hidden"> {what}</span>
    </button>
  );
}

/** How many organisations the registry has of these kinds today. */
function Count({ draft, root }: { draft: Draft; root: string | undefined }) {
  const counts = useQueries({
    queries: draft.kinds.map((kind) => ({
      queryKey: ['organisations', 'count', root, kind],
      enabled: root !== undefined,
      queryFn: async () =>
        (await data(api.GET('/organisations', { params: { query: { parent: root ?? '', kind, size: 1 } } }))).total,
    })),
  });
  const known = counts.every((one) => one.data !== undefined);
  const total = counts.reduce((sum, one) => sum + (one.data ?? 0), 0);
  return (
    <p role="status">
      {draft.kinds.length === 0
        ? ''
        : known
          ? `По реестру сегодня: ${draft.kinds
              .map((kind, n) => `${KINDS[kind] ?? kind} – ${figure(counts[n]?.data ?? 0)}`)
              .join(
                ', ',
              )}; всего ${figure(total)}${draft.include.length > 0 ? `, дополнительно ${draft.include.length}` : ''}${
              draft.exclude.length > 0 ? `, исключено ${draft.exclude.length}` : ''
            }. Перечень закрепится, когда закончится подготовка.`
          : 'Считается число участников…'}
    </p>
  );
}

function Check({
  draft,
  listed,
  problem,
  pending,
  onStep,
  onCreate,
}: {
  draft: Draft;
  listed: Listed | undefined;
  problem: unknown;
  pending: boolean;
  onStep: (step: number) => void;
  onCreate: () => void;
}) {
  const names = useNames();
  const region = names.data?.find((one) => one.kind === 'region')?.code;
  const unfinished = [0, 1, 2, 3].filter((step) => Object.keys(mistakes(step, draft, listed?.period)).length > 0);
  const refused = fieldProblems(problem);
  const line = (title: string, value: ReactNode, step: number) => (
    <>
      <dt>{title}</dt>
      <dd>
        {value || '–'}{' '}
        <button type="button" className="plain" onClick={() => onStep(step)}>
          Изменить<span className="visually-hidden"> {title}</span>
        </button>
      </dd>
    </>
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
        {line(
          'Порядок',
          [
            draft.review ? 'формы проверяет куратор' : 'формы принимаются сразу',
            draft.rankings && 'рейтинг организаций разрешён',
            draft.archive && 'архивный мониторинг',
          ]
            .filter(Boolean)
            .join('; '),
          2,
        )}
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
      <Count draft={draft} root={draft.root || region} />
      {unfinished.length > 0 && (
        <Notice kind="warn">
          <p>Сначала закончите шаги:</p>
          <ul>
            {unfinished.map((step) => (
              <li key={step}>
                <button type="button" className="plain" onClick={() => onStep(step)}>
                  {STEPS[step]}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Refusal problem={problem} shown={refused.map((one) => one.field)} />
      {refused.length > 0 && (
        <ul>
          {refused.map((one) => (
            <li key={one.field + one.code}>
              {one.message}{' '}
              <button type="button" className="plain" onClick={() => onStep(stepOf(one.field))}>
                Исправить: {STEPS[stepOf(one.field)]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {pending ? (
        <Working>Мониторинг создаётся…</Working>
      ) : (
        unfinished.length === 0 && (
          <p>
            <button type="button" className="button main" onClick={onCreate}>
              Создать мониторинг
            </button>
          </p>
        )
      )}
      <p className="hint">
        Мониторинг начнётся с подготовки: организации его ещё не увидят. Справочные значения загрузите на его странице.{' '}
        <Link href="/campaigns">Все мониторинги</Link>
      </p>
    </>
  );
}
