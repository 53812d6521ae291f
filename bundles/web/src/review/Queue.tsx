import { inMinutes, plural } from '@orientir/kit/words';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { api, data, Problem } from '../api/client';
import { useUser } from '../app/user';
import { pageOf, useFilters } from '../desk/address';
import { DataTable } from '../desk/DataTable';
import { Dialog } from '../desk/Dialog';
import { Keys } from '../desk/keys';
import { nameOf, useNames } from '../desk/organisations';
import { Pager } from '../desk/Pager';
import { may } from '../desk/rights';
import { Working } from '../desk/Working';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { Submission } from './compare';
import { decide } from './moves';
import { address, type Filters, filtered, useQueue, type Waiting } from './queue';
import './review.css';

const SIZE = 20;

/** The forms that wait for the caller's decision. */
export default function Queue() {
  const { role } = useUser();
  const queue = useQueue();
  const note = useHistoryState<{ note?: string } | null>()?.note;
  return (
    <Page title="Проверка форм">
      {note && (
        <Notice kind="good" alert>
          <p>{note}</p>
        </Notice>
      )}
      {may(role, 'submission.review') ? (
        <Loaded query={queue}>
          {({ campaigns, waiting }) =>
            campaigns.length === 0 ? (
              <p className="notice">Сейчас нет мониторингов, в которых формы проверяет куратор.</p>
            ) : (
              <List campaigns={campaigns.map(({ id, title }) => [String(id), title])} waiting={waiting} />
            )
          }
        </Loaded>
      ) : (
        <p className="notice">
          Формы проверяют учредители: муниципальные органы управления образованием и министерство.
        </p>
      )}
    </Page>
  );
}

function List({ campaigns, waiting }: { campaigns: [string, string][]; waiting: Waiting[] }) {
  const [filters, setFilters] = useFilters('campaign', 'kind', 'parent', 'page');
  const names = useNames();
  const [chosen, setChosen] = useState<number[]>([]);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Outcome>();
  const found = filtered(waiting, filters);
  const page = Math.min(pageOf(filters.page), Math.max(0, Math.ceil(found.length / SIZE) - 1));
  const shown = found.slice(page * SIZE, (page + 1) * SIZE);
  // The list says nothing of checks: the forms that are on the screen are fetched to tell which need a closer look.
  const forms = useQueries({
    queries: shown.map(({ id }) => ({
      queryKey: ['submission', id],
      queryFn: () => data(api.GET('/submissions/{id}', { params: { path: { id } } })),
    })),
  });
  const form = (id: number) => forms[shown.findIndex((one) => one.id === id)]?.data;
  const selected = shown.filter((one) => chosen.includes(one.id));
  const calm = shown.filter((one) => form(one.id)?.problems.length === 0);
  const change = (next: Partial<Record<'campaign' | 'kind' | 'parent' | 'page', string>>) => {
    setChosen([]);
    setFilters({ page: '', ...next });
  };
  return (
    <>
      {told && <Told outcome={told} />}
      <Choice campaigns={campaigns} waiting={waiting} filters={filters} names={names.data} onChange={change} />
      {found.length === 0 ? (
        <p className="notice good">Форм, которые ждут проверки, нет.</p>
      ) : (
        <>
          <div className="actions no-print">
            <button
              type="button"
              className="button"
              aria-disabled={selected.length === 0}
              onClick={() => selected.length > 0 && setAsking(true)}
            >
              {selected.length === 0
                ? 'Принять отмеченные…'
                : `Принять ${plural(selected.length, 'форму', 'формы', 'форм')}…`}
            </button>
            {calm.length > 0 && (
              <button type="button" className="plain" onClick={() => setChosen(calm.map((one) => one.id))}>
                Отметить без предупреждений ({calm.length})
              </button>
            )}
          </div>
          <DataTable
            caption={`${found.length === 1 ? 'Ждёт' : 'Ждут'} проверки: ${plural(found.length, 'форма', 'формы', 'форм')}`}
            rows={shown}
            rowKey={(one) => one.id}
            columns={[
              {
                title: 'Организация',
                cell: (one) => (
                  <div className="pick">
                    <input
                      type="checkbox"
                      aria-label={`Отметить: ${one.name}`}
                      checked={chosen.includes(one.id)}
                      onChange={(event) =>
                        setChosen((before) =>
                          event.target.checked ? [...before, one.id] : before.filter((id) => id !== one.id),
                        )
                      }
                    />
                    <div>
                      <Link href={address(one.id, filters)}>{one.name}</Link>
                      <span className="sub">
                        {KINDS[one.kind] ?? one.kind}, {nameOf(one.territory, names.data)}
                      </span>
                    </div>
                  </div>
                ),
              },
              ...(campaigns.length > 1
                ? [
                    {
                      title: 'Мониторинг',
                      cell: (one: Waiting) => campaigns.find(([id]) => id === String(one.campaign))?.[1],
                    },
                  ]
                : []),
              { title: 'Контроли', cell: (one) => <Checks form={form(one.id)} /> },
              {
                title: 'Отправлена',
                cell: (one) => {
                  const at = form(one.id)?.submittedAt;
                  return (
                    <>
                      {at ? inMinutes(at) : '…'} {one.late && <span className="tag warn">с опозданием</span>}
                    </>
                  );
                },
              },
            ]}
          />
          <Pager page={page} size={SIZE} total={found.length} onPage={(next) => change({ page: String(next) })} />
        </>
      )}
      {asking && (
        <AcceptSeveral
          forms={selected}
          warned={selected.filter((one) => (form(one.id)?.problems.length ?? 0) > 0).length}
          onClose={(outcome) => {
            setAsking(false);
            if (outcome) {
              setChosen([]);
              setTold(outcome);
            }
          }}
        />
      )}
    </>
  );
}

function Checks({ form }: { form: Submission | undefined }) {
  if (!form) {
    return '…';
  }
  const errors = form.problems.filter((one) => one.severity === 'error').length;
  const warnings = form.problems.length - errors;
  return (
    <>
      {errors > 0 && <span className="tag bad">{plural(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}{' '}
      {warnings > 0 && (
        <span className="tag warn">{plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}</span>
      )}
      {form.problems.length === 0 && 'без предупреждений'}
    </>
  );
}

function Choice({
  campaigns,
  waiting,
  filters,
  names,
  onChange,
}: {
  campaigns: [string, string][];
  waiting: Waiting[];
  filters: Filters;
  names: Parameters<typeof nameOf>[1];
  onChange: (change: Partial<Filters>) => void;
}) {
  const kinds = [...new Set(waiting.map((one) => one.kind))];
  const territories = [...new Set(waiting.map((one) => one.territory))].sort((one, other) =>
    nameOf(one, names).localeCompare(nameOf(other, names), 'ru'),
  );
  const select = (name: keyof Filters, label: string, all: string, options: [string, string][]) =>
    options.length > 1 && (
      <div className="field">
        <label htmlFor={name}>{label}</label>
        <select id={name} value={filters[name]} onChange={(event) => onChange({ [name]: event.target.value })}>
          <option value="">{all}</option>
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      </div>
    );
  if (campaigns.length < 2 && kinds.length < 2 && territories.length < 2) {
    return null;
  }
  return (
    <div className="filters">
      {select('campaign', 'Мониторинг', 'все', campaigns)}
      {select(
        'kind',
        'Вид',
        'любой',
        kinds.map((kind) => [kind, KINDS[kind] ?? kind]),
      )}
      {select(
        'parent',
        'Территория',
        'любая',
        territories.map((code) => [code, nameOf(code, names)]),
      )}
    </div>
  );
}

interface Outcome {
  accepted: number;
  refused: { form: Waiting; why: string }[];
}

function Told({ outcome }: { outcome: Outcome }) {
  return (
    <Notice kind={outcome.refused.length > 0 ? 'warn' : 'good'} alert>
      <p>Принято: {plural(outcome.accepted, 'форма', 'формы', 'форм')}.</p>
      {outcome.refused.length > 0 && (
        <>
          <p>Не приняты:</p>
          <ul>
            {outcome.refused.map(({ form, why }) => (
              <li key={form.id}>
                {form.name}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** Accepts one form after the other; one that cannot be accepted does not keep the others back. */
function AcceptSeveral({
  forms,
  warned,
  onClose,
}: {
  forms: Waiting[];
  warned: number;
  onClose: (outcome?: Outcome) => void;
}) {
  const queries = useQueryClient();
  const [done, setDone] = useState<number>();
  const accept = async () => {
    const outcome: Outcome = { accepted: 0, refused: [] };
    for (const [n, form] of forms.entries()) {
      setDone(n);
      try {
        await decide({ id: form.id, revision: form.revision, body: { to: 'accepted' } }, new Keys().of(form.id));
        outcome.accepted++;
      } catch (problem) {
        outcome.refused.push({ form, why: why(problem) });
      }
    }
    await queries.invalidateQueries({ queryKey: ['submission'] });
    await queries.invalidateQueries({ queryKey: ['review'] });
    onClose(outcome);
  };
  return (
    <Dialog
      title={`Принять ${plural(forms.length, 'форму', 'формы', 'форм')}?`}
      onClose={() => done === undefined && onClose()}
    >
      <ul>
        {forms.map((form) => (
          <li key={form.id}>{form.name}</li>
        ))}
      </ul>
      {warned > 0 && (
        <Notice kind="warn">
          <p>Из них с предупреждениями: {warned}. Посмотрите пояснения организаций, прежде чем принимать.</p>
        </Notice>
      )}
      {done !== undefined ? (
        <Working done={done} total={forms.length}>{`Принято ${done} из ${forms.length}…`}</Working>
      ) : (
        <div className="actions">
          <button type="button" className="button main" onClick={accept}>
            Принять
          </button>
          <button type="button" className="button" onClick={() => onClose()}>
            Отмена
          </button>
        </div>
      )}
    </Dialog>
  );
}

function why(problem: unknown): string {
  if (!(problem instanceof Problem)) {
    return 'не удалось отправить.';
  }
  return problem.status === 412 ? 'форму изменили, пока список был открыт. Посмотрите её заново.' : problem.detail;
}
