import { type ReactNode, useState } from 'react';
import type { Schema } from '../api/client';
import { serverNow } from '../api/clock';
import { ProblemNotice } from '../parts/Notice';
import { focusState } from './focus';
import { useForm, useStore } from './hooks';
import { Obstacle, Rewound, SubmitDialog } from './later';
import { progress } from './progress';
import { undecided } from './rewound';
import { saving } from './saving';
import { mayRecall } from './state';

interface Props {
  order: readonly string[];
  inputs: ReadonlyMap<string, Schema['InputJson']>;
  editable: boolean;
  campaign: Schema['CampaignJson'];
  /** Whether this browser keeps what is not saved. */
  keeps(): boolean;
  /** After somebody tried to submit: empty fields are told of from now on. */
  onAsked(): void;
  /** Messages that stand above. */
  children?: ReactNode;
}

/** What stays in sight at the foot of the form: how much is filled, whether it is saved, what to do next. */
export function Bar({ order, inputs, editable, campaign, keeps, onAsked, children }: Props) {
  const store = useStore();
  const form = useForm((state) => state.form);
  const unsaved = useForm(({ entries }) => Object.keys(entries).length > 0);
  const refused = useForm(({ trouble }) => trouble !== undefined && trouble.kind !== 'away');
  const rewound = useForm(({ wentBack, entries }) => wentBack !== undefined || undecided(entries).length > 0);
  const [dialog, setDialog] = useState(false);
  const [moving, setMoving] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  async function recall() {
    setMoving(true);
    setProblem(undefined);
    try {
      await store.move('recalled');
      focusState();
    } catch (reason) {
      setProblem(reason);
    } finally {
      setMoving(false);
    }
  }

  const recallable = mayRecall(form, campaign, serverNow());
  if (!editable && !recallable && !unsaved && !rewound) {
    return null;
  }
  return (
    <div className="form-foot">
      {children}
      {rewound && <Rewound inputs={inputs} keeps={keeps()} editable={editable} />}
      {(refused || (unsaved && !editable)) && <Obstacle inputs={inputs} keeps={keeps()} editable={editable} />}
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <div className="form-bar no-print">
        {editable ? (
          <>
            <Filled order={order} inputs={inputs} />
            <Saving keeps={keeps} />
            <button
              type="button"
              className="button main"
              onClick={() => {
                onAsked();
                setDialog(true);
              }}
            >
              Отправить
            </button>
          </>
        ) : (
          recallable && (
            <>
              <p>Форма отправлена на проверку. Пока её не проверили, можно отозвать её и исправить.</p>
              <button type="button" className="button" disabled={moving} onClick={recall}>
                Отозвать
              </button>
            </>
          )
        )}
      </div>
      {dialog && <SubmitDialog order={order} inputs={inputs} campaign={campaign} onClose={() => setDialog(false)} />}
    </div>
  );
}

/** How much is filled: drawn again when the count changes, not with each key. */
function Filled({ order, inputs }: Pick<Props, 'order' | 'inputs'>) {
  const done = useForm(({ form, entries }) => progress(order, inputs, form, entries).done);
  const of = useForm(({ form, entries }) => progress(order, inputs, form, entries).of);
  return (
    <p className="filled">
      <label htmlFor="filled">Заполнено {`${done}\u00a0из\u00a0${of}`}</label>
      <progress id="filled" max={of} value={done} />
    </p>
  );
}

function Saving({ keeps }: Pick<Props, 'keeps'>) {
  const text = useForm((state) => saving(state, keeps()));
  return (
    <p className="saving" role="status">
      {text}
    </p>
  );
}
