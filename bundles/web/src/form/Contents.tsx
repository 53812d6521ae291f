import { useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client';
import { useForm } from './hooks';
import { Jump } from './Jump';
import { progress } from './progress';
import { fieldOfCheck, openChecks } from './state';

/** The sections with how much of each is filled, and what is to be mended. */
export function Contents({
  sections,
  inputs,
  order,
  editable,
}: {
  sections: Schema['Section'][];
  inputs: ReadonlyMap<string, Schema['InputJson']>;
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
