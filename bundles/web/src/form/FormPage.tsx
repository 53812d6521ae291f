import './form.css';
import { inDays, inMinutes } from '@orientir/kit/words';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { serverNow } from '../api/clock';
import { useUser } from '../app/user';
import { lastMinute, periodText } from '../desk/period';
import { ProblemNotice } from '../parts/Notice';
import { type Crumb, Page } from '../parts/Page';
import { StatusTag } from '../parts/Tag';
import { StoreContext, useForm } from './hooks';
import { type OpenForm, openedEarly, openForPage } from './open';
import { Sheet } from './Sheet';
import { begun, mayEdit } from './state';

const MINE: Crumb = { title: 'Мои формы', href: '/my' };
const ALL: Crumb = { title: 'Мониторинги', href: '/campaigns' };

/** The form of self-assessment of one organisation in one campaign. */
export default function FormPage() {
  const { id } = useParams<{ id: string }>();
  const user = useUser();
  const { account, role, organisation } = user;
  const [opened, setOpened] = useState(() => openedEarly(account, Number(id)));
  const [problem, setProblem] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the form again
  useEffect(() => {
    let closed = false;
    let form: OpenForm | undefined;
    setProblem(undefined);
    openForPage(user, Number(id)).then(
      (open) => {
        form = open;
        if (closed) {
          open.close();
        } else {
          setOpened(open);
        }
      },
      (reason) => !closed && setProblem(reason),
    );
    return () => {
      closed = true;
      form?.close();
      setOpened(undefined);
    };
  }, [account, id, attempt]);

  // One heading for both states: who has arrived at it stays there when the form has come.
  const own = opened ? opened.store.state.form.organisation === organisation.code : role === 'organisation';
  const crumbs = own ? [MINE] : opened ? [ALL] : [];
  return (
    <Page title={opened?.campaign.title ?? 'Форма самооценки'} crumbs={crumbs} long={opened !== undefined}>
      {opened ? (
        <StoreContext value={opened.store}>
          <Opened open={opened} own={own} />
        </StoreContext>
      ) : problem ? (
        <>
          <ProblemNotice problem={problem} />
          <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
            Повторить
          </button>
        </>
      ) : (
        <p role="status" className="quiet">
          Загружается…
        </p>
      )}
    </Page>
  );
}

function Opened({ open, own }: { open: OpenForm; own: boolean }) {
  const form = useForm((state) => state.form);
  const { campaign } = open;
  const editable = own && mayEdit(form, campaign, serverNow());
  return (
    <>
      <p className="form-about">
        {form.name}. Отчётный период: {periodText(campaign.period)}.
      </p>
      <p className="form-state" id="form-state" tabIndex={-1}>
        <StatusTag status={form.status} /> {form.late && <span className="tag warn">с опозданием</span>}{' '}
        {form.submittedAt && ['submitted', 'accepted'].includes(form.status) && (
          <span>отправлена {inMinutes(form.submittedAt)}</span>
        )}
        {editable && (
          <span>
            срок: до <strong>{lastMinute(form.deadline)}</strong>
          </span>
        )}
      </p>
      {own && form.status === 'not-started' && campaign.stage === 'entry' && !begun(campaign, serverNow()) && (
        <p className="notice">
          Внесение сведений начнётся {inDays(campaign.entry.from)} До этого дня форму можно только смотреть.
        </p>
      )}
      <Sheet open={open} editable={editable} own={own} />
    </>
  );
}
