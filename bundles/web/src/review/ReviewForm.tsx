import { figure, inDays, inMinutes, plural } from '@orientir/kit/words';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { api, data, Problem } from '../api/client';
import { useUser } from '../app/user';
import { useCampaign, useMethodology } from '../campaign/queries';
import { useFilters } from '../desk/address';
import { DataTable } from '../desk/DataTable';
import { Dialog } from '../desk/Dialog';
import { Field } from '../desk/Field';
import { useKept } from '../desk/kept';
import { nameOf, useNames } from '../desk/organisations';
import { lastMinute } from '../desk/period';
import { fieldProblems, messageOn } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { StatusTag } from '../parts/Tag';
import {
  type Answer,
  changed,
  growth,
  lastDecided,
  type Methodology,
  parts,
  type Revision,
  type Submission,
  told,
  urgent,
} from './compare';
import { type Decision, decide } from './moves';
import { address, type Filters, filtered, following, useQueue } from './queue';
import './review.css';

/** One form before its reviewer. */
export default function ReviewForm() {
  const id = Number(useParams<{ id: string }>().id);
  const [filters] = useFilters('campaign', 'kind', 'parent');
  const submission = useQuery({
    queryKey: ['submission', id],
    queryFn: () => data(api.GET('/submissions/{id}', { params: { path: { id } } })),
  });
  const campaign = useCampaign(submission.data?.campaign ?? 0, submission.data !== undefined);
  const { role } = useUser();
  const crumbs = may(role, 'submission.review')
    ? [{ title: 'Проверка форм', href: address(undefined, filters) }]
    : campaign.data
      ? [
          { title: campaign.data.title, href: `/campaigns/${campaign.data.id}` },
          { title: 'Ход внесения сведений', href: `/campaigns/${campaign.data.id}/progress` },
        ]
      : [];
  const methodology = useMethodology(campaign.data?.methodology);
  const decided = useQuery({
    queryKey: ['submission', id, 'decided', submission.data?.revision],
    enabled: submission.data !== undefined,
    // The page stays as it is while a newer revision comes in.
    placeholderData: (before: Revision | null | undefined, query) => (query?.queryKey[1] === id ? before : undefined),
    queryFn: async (): Promise<Revision | null> => {
      const { items } = await data(
        api.GET('/submissions/{id}/revisions', { params: { path: { id }, query: { size: 500 } } }),
      );
      const last = lastDecided(items);
      return last ? data(api.GET('/submissions/{id}/revisions/{n}', { params: { path: { id, n: last.n } } })) : null;
    },
  });
  const waitingFor = [submission, campaign, methodology, decided].find((query) => query.data === undefined);
  if (!submission.data || !campaign.data || !methodology.data || decided.data === undefined) {
    return (
      <Page title={submission.data?.name ?? 'Форма'} crumbs={crumbs}>
        {waitingFor && <Loaded query={waitingFor as UseQueryResult<unknown>}>{() => null}</Loaded>}
      </Page>
    );
  }
  return (
    <Page title={submission.data.name} crumbs={crumbs}>
      <Known
        key={id}
        submission={submission.data}
        title={campaign.data.title}
        methodology={methodology.data}
        decided={decided.data}
        filters={filters}
      />
    </Page>
  );
}

function Known({
  submission,
  title,
  methodology,
  decided,
  filters,
}: {
  submission: Submission;
  title: string;
  methodology: Methodology;
  decided: Revision | null;
  filters: Filters;
}) {
  const { role } = useUser();
  const names = useNames();
  const queue = useQueue();
  const [, navigate] = useLocation();
  const note = useHistoryState<{ note?: string } | null>()?.note;
  const [remarks, setRemarks, forgetRemarks] = useKept<Record<string, string>>(`remarks:${submission.id}`, {});
  const [typed, setTyped, forgetTyped] = useKept<Typed>(`return:${submission.id}`, { reason: '', until: '' });
  const [asking, setAsking] = useState<'return' | 'accept'>();
  // What the reviewer has read: a decision is taken on this, not on what came in meanwhile.
  const [seen, setSeen] = useState(submission);
  const queries = useQueryClient();
  const inputs = new Map(methodology.inputs.map((input) => [input.code, input]));
  const waiting = filtered(queue.data?.waiting ?? [], filters);
  const mayDecide =
    may(role, 'submission.review') &&
    seen.status === 'submitted' &&
    (queue.data?.waiting.some((one) => one.id === seen.id) ?? false);
  const given = Object.entries(remarks).filter(([, text]) => text.trim());
  const since = decided ? changed(decided.answers ?? {}, seen.answers) : undefined;
  const decision = useSending(
    (what: Decision, key) => decide(what, key),
    async (answer, what) => {
      forgetRemarks();
      forgetTyped();
      const next = following(waiting, what.id);
      queries.setQueryData(['submission', what.id], answer);
      await queries.invalidateQueries({ queryKey: ['review'] });
      const said =
        what.body.to === 'accepted'
          ? `Форма принята: ${answer.name}.`
          : `Форма возвращена на доработку: ${answer.name}.`;
      navigate(address(next?.id, filters), { state: { note: next ? said : `${said} Это была последняя.` } });
    },
  );
  const newer = submission.revision !== seen.revision && !decision.isPending && !decision.isSuccess;
  const decideOn = (body: Decision['body']) =>
    decision.mutate(
      { id: seen.id, revision: seen.revision, body },
      {
        onError: (problem) => {
          if (problem instanceof Problem && [409, 412].includes(problem.status)) {
            setAsking(undefined);
            void queries.invalidateQueries({ queryKey: ['submission', seen.id] });
          }
        },
      },
    );
  return (
    <>
      {note && (
        <Notice kind="good" alert>
          <p>{note} Ниже – следующая.</p>
        </Notice>
      )}
      {newer && (
        <Notice kind="warn" alert>
          <p>
            <strong>Форму изменили, пока вы её смотрели.</strong> Ваши замечания сохранены.
          </p>
          <button
            type="button"
            className="button"
            onClick={() => {
              decision.reset();
              setSeen(submission);
            }}
          >
            Показать новую редакцию
          </button>
        </Notice>
      )}
      <p>
        <StatusTag status={seen.status} /> {seen.late && <span className="tag warn">с опозданием</span>}
      </p>
      <dl className="facts">
        <dt>Мониторинг</dt>
        <dd>
          <Link href={`/campaigns/${seen.campaign}`}>{title}</Link>
        </dd>
        <dt>Вид</dt>
        <dd>{KINDS[seen.kind] ?? seen.kind}</dd>
        <dt>Территория</dt>
        <dd>{nameOf(seen.territory, names.data)}</dd>
        {seen.submittedAt && (
          <>
            <dt>Отправлена</dt>
            <dd>{inMinutes(seen.submittedAt)}</dd>
          </>
        )}
        <dt>Срок</dt>
        <dd>до {lastMinute(seen.deadline)}</dd>
      </dl>
      <First submission={seen} inputs={inputs} />
      <Since decided={decided} since={since} submission={seen} inputs={inputs} />
      <Answers
        submission={seen}
        methodology={methodology}
        decided={decided}
        since={since ?? []}
        remarks={mayDecide ? remarks : undefined}
        onRemark={(code, text) => setRemarks((before) => ({ ...before, [code]: text }))}
      />
      <Preview submission={seen} methodology={methodology} />
      {mayDecide && (
        <section aria-labelledby="decision" className="decision no-print">
          <h2 id="decision">Решение</h2>
          {decision.error && asking === undefined && !newer && <Refusal problem={decision.error} />}
          {decision.isPending && asking === undefined ? (
            <Working>Решение сохраняется…</Working>
          ) : (
            <div className="actions">
              <button
                type="button"
                className="button main"
                onClick={() => (given.length > 0 ? setAsking('accept') : decideOn({ to: 'accepted' }))}
              >
                Принять
              </button>
              <button type="button" className="button" onClick={() => setAsking('return')}>
                Вернуть на доработку…
              </button>
              <span className="quiet">
                {given.length > 0 && `Замечаний к ответам: ${given.length}. `}В очереди: {waiting.length}
              </span>
            </div>
          )}
        </section>
      )}
      {!mayDecide && queue.data && seen.status === 'submitted' && may(role, 'submission.review') && (
        <p className="notice">Эту форму проверяет другой куратор.</p>
      )}
      {asking === 'accept' && (
        <Dialog title="Принять форму?" onClose={() => setAsking(undefined)}>
          <p>
            Вы написали {plural(given.length, 'замечание', 'замечания', 'замечаний')}. Если принять форму, организация
            их не получит.
          </p>
          <Refusal problem={decision.error} />
          <div className="actions">
            <button type="button" className="button main" onClick={() => decideOn({ to: 'accepted' })}>
              Принять без замечаний
            </button>
            <button type="button" className="button" onClick={() => setAsking('return')}>
              Вернуть с замечаниями…
            </button>
          </div>
        </Dialog>
      )}
      {asking === 'return' && (
        <Return
          typed={typed}
          onType={setTyped}
          remarks={given.map(([input, text]) => ({ input, label: inputs.get(input)?.label ?? input, text }))}
          problem={decision.error}
          pending={decision.isPending}
          onClose={() => setAsking(undefined)}
          onReturn={decideOn}
        />
      )}
    </>
  );
}

type Inputs = Map<string, Methodology['inputs'][number]>;

/** What a reviewer should look at first: checks that the answers do not pass, with what the organisation says to it. */
function First({ submission, inputs }: { submission: Submission; inputs: Inputs }) {
  const problems = urgent(submission.problems);
  if (problems.length === 0) {
    return <p>Контроли пройдены, предупреждений нет.</p>;
  }
  return (
    <section aria-labelledby="first">
      <h2 id="first">Проверьте сначала</h2>
      <ul className="first">
        {problems.map((one) => (
          <li key={one.check} className={one.severity === 'error' ? 'bad' : 'warn'}>
            <p>
              <strong>{one.severity === 'error' ? 'Ошибка. ' : 'Предупреждение. '}</strong>
              {one.message}
            </p>
            {one.inputs.length > 0 && (
              <p>
                {one.inputs.map((code, n) => (
                  <span key={code}>
                    {n > 0 && ', '}
                    <a href={`#answer-${code}`}>{inputs.get(code)?.label ?? code}</a>:{' '}
                    {told(submission.answers[code] ?? submission.reference[code], inputs.get(code))}
                  </span>
                ))}
              </p>
            )}
            {submission.explanations[one.check] ? (
              <p>Пояснение организации: «{submission.explanations[one.check]}»</p>
            ) : (
              one.severity !== 'error' && <p>Пояснения нет.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const CAUSES: Record<string, string> = {
  returned: 'возврата на доработку',
  accepted: 'принятия',
  reopened: 'повторного открытия',
};

function Since({
  decided,
  since,
  submission,
  inputs,
}: {
  decided: Revision | null;
  since: string[] | undefined;
  submission: Submission;
  inputs: Inputs;
}) {
  if (!decided || !since) {
    return <p>Форма отправлена впервые.</p>;
  }
  const reason = decided.remarks?.filter((remark) => !remark.input) ?? [];
  return (
    <section aria-labelledby="since">
      <h2 id="since">
        Изменилось после {CAUSES[decided.cause] ?? 'решения'} {inDays(decided.at)}
      </h2>
      {reason.map((remark) => (
        <p key={remark.text}>Причина: «{remark.text}»</p>
      ))}
      {since.length === 0 ? (
        <p>Ответы не изменились.</p>
      ) : (
        <ul>
          {since.map((code) => (
            <li key={code}>
              <a href={`#answer-${code}`}>{inputs.get(code)?.label ?? code}</a>:{' '}
              <del>{told(decided.answers?.[code], inputs.get(code))}</del> →{' '}
              <ins>{told(submission.answers[code], inputs.get(code))}</ins>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Answers({
  submission,
  methodology,
  decided,
  since,
  remarks,
  onRemark,
}: {
  submission: Submission;
  methodology: Methodology;
  decided: Revision | null;
  since: string[];
  /** Absent where there is nothing to decide. */
  remarks: Record<string, string> | undefined;
  onRemark: (code: string, text: string) => void;
}) {
  const earlier = submission.earlier.period;
  const compared = Object.keys(earlier).length > 0;
  const reference = methodology.inputs.filter((input) => submission.reference[input.code]);
  return (
    <>
      <h2>Ответы</h2>
      {parts(methodology, submission.kind).map((part) => (
        <Rows
          key={part.title}
          title={part.title}
          compared={compared}
          remarkable={remarks !== undefined || submission.remarks.length > 0}
          rows={part.inputs.map((input) => ({
            input,
            answer: submission.answers[input.code],
            before: earlier[input.code],
            changed: since.includes(input.code),
            remark: (
              <Remark
                input={input.code}
                label={input.label}
                old={(remarks ? decided?.remarks : submission.remarks)?.find((one) => one.input === input.code)?.text}
                text={remarks?.[input.code]}
                onRemark={remarks && ((text) => onRemark(input.code, text))}
              />
            ),
          }))}
        />
      ))}
      {reference.length > 0 && (
        <Rows
          title="Справочные значения (загружены оператором)"
          compared={false}
          remarkable={false}
          rows={reference.map((input) => ({
            input,
            answer: submission.reference[input.code],
            before: undefined,
            changed: false,
            remark: null,
          }))}
        />
      )}
    </>
  );
}

interface Row {
  input: Methodology['inputs'][number];
  answer: Answer | undefined;
  before: Answer | undefined;
  changed: boolean;
  remark: ReactNode;
}

function Rows({
  title,
  rows,
  compared,
  remarkable,
}: {
  title: string;
  rows: Row[];
  compared: boolean;
  remarkable: boolean;
}) {
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={({ input }) => input.code}
      rowId={({ input }) => `answer-${input.code}`}
      columns={[
        { title: 'Показатель', cell: ({ input }) => input.label },
        ...(compared
          ? [{ title: 'Прошлый период', num: true, cell: ({ input, before }: Row) => told(before, input) }]
          : []),
        { title: 'Ответ', num: true, cell: (row) => <Told row={row} /> },
        ...(remarkable ? [{ title: 'Замечание', cell: ({ remark }: Row) => remark }] : []),
      ]}
    />
  );
}

function Told({ row: { input, answer, before, changed: differs } }: { row: Row }) {
  const grown = growth(before, answer);
  return (
    <span className="told">
      <strong>{told(answer, input)}</strong>
      {typeof answer?.value === 'number' && input.unit && `\u00a0${input.unit}`}
      {grown && <span className="sub">{grown}</span>} {differs && <span className="tag info">изменён</span>}
      {[answer?.source, answer?.method, answer?.comment].filter(Boolean).map((text) => (
        <span className="sub" key={text}>
          {text}
        </span>
      ))}
    </span>
  );
}

/** It opens at the press of its button: one goes on typing there. */
function focusWhenEmpty(area: HTMLTextAreaElement | null): void {
  if (area?.value === '') {
    area.focus();
  }
}

function Remark({
  input,
  label,
  old,
  text,
  onRemark,
}: {
  input: string;
  label: string;
  old: string | undefined;
  text: string | undefined;
  onRemark: ((text: string) => void) | undefined;
}) {
  const [open, setOpen] = useState(Boolean(text));
  return (
    <>
      {old && <p className="old-remark">{onRemark ? `Прошлое замечание: «${old}»` : old}</p>}
      {onRemark &&
        (open ? (
          <textarea
            className="remark"
            id={`remark-${input}`}
            aria-label={`Замечание: ${label}`}
            value={text ?? ''}
            rows={2}
            onChange={(event) => onRemark(event.target.value)}
            ref={focusWhenEmpty}
          />
        ) : (
          <button type="button" className="plain" onClick={() => setOpen(true)}>
            Написать<span className="visually-hidden"> замечание: {label}</span>
          </button>
        ))}
    </>
  );
}

function Preview({ submission, methodology }: { submission: Submission; methodology: Methodology }) {
  const titles = new Map<string, { title: string; unit: string; decimals: number }>();
  const walk = (criteria: Methodology['criteria']) => {
    for (const criterion of criteria) {
      titles.set(criterion.code, { title: criterion.title, unit: '', decimals: criterion.aggregate?.decimals ?? 0 });
      for (const indicator of criterion.indicators) {
        titles.set(indicator.code, indicator);
      }
      walk(criterion.criteria);
    }
  };
  walk(methodology.criteria);
  const shown = submission.preview.filter((score) => score.value !== undefined);
  if (shown.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>Предварительный расчёт по этим ответам</summary>
      <ul>
        {shown.map((score) => {
          const known = titles.get(score.indicator);
          return (
            <li key={`${score.indicator} ${score.subject}`}>
              {known?.title ?? score.indicator}: <strong>{figure(score.value ?? 0, known?.decimals)}</strong>{' '}
              {known?.unit}
              {score.target !== undefined && `, план ${figure(score.target)}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface Typed {
  reason: string;
  until: string;
}

function Return({
  typed,
  onType: setTyped,
  remarks,
  problem,
  pending,
  onClose,
  onReturn,
}: {
  typed: Typed;
  onType: (typed: Typed) => void;
  remarks: { input: string; label: string; text: string }[];
  problem: unknown;
  pending: boolean;
  onClose: () => void;
  onReturn: (body: Decision['body']) => void;
}) {
  const [tried, setTried] = useState(false);
  const lacking = !typed.reason.trim() && remarks.length === 0;
  const refused = fieldProblems(problem).filter((one) => one.field.startsWith('remarks'));
  return (
    <Dialog title="Вернуть на доработку" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (lacking) {
            event.currentTarget.querySelector('textarea')?.focus();
            return;
          }
          onReturn({
            to: 'returned',
            ...(typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
            ...(typed.until ? { until: typed.until } : {}),
            remarks: remarks.map(({ input, text }) => ({ input, text: text.trim() })),
          });
        }}
      >
        {remarks.length > 0 && (
          <>
            <p>Замечания к ответам:</p>
            <ul>
              {remarks.map((one, n) => (
                <li key={one.input}>
                  {one.label}: «{one.text.trim()}»
                  {refused
                    .filter((wrong) => wrong.field.startsWith(`remarks[${n}]`))
                    .map((wrong) => (
                      <span key={wrong.code} className="error">
                        {' '}
                        {wrong.message}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          </>
        )}
        <Field
          label={remarks.length > 0 ? 'Причина (необязательно)' : 'Причина'}
          hint="Организация увидит её над своей формой. Без фамилий и телефонов."
          error={tried && lacking ? 'Напишите причину или замечание к ответу.' : messageOn(problem, 'reason')}
        >
          {(props) => (
            <textarea
              {...props}
              value={typed.reason}
              onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Исправить до (необязательно)"
          hint="Этот день ещё входит в срок. Если не указать, у организации будет пять дней."
          error={messageOn(problem, 'until')}
        >
          {(props) => (
            <input
              {...props}
              type="date"
              value={typed.until}
              onChange={(event) => setTyped({ ...typed, until: event.target.value })}
            />
          )}
        </Field>
        <Refusal problem={problem} shown={['reason', 'until', ...refused.map((one) => one.field)]} />
        {pending ? (
          <Working>Форма возвращается…</Working>
        ) : (
          <div className="actions">
            <button type="submit" className="button main">
              Вернуть на доработку
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
