import { type Inputs, jumps, type Submission, told, urgent } from './compare';

/** What a reviewer should look at first: checks that the answers do not pass, with what the organisation says to it. */
export function First({ submission, inputs }: { submission: Submission; inputs: Inputs }) {
  const problems = urgent(submission.problems);
  const jumped = jumps(submission);
  if (problems.length === 0 && jumped.length === 0) {
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
                    <Asked code={code} inputs={inputs} />:{' '}
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
        {jumped.length > 0 && (
          <li className="warn">
            <p>Изменились больше чем вдвое по сравнению с прошлым периодом:</p>
            {jumped.map((code) => (
              <p key={code}>
                <Asked code={code} inputs={inputs} />: {told(submission.earlier.period[code], inputs.get(code))} →{' '}
                {told(submission.answers[code], inputs.get(code))}
              </p>
            ))}
          </li>
        )}
      </ul>
    </section>
  );
}

function Asked({ code, inputs }: { code: string; inputs: Inputs }) {
  return <a href={`#answer-${code}`}>{inputs.get(code)?.label ?? code}</a>;
}
