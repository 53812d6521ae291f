import { daysUntil, inDays, plural } from '@orientir/kit/words';
import { type ReactNode, useState } from 'react';
import { useUser } from '../app/user';
import { returnToHeading } from '../desk/heading';
import { may } from '../desk/rights';
import { STAGES } from '../messages';
import { Notice } from '../parts/Notice';
import { Move } from './Move';
import { type Campaign, ORDER, type Step, steps, what } from './stages';

/** Where a campaign stands, what is done in this stage, and where it may be moved by whom. */
export function Stage({
  campaign,
  children,
}: {
  campaign: Campaign;
  /** The ways to what is done every day; moving on comes after them. */
  children: ReactNode;
}) {
  const { role } = useUser();
  const [step, setStep] = useState<Step>();
  const [moved, setMoved] = useState('');
  const place = ORDER.indexOf(campaign.stage);
  const next = steps(campaign);
  const mine = next.filter((one) => may(role, one.right));
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
      <p>{what(campaign)}</p>
      {campaign.stage === 'entry' && !campaign.archive && <Left to={campaign.entry.to} />}
      <div className="actions">
        {children}
        {mine.map((one, n) => (
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
      {mine.length === 0 && next[0] && (
        <p className="quiet">
          Дальше: {STAGES[next[0].to]}. Переводит {next[0].who}.
        </p>
      )}
      {step && (
        <Move
          campaign={campaign}
          step={step}
          onClose={() => setStep(undefined)}
          onMoved={() => {
            setStep(undefined);
            setMoved(`Готово. Теперь этап: ${STAGES[step.to]}.`);
            returnToHeading('#stage');
          }}
        />
      )}
    </section>
  );
}

function Left({ to }: { to: string }) {
  const days = daysUntil(`${to}T23:59:59+05:00`);
  return (
    <p>
      <strong>
        {days > 0
          ? `До конца внесения ${plural(days, 'день', 'дня', 'дней')}.`
          : days === 0
            ? 'Сегодня последний день внесения.'
            : `Срок внесения истёк. Последний день – ${inDays(to)}`}
      </strong>
    </p>
  );
}
