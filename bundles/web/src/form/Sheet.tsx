import { useEffect, useMemo, useState } from 'react';
import { NotLoaded } from '../parts/late';
import { Notice } from '../parts/Notice';
import { AnswerText } from './AnswerText';
import { Bar } from './Bar';
import { Contents } from './Contents';
import { Field } from './Field';
import { useForm } from './hooks';
import { Jump, short } from './Jump';
import { LATER, Pasted } from './later';
import type { OpenForm } from './open';
import { SectionPreview } from './Preview';
import { indicatorsOf, sectionOfIndicator, sectionsOf } from './progress';
import { NOTHING_SAID, useSaid } from './said';
import { useSheetKeys } from './sheetKeys';

/** The fields of a form with what is said about them, by sections. */
export function Sheet({ open, editable, own }: { open: OpenForm; editable: boolean; own: boolean }) {
  const { methodology, campaign } = open;
  const kind = useForm((state) => state.form.kind);
  const remarks = useForm((state) => state.form.remarks);
  const reference = useForm((state) => state.form.reference);
  const earlier = useForm((state) => state.form.earlier);
  const [asked, setAsked] = useState(false);

  const sections = useMemo(() => sectionsOf(methodology, kind), [methodology, kind]);
  const inputs = useMemo(() => new Map(methodology.inputs.map((input) => [input.code, input])), [methodology]);
  const order = useMemo(() => sections.flatMap((section) => section.inputs), [sections]);
  const said = useSaid(order);
  const indicators = useMemo(() => indicatorsOf(methodology.criteria), [methodology]);

  useEffect(() => {
    // What the first key does not need follows now; what does not come is told of where it is needed.
    LATER.load().catch(() => undefined);
    // From a link of another page, or of a message: the field is focused, not only scrolled to.
    const field = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (field) {
      field.focus();
    }
  }, []);

  const asking = useMemo(
    () => order.flatMap((code) => inputs.get(code) ?? []).filter((input) => !input.reference),
    [order, inputs],
  );
  const { pasted, failed, undo, close, ...keys } = useSheetKeys(asking, editable);

  const references = methodology.inputs.filter((input) => input.reference && reference[input.code]);
  return (
    <>
      {remarks.length > 0 && (
        <Notice kind="warn">
          <h2>Замечания проверяющего</h2>
          <ul>
            {remarks.map(({ input = '', text }) => {
              const asked = inputs.get(input);
              return (
                <li key={input + text}>
                  {asked && (
                    <>
                      <Jump to={input}>{short(asked.label)}</Jump>
                      {': '}
                    </>
                  )}
                  {text}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <div className="form-grid">
        <Contents sections={sections} inputs={inputs} order={order} editable={editable} />
        <div className="sheet" {...keys}>
          {references.length > 0 && (
            <section className="references">
              <h2>Справочные значения</h2>
              <p className="hint">Их загрузил оператор, вносить их не нужно. Если они неверны, сообщите оператору.</p>
              <dl>
                {references.map((input) => (
                  <div key={input.code}>
                    <dt>{input.label}</dt>
                    <dd>
                      <AnswerText answer={reference[input.code]} input={input} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {sections.map((section, n) => (
            <section key={section.title} aria-labelledby={`s-${n}`}>
              <h2 id={`s-${n}`} tabIndex={-1}>
                {section.title}
              </h2>
              {section.text && <p>{section.text}</p>}
              {section.inputs.map((code) => {
                const input = inputs.get(code);
                return (
                  input &&
                  !input.reference && (
                    <Field
                      key={code}
                      input={input}
                      earlier={earlier.period[code]}
                      yearAgo={earlier.year[code]}
                      said={said.get(code) ?? NOTHING_SAID}
                      editable={editable}
                      missing={asked}
                    />
                  )
                );
              })}
              <SectionPreview
                indicators={indicators.filter(({ formula }) => sectionOfIndicator(formula, sections) === n)}
                levels={methodology.levels}
              />
            </section>
          ))}
        </div>
      </div>
      {own && (
        <Bar
          order={order}
          inputs={inputs}
          editable={editable}
          campaign={campaign}
          keeps={() => open.keep.works}
          onAsked={() => setAsked(true)}
        >
          {pasted && <Pasted done={pasted} onUndo={undo} onClose={close} />}
          {failed && <NotLoaded />}
        </Bar>
      )}
    </>
  );
}
