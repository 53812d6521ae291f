import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api, data, type Schema } from '../../api/client';
import { useUser } from '../../app/user';
import { useFilters } from '../../desk/address';
import { focusHeading } from '../../desk/heading';
import { useKept } from '../../desk/kept';
import { may } from '../../desk/rights';
import { useSending } from '../../desk/sending';
import { Working } from '../../desk/Working';
import { focusWrong } from '../../desk/wrong';
import { Loaded } from '../../parts/Loaded';
import { Page } from '../../parts/Page';
import '../campaign.css';
import { useMethodologies } from '../queries';
import { Check } from './Check';
import { Dates } from './Dates';
import { type Draft, EMPTY, keyOf, mistakes, request, STEPS, unfinished } from './draft';
import { MethodologyChoice } from './MethodologyChoice';
import { Participants } from './Participants';
import { Period } from './Period';

const LAST = STEPS.length - 1;

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
  const form = useRef<HTMLFormElement>(null);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const methodologies = useMethodologies();
  const listed = methodologies.data?.items.find((one) => keyOf(one) === draft.methodology);
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
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const go = (to: number) => {
    setTried(false);
    setAddress({ step: String(to + 1) });
  };
  // biome-ignore format: one line
  useEffect(() => { if (text) { focusHeading('#step'); } }, [text]);
  const lacking = unfinished(draft, listed?.period);
  const next = () => {
    if (step === LAST) {
      if (lacking.length === 0) {
        create.mutate(request(draft));
      }
      return;
    }
    if (Object.keys(mistakes(step, draft, listed?.period)).length === 0) {
      go(step + 1);
    } else {
      setTried(true);
      if (form.current) {
        focusWrong(form.current);
      }
    }
  };
  return (
    <>
      <Way step={step} onStep={go} />
      <h2 id="step">{STEPS[step]}</h2>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {step === 0 && (
          <Loaded query={methodologies}>
            {({ items }) => <MethodologyChoice items={items} draft={draft} errors={errors} onChange={change} />}
          </Loaded>
        )}
        {step === 1 && <Period draft={draft} period={listed?.period} errors={errors} onChange={change} />}
        {step === 2 && <Dates draft={draft} errors={errors} onChange={change} />}
        {step === 3 && <Participants draft={draft} errors={errors} onChange={change} />}
        {step === LAST && <Check draft={draft} listed={listed} problem={create.error} lacking={lacking} onStep={go} />}
        {create.isPending ? (
          <Working>Мониторинг создаётся…</Working>
        ) : (
          <div className="actions">
            {step > 0 && (
              <button type="button" className="button" onClick={() => go(step - 1)}>
                Назад
              </button>
            )}
            {(step < LAST || lacking.length === 0) && (
              <button type="submit" className="button main">
                {step < LAST ? 'Дальше' : 'Создать мониторинг'}
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
        )}
        <p className="quiet">Введённое хранится в этой вкладке браузера, пока мониторинг не создан.</p>
      </form>
    </>
  );
}

/** Where one is in the steps, and the way back to those that were passed. */
function Way({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  return (
    <ol className="setup" aria-label="Шаги">
      {STEPS.map((title, n) => (
        <li key={title} aria-current={n === step ? 'step' : undefined}>
          {n < step ? (
            <button type="button" className="plain" onClick={() => onStep(n)}>
              {n + 1}. {title}
            </button>
          ) : (
            `${n + 1}. ${title}`
          )}
        </li>
      ))}
    </ol>
  );
}
