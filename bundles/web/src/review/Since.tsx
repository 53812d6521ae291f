import { inDays } from '@orientir/kit/words';
import { type Inputs, type Revision, type Submission, told } from './compare';

const CAUSES: Record<string, string> = {
  returned: 'возврата на доработку',
  accepted: 'принятия',
  reopened: 'повторного открытия',
};

/** What is different from what was decided on last, so that only that need be read again. */
export function Since({
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
    return (
      <p>{submission.submittedAt ? 'Форма отправлена впервые.' : 'Форма не отправлена: ответы могут измениться.'}</p>
    );
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
