import { inMinutes } from '@orientir/kit/words';
import { useState } from 'react';
import { Link } from 'wouter';
import { useUser } from '../app/user';
import { useKept } from '../desk/kept';
import { nameOf, useNames } from '../desk/organisations';
import { lastMinute } from '../desk/period';
import { may } from '../desk/rights';
import { KINDS } from '../messages';
import { Notice, ProblemNotice } from '../parts/Notice';
import { StatusTag } from '../parts/Tag';
import { Answers } from './Answers';
import { changed, type Inputs, type Methodology, type Revision, type Submission } from './compare';
import { Decided } from './Decided';
import { DecisionBar } from './DecisionBar';
import { First } from './First';
import { Preview } from './Preview';
import { type Filters, useQueue } from './queue';
import { Since } from './Since';

/** What a reviewer reads of a form, and below it what is decided. */
export function Reading({
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
  const queue = useQueue();
  const [remarks, setRemarks, forgetRemarks] = useKept<Record<string, string>>(`remarks:${submission.id}`, {});
  // What the reviewer has read: a decision is taken on this, not on what came in meanwhile.
  const [seen, setSeen] = useState(submission);
  const inputs: Inputs = new Map(methodology.inputs.map((input) => [input.code, input]));
  const reviews = may(role, 'submission.review') && seen.status === 'submitted';
  const mayDecide = reviews && (queue.data?.waiting.some((one) => one.id === seen.id) ?? false);
  const since = decided ? changed(decided.answers ?? {}, seen.answers) : undefined;
  return (
    <>
      <Decided />
      <Facts submission={seen} title={title} />
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
        <DecisionBar
          seen={seen}
          latest={submission}
          remarks={remarks}
          inputs={inputs}
          filters={filters}
          onNewer={() => setSeen(submission)}
          onDecided={forgetRemarks}
        />
      )}
      {reviews && !mayDecide && queue.data && <NotYours submission={submission} />}
      {reviews && queue.error && <ProblemNotice problem={queue.error} />}
    </>
  );
}

function Facts({ submission, title }: { submission: Submission; title: string }) {
  const names = useNames();
  return (
    <>
      <p>
        <StatusTag status={submission.status} /> {submission.late && <span className="tag warn">с опозданием</span>}
      </p>
      <dl className="facts">
        <dt>Мониторинг</dt>
        <dd>
          <Link href={`/campaigns/${submission.campaign}`}>{title}</Link>
        </dd>
        <dt>Организация</dt>
        <dd>
          {KINDS[submission.kind] ?? submission.kind}, {nameOf(submission.territory, names.data)}
        </dd>
        {submission.submittedAt && (
          <>
            <dt>Отправлена</dt>
            <dd>{inMinutes(submission.submittedAt)}</dd>
          </>
        )}
        <dt>Срок</dt>
        <dd>до {lastMinute(submission.deadline)}</dd>
      </dl>
    </>
  );
}

/** Why there is nothing to decide on a form that was submitted when it was opened. */
function NotYours({ submission }: { submission: Submission }) {
  if (submission.status === 'submitted') {
    return (
      <Notice>
        <p>Эту форму проверяет другой куратор.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warn" alert>
      <p>
        <strong>Пока вы смотрели форму, её состояние изменилось:</strong> <StatusTag status={submission.status} />.
        Решать пока нечего; ваши замечания сохранены.
      </p>
    </Notice>
  );
}
