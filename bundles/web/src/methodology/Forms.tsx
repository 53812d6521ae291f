import { KINDS } from '../messages';
import type { Methodology } from './groups';

/** In which order each kind of organisation is asked. */
export function Forms({ forms, known }: { forms: Methodology['forms']; known: Map<string, string> }) {
  return forms.map((form) => (
    <details key={form.kind}>
      <summary>{KINDS[form.kind] ?? form.kind}</summary>
      {form.sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          {section.text && <p>{section.text}</p>}
          <ul>
            {section.inputs.map((code) => (
              <li key={code}>{known.get(`input ${code}`) ?? code}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  ));
}
