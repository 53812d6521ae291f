import { daysUntil, inMinutes, plural } from '@orientir/kit/words';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, data, Problem, type Schema } from '../api/client';
import { serverNow } from '../api/clock';
import { useUser } from '../app/user';
import { lastMinute, periodText } from '../desk/period';
import { type Away, awayBy } from '../form/away';
import { useAnswer } from '../parts/answer';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { StatusTag } from '../parts/Tag';
import { recall, remember } from './memory';

export interface Report {
  campaign: Schema['CampaignJson'];
  listed: Schema['SubmissionListed'];
  /** Loaded where something is to be done: its deadline and what the reviewer said. */
  form?: Schema['SubmissionJson'];
}

const WHY: Record<Away, string> = {
  connection: 'Нет связи с сервером.',
  server: 'Сервер временно не отвечает.',
  module: 'Администратор портала выключил модуль.',
};

/** Between two looks whether the server answers again. */
const PAUSE = 10_000;

/** What an organisation has to report, by when, and how far it is. */
export default function MyReports() {
  const { account, organisation } = useUser();
  const reports = useAnswer(account, () => reportsOf(organisation.code));
  const remembered = reports.data === undefined && reports.error ? recall(account) : undefined;
  const { data: fresh } = reports;
  useEffect(() => {
    if (fresh) {
      remember(account, fresh);
    }
  }, [account, fresh]);
  const { refetch } = reports;
  const waits = remembered !== undefined;
  useEffect(() => {
    if (waits) {
      const timer = setInterval(refetch, PAUSE);
      return () => clearInterval(timer);
    }
    return undefined;
  }, [waits, refetch]);
  return (
    <Page title="Мои формы">
      {remembered ? (
        <>
          <div className="notice warn" role="alert">
            <p>
              <strong>{WHY[reports.error instanceof Problem ? awayBy(reports.error) : 'server']}</strong> Показано, что
              было известно {inMinutes(remembered.at)}. Открытые раньше формы можно заполнять: введённое сохранится на
              этом устройстве и отправится само, когда сервер снова ответит.
            </p>
            <p>
              <button type="button" className="button small" onClick={reports.refetch}>
                Проверить снова
              </button>
            </p>
          </div>
          <Reports reports={remembered.reports} />
        </>
      ) : (
        <Loaded query={reports}>{(list) => <Reports reports={list} />}</Loaded>
      )}
    </Page>
  );
}

async function reportsOf(organisation: string): Promise<Report[]> {
  const { items } = await data(api.GET('/campaigns', { params: { query: { size: 500 } } }));
  const open = items.filter(({ stage }) => stage !== 'preparation');
  const lists = await Promise.all(
    open.map(async (campaign) => {
      const path = { id: campaign.id };
      const { items: mine } = await data(
        api.GET('/campaigns/{id}/submissions', { params: { path, query: { organisation } } }),
      );
      return Promise.all(
        mine.map(async (listed): Promise<Report> => {
          const busy = campaign.stage === 'entry' || ['returned', 'reopened'].includes(listed.status);
          return busy
            ? {
                campaign,
                listed,
                form: await data(api.GET('/submissions/{id}', { params: { path: { id: listed.id } } })),
              }
            : { campaign, listed };
        }),
      );
    }),
  );
  return lists.flat().sort((a, b) => Number(done(a)) - Number(done(b)) || b.campaign.id - a.campaign.id);
}

function done({ listed, campaign }: Report): boolean {
  return campaign.stage !== 'entry' || ['submitted', 'accepted'].includes(listed.status);
}

/** The forms with answers that are on this device only. */
function useUnsaved(account: string): ReadonlyMap<number, number> {
  const [unsaved, setUnsaved] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    import('../form/keep').then(({ Keep }) => Keep.unsaved(account)).then(setUnsaved, () => undefined);
  }, [account]);
  return unsaved;
}

function Reports({ reports }: { reports: Report[] }) {
  const unsaved = useUnsaved(useUser().account);
  if (reports.length === 0) {
    return (
      <p className="notice">Для вашей организации форм нет. Когда оператор откроет мониторинг, форма появится здесь.</p>
    );
  }
  return (
    <ul className="cards">
      {reports.map((report) => (
        <Card key={report.listed.id} {...report} unsaved={unsaved.has(report.listed.id)} />
      ))}
    </ul>
  );
}

const NEXT: Record<string, string> = {
  'not-started': 'Начать заполнение',
  draft: 'Продолжить заполнение',
  returned: 'Исправить замечания',
  reopened: 'Исправить и отправить снова',
};

function Card({ campaign, listed, form, unsaved }: Report & { unsaved: boolean }) {
  const { role } = useUser();
  const todo = form && NEXT[listed.status];
  const remarks = form?.remarks ?? [];
  return (
    <li className="card">
      <h2>
        <Link href={`/forms/${listed.id}`}>{campaign.title}</Link>
      </h2>
      <p>
        <StatusTag status={listed.status} /> {listed.late && <span className="tag warn">с опозданием</span>}
      </p>
      {unsaved && <p className="error">На этом устройстве есть ответы, которые ещё не сохранены. Откройте форму.</p>}
      <p className="quiet">Отчётный период: {periodText(campaign.period)}</p>
      {form && todo && <Due at={form.deadline} />}
      {form?.submittedAt && !todo && <p>Отправлена {inMinutes(form.submittedAt)}</p>}
      {remarks.length > 0 && todo && (
        <p>
          <strong>Замечания проверяющего ({remarks.length}):</strong> {remarks[0]?.text}
          {remarks.length > 1 && ' …'}
        </p>
      )}
      <p className="actions">
        <Link href={`/forms/${listed.id}`} className={todo ? 'button main' : 'button'}>
          {todo ?? 'Посмотреть'}
          <span className="visually-hidden">: {campaign.title}</span>
        </Link>
        {!todo && role === 'organisation' && (
          <Link href={`/campaigns/${campaign.id}/results/organisation/${listed.organisation}`}>
            Мои результаты
            <span className="visually-hidden">: {campaign.title}</span>
          </Link>
        )}
      </p>
    </li>
  );
}

function Due({ at }: { at: string }) {
  const days = daysUntil(new Date(Date.parse(at) - 1).toISOString(), serverNow());
  const left =
    days > 0 ? `осталось ${plural(days, 'день', 'дня', 'дней')}` : days === 0 ? 'последний день' : 'срок прошёл';
  return (
    <p>
      Срок: до {lastMinute(at)} – <strong>{left}</strong>
    </p>
  );
}
