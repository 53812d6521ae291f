import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { Notice } from '../parts/Notice';
import { AnswerText } from './AnswerText';
import { Bar } from './Bar';
import { Field, fieldId, NOTHING_SAID, type Said } from './Field';
import { useForm, useStore } from './hooks';
import { Jump, short } from './Jump';
import type { OpenForm } from './open';
import { Pasted } from './Pasted';
import { SectionPreview } from './Preview';
import { type PasteDone, pasteInto } from './pasting';
import { indicatorsOf, progress, sectionOfIndicator, sectionsOf } from './progress';
import { brokenChecks, fieldOfCheck, openChecks } from './state';

type Input = Schema['InputJson'];

/** The fields of a form with what is said about them, by sections. */
export function Sheet({ open, editable, own }: { open: OpenForm; editable: boolean; own: boolean }) {
  const { methodology, campaign } = open;
  const store = useStore();
  const kind = useForm((state) => state.form.kind);
  const remarks = useForm((state) => state.form.remarks);
  const reference = useForm((state) => state.form.reference);
  const earlier = useForm((state) => state.form.earlier);
  const [asked, setAsked] = useState(false);
  const [pasted, setPasted] = useState<PasteDone>();
  const pastedLast = useRef<PasteDone>(undefined);

  const sections = useMemo(() => sectionsOf(methodology, kind), [methodology, kind]);
  const inputs = useMemo(() => new Map(methodology.inputs.map((input) => [input.code, input])), [methodology]);
  const order = useMemo(() => sections.flatMap((section) => section.inputs), [sections]);
  const said = useSaid(order);
  const indicators = useMemo(() => indicatorsOf(methodology.criteria), [methodology]);

  useEffect(() => {
    // From a link of another page, or of a message: the field is focused, not only scrolled to.
    const field = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (field) {
      field.focus();
    }
  }, []);

  function typed() {
    pastedLast.current = undefined;
    if (pasted && pasted.wrong.length + pasted.left === 0) {
      setPasted(undefined);
    }
  }

  function paste(event: ClipboardEvent) {
    const { dataset, type } = event.target as HTMLInputElement;
    const cell = type === 'textarea' ? undefined : dataset?.cell;
    const text = event.clipboardData.getData('text/plain');
    // One cell is the browser's business.
    if (!cell || !editable || !/[\t\n\r]/.test(text.replace(/\r?\n$/, ''))) {
      return;
    }
    event.preventDefault();
    const asking = order.flatMap((code) => inputs.get(code) ?? []).filter((input) => !input.reference);
    const done = pasteInto(store, text, asking, cell);
    setPasted(done);
    pastedLast.current = done;
  }

  function undo(done: PasteDone) {
    store.editAll(done.before);
    pastedLast.current = undefined;
    setPasted(undefined);
    document.getElementById(fieldId(done.start))?.focus();
  }

  function keys(event: KeyboardEvent) {
    const field = event.target as HTMLInputElement;
    // In a text of several lines Enter is a new line.
    if (!field.dataset?.cell || field.type === 'textarea') {
      return;
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const cells = [...document.querySelectorAll<HTMLElement>('.sheet [data-cell]')];
      const next = cells[cells.indexOf(field) + (event.shiftKey ? -1 : 1)];
      next?.focus();
      if (next instanceof HTMLInputElement && next.type === 'text') {
        next.select();
      }
    }
    if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && pastedLast.current) {
      event.preventDefault();
      undo(pastedLast.current);
    }
  }

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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of its fields, and has none itself */}
        <div className="sheet" onPaste={paste} onKeyDown={keys} onInput={typed}>
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
          {pasted && <Pasted done={pasted} onUndo={() => undo(pasted)} onClose={() => setPasted(undefined)} />}
        </Bar>
      )}
    </>
  );
}

/** What is said at each field; what did not change stays the same object, so that its field is not drawn again. */
function useSaid(order: readonly string[]): ReadonlyMap<string, Said> {
  const form = useForm((state) => state.form);
  const known = useRef(new Map<string, Said>());
  return useMemo(() => {
    const next = new Map<string, Said>();
    const at = (code: string) => {
      const said = next.get(code) ?? { remarks: [], broken: [] };
      next.set(code, said);
      return said;
    };
    for (const { input, text } of form.remarks) {
      if (input) {
        at(input).remarks.push(text);
      }
    }
    for (const check of brokenChecks(form)) {
      const code = fieldOfCheck(check, order);
      if (code) {
        at(code).broken.push(check);
      }
    }
    for (const [code, said] of next) {
      const before = known.current.get(code);
      if (before && JSON.stringify(before) === JSON.stringify(said)) {
        next.set(code, before);
      }
    }
    known.current = next;
    return next;
  }, [form, order]);
}

/** The sections with how much of each is filled, and what is to be mended. */
function Contents({
  sections,
  inputs,
  order,
  editable,
}: {
  sections: Schema['Section'][];
  inputs: ReadonlyMap<string, Input>;
  order: readonly string[];
  editable: boolean;
}) {
  const form = useForm((state) => state.form);
  // A text, so that the list is drawn again only when a count changes, not with each key.
  const counts = useForm((state) =>
    sections
      .map((section) => {
        const { done, of } = progress(section.inputs, inputs, state.form, state.entries);
        return of === 0 ? 'по желанию' : `${done}\u00a0из\u00a0${of}`;
      })
      .join('|'),
  ).split('|');
  const checks = openChecks(form);
  const [wide] = useState(() => window.matchMedia('(min-width: 64rem)').matches);
  return (
    <aside className="contents no-print">
      <details open={wide}>
        <summary>
          <h2>Разделы</h2>
        </summary>
        <ol>
          {sections.map((section, n) => {
            const count = counts[n] ?? '';
            const [done, of] = count.split('\u00a0из\u00a0');
            return (
              <li key={section.title}>
                <a
                  href={`#s-${n}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const heading = document.getElementById(`s-${n}`);
                    heading?.scrollIntoView();
                    heading?.focus({ preventScroll: true });
                  }}
                >
                  {section.title}
                </a>{' '}
                <span className={done === of ? 'full' : 'quiet'}>{count}</span>
              </li>
            );
          })}
        </ol>
        <p className="ways">
          <Link href={`/forms/${form.id}/history`}>История изменений</Link>
          <button type="button" className="plain" onClick={() => window.print()}>
            Распечатать
          </button>
        </p>
      </details>
      {editable && checks.length > 0 && (
        <div className="checks">
          <h2>Проверьте</h2>
          <ul>
            {checks.map((check) => {
              const code = fieldOfCheck(check, order);
              return <li key={check.check}>{code ? <Jump to={code}>{check.message}</Jump> : check.message}</li>;
            })}
          </ul>
        </div>
      )}
    </aside>
  );
}
