import type { Schema } from '../api/client';
import type { Entries, Form } from './draft';

export interface Progress {
  done: number;
  of: number;
}

export type Section = Schema['Section'];

/** The form of a kind of organisation, with its inputs in order; reference values are read, not asked. */
export function sectionsOf(methodology: Schema['MethodologyJson'], kind: string): Section[] {
  const form = methodology.forms.find((one) => one.kind === kind);
  if (form) {
    return form.sections;
  }
  const inputs = methodology.inputs.filter((input) => input.kinds.includes(kind)).map((input) => input.code);
  return inputs.length === 0 ? [] : [{ title: 'Показатели', inputs }];
}

/** How much of what must be answered is: saved, or typed and worth saving. What is only collected to be read may stay empty. */
export function progress(
  codes: readonly string[],
  inputs: ReadonlyMap<string, Schema['InputJson']>,
  form: Form,
  entries: Entries,
): Progress {
  const asked = codes.filter((code) => {
    const input = inputs.get(code);
    return input && !input.reference && !input.context;
  });
  const done = asked.filter((code) => {
    const entry = entries[code];
    return entry?.to !== undefined ? entry.to !== null : form.answers[code] !== undefined;
  });
  return { done: done.length, of: asked.length };
}

/** Which section an indicator is shown in: where the last of its inputs is asked. */
export function sectionOfIndicator(formula: string, sections: readonly Section[]): number {
  const names = new Set(formula.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []);
  return sections.findLastIndex((section) => section.inputs.some((code) => names.has(code)));
}

/** All indicators of a tree of criteria, in order. */
export function indicatorsOf(criteria: readonly Schema['CriterionJson'][]): Schema['IndicatorJson'][] {
  return criteria.flatMap((criterion) => [...criterion.indicators, ...indicatorsOf(criterion.criteria)]);
}
