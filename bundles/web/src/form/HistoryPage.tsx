import './form.css';
import { inMinutes, plural } from '@orientir/kit/words';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { api, data, Problem, type Schema } from '../api/client';
import { serverNow } from '../api/clock';
import { useUser } from '../app/user';
import { useAnswer } from '../parts/answer';
import { Loaded } from '../parts/Loaded';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { AnswerText } from './AnswerText';
import { differences, type Revision, restoring, sittings } from './compare';
import { Keep } from './keep';
import { loadForm, saveOnce } from './open';
import { sectionsOf } from './progress';
import { mayEdit } from './state';

const CAUSES: Record<string, string> = {
  saved: 'сохранение',
  loaded: 'загрузка оператором',
  submitted: 'отправка',
  recalled: 'отзыв',
  returned: 'возврат на доработку',
  accepted: 'принятие',
  reopened: 'открытие повторно',
};

interface History {
  form: Schema['SubmissionJson'];
  version: string;
  campaign: Schema['CampaignJson'];
  methodology: Schema['MethodologyJson'];
  revisions: Revision[];
  /** How many fields wait on this device to be saved. */
  unsaved: number;
}

/** Who changed a form, when and what; two revisions side by side; an earlier one made the present one again. */
export default function HistoryPage() {
  const { id } = useParams<{ id: string }>();
  const { account, organisation } = useUser();
  const history = useAnswer(id, () => historyOf(account, Number(id)));
  const own = history.data?.form.organisation === organisation.code;
  const form = { title: 'Форма', href: `/forms/${id}` };
  const root = own ? { title: 'Мои формы', href: '/my' } : { title: 'Мониторинги', href: '/campaigns' };
  return (
    <Page title="История изменений" crumbs={history.data ? [root, form] : [form]}>
      <Loaded query={history}>{(known) => <Revisions {...known} />}</Loaded>
    </Page>
  );
}

async function historyOf(account: string, id: number): Promise<History> {
  const [{ form, version }, { items: revisions }, entries] = await Promise.all([
    loadForm(id),
    data(api.GET('/submissions/{id}/revisions', { params: { path: { id }, query: { size: 500 } } })),
    new Keep(account, id).entries(),
  ]);
  const campaign = await data(api.GET('/campaigns/{id}', { params: { path: { id: form.campaign } } }));
  const methodology = await data<Schema['MethodologyJson']>(
    api.GET('/methodologies/{id}/{version}', {
      params: { path: campaign.methodology },
      headers: { Accept: 'application/json' },
    }) as Promise<{ data?: Schema['MethodologyJson'] }>,
  );
  return { form, version, campaign, methodology, revisions, unsaved: Object.keys(entries).length };
}

function Revisions(history: History) {
  const { form, revisions, methodology } = history;
  const [query, setQuery] = useSearchParams();
  const newest = revisions[0]?.n;
  // At first the last change of answers, not the step that came after it.
  const changed = revisions.find((revision) => revision.changed.length > 0)?.n;
  const to = Number(query.get('to') ?? changed ?? newest);
  const from = Number(query.get('from') ?? to - 1);
  const labels = new Map(methodology.inputs.map(({ code, label }) => [code, label]));
  if (newest === undefined) {
    return <p className="notice">Форму ещё не заполняли: изменений нет.</p>;
  }
  function show(one: number, other: number) {
    setQuery({ from: String(Math.min(one, other)), to: String(Math.max(one, other)) });
  }
  return (
    <>
      <form className="filters revisions no-print" onSubmit={(event) => event.preventDefault()}>
        <div className="field long">
          <label htmlFor="from">Сравнить редакцию</label>
          <select id="from" value={from} onChange={({ target }) => show(Number(target.value), to)}>
            <option value={0}>пустая форма</option>
            {revisions
              .filter(({ n }) => n !== to)
              .map((revision) => (
                <option key={revision.n} value={revision.n}>
                  {named(revision)}
                </option>
              ))}
          </select>
        </div>
        <div className="field long">
          <label htmlFor="to">с редакцией</label>
          <select id="to" value={to} onChange={({ target }) => show(from, Number(target.value))}>
            {revisions
              .filter(({ n }) => n !== from)
              .map((revision) => (
                <option key={revision.n} value={revision.n}>
                  {named(revision)}
                </option>
              ))}
          </select>
        </div>
      </form>
      <Comparison key={`${form.id}/${from}/${to}`} {...history} from={from} to={to} />
      <h2>Все изменения</h2>
      <ol className="sittings">
        {sittings(revisions).map(({ revisions: group, changed }) => {
          const [last] = group as [Revision];
          const first = group.at(-1) ?? last;
          return (
            <li key={last.n}>
              <p>
                <strong>{inMinutes(last.at)}</strong>, {last.account}: {CAUSES[last.cause] ?? last.cause}
                <span className="quiet">
                  {' '}
                  ({first === last ? `редакция ${last.n}` : `редакции ${first.n}–${last.n}`})
                </span>
              </p>
              {changed.length > 0 && (
                <details>
                  <summary>Изменено {plural(changed.length, 'поле', 'поля', 'полей')}</summary>
                  <ul>
                    {changed.map((code) => (
                      <li key={code}>{labels.get(code) ?? code}</li>
                    ))}
                  </ul>
                  <button
                    type="button"
                    className="plain no-print"
                    onClick={() => {
                      show(first.n - 1, last.n);
                      document.getElementById('comparison')?.focus();
                    }}
                  >
                    Показать, что изменилось
                  </button>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function named(revision: Revision): string {
  return `${revision.n}, ${inMinutes(revision.at)}, ${CAUSES[revision.cause] ?? revision.cause}`;
}

function Comparison({ from, to, ...history }: History & { from: number; to: number }) {
  const { form, methodology, revisions } = history;
  const both = useAnswer(`${from}/${to}`, () =>
    Promise.all([from > 0 ? revisionOf(form.id, from) : undefined, revisionOf(form.id, to)]),
  );
  const order = sectionsOf(methodology, form.kind).flatMap((section) => section.inputs);
  const inputs = new Map(methodology.inputs.map((input) => [input.code, input]));
  return (
    <>
      <h2 id="comparison" tabIndex={-1}>
        {from > 0 ? `Чем редакция ${to} отличается от редакции ${from}` : `Что внесено в редакции ${to}`}
      </h2>
      <Loaded query={both}>
        {([before, after]) => {
          const changes = differences(before, after, order);
          return (
            <>
              {changes.length === 0 ? (
                <p>Ответы одинаковы.</p>
              ) : (
                <dl className="differences">
                  {changes.map(({ code, before: one, after: other }) => (
                    <div key={code}>
                      <dt>{inputs.get(code)?.label ?? code}</dt>
                      <dd>
                        <span className="quiet">было:</span> <AnswerText answer={one} input={inputs.get(code)} />
                      </dd>
                      <dd>
                        <span className="quiet">стало:</span> <AnswerText answer={other} input={inputs.get(code)} />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {before && from < (revisions[0]?.n ?? 0) && <Restore {...history} revision={before} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function revisionOf(id: number, n: number): Promise<Revision> {
  return data(api.GET('/submissions/{id}/revisions/{n}', { params: { path: { id, n } } }));
}

/** Makes the answers of an earlier revision the present ones: as a new change, nothing is lost by it. */
function Restore({ form, version, campaign, revision, unsaved }: History & { revision: Revision }) {
  const { organisation } = useUser();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const change = restoring(revision, form);
  if (organisation.code !== form.organisation || !mayEdit(form, campaign, serverNow())) {
    return null;
  }
  if (Object.keys(change).length === 0) {
    return <p className="quiet">Сейчас в форме те же ответы, что в редакции {revision.n}.</p>;
  }
  if (unsaved > 0) {
    return (
      <p className="quiet">
        На этом устройстве есть несохранённые ответы. Откройте форму, дождитесь сохранения, и редакцию можно будет
        вернуть.
      </p>
    );
  }
  async function restore() {
    setBusy(true);
    setProblem(undefined);
    try {
      await saveOnce(form.id, change, version);
      go(`/forms/${form.id}`);
    } catch (reason) {
      setProblem(reason);
      setBusy(false);
    }
  }
  return (
    <>
      {problem !== undefined &&
        (problem instanceof Problem && problem.status === 412 ? (
          <p className="error" role="alert">
            Форму только что изменили. Обновите страницу и сравните ещё раз.
          </p>
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      <p className="actions">
        <button type="button" className="button" disabled={busy} onClick={restore}>
          Вернуть ответы редакции {revision.n}
        </button>
        <small>Нынешние ответы останутся в истории.</small>
      </p>
    </>
  );
}
