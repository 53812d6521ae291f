import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';

export type Answer = Schema['AnswerJson'];
export type Answers = Record<string, Answer>;
export type Methodology = Schema['MethodologyJson'];
export type Submission = Schema['SubmissionJson'];
export type Revision = Schema['RevisionJson'];

/** Codes of the inputs that two states answer differently, in the order of the later state, then of the earlier. */
export function changed(before: Answers, after: Answers): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (code) => !same(before[code], after[code]),
  );
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
  return (
    one?.value === other?.value &&
    one?.notApplicable === other?.notApplicable &&
    one?.source === other?.source &&
    one?.method === other?.method &&
    one?.comment === other?.comment
  );
}

const DECIDED = ['returned', 'accepted', 'reopened'];

/** The last revision at which a reviewer or the operator decided on the form; the newest come first. */
export function lastDecided(revisions: Revision[]): Revision | undefined {
  return revisions.find((revision) => DECIDED.includes(revision.cause));
}

/** An answer in words; the options of a choice by their labels. */
export function told(answer: Answer | undefined, input?: Schema['InputJson']): string {
  if (answer === undefined) {
    return 'нет ответа';
  }
  if (answer.notApplicable !== undefined) {
    return `не применимо: ${answer.notApplicable}`;
  }
  if (typeof answer.value === 'number') {
    return figure(answer.value);
  }
  if (typeof answer.value === 'boolean') {
    return answer.value ? 'да' : 'нет';
  }
  const text = answer.value ?? '';
  return input?.options.find((option) => option.code === text)?.label ?? text;
}

/** `+12 %` against the earlier value, or nothing where there is none to compare with or it is 0. */
export function growth(earlier: Answer | undefined, now: Answer | undefined): string | undefined {
  if (typeof earlier?.value !== 'number' || typeof now?.value !== 'number' || earlier.value === 0) {
    return undefined;
  }
  const percent = Math.round((100 * (now.value - earlier.value)) / Math.abs(earlier.value));
  return percent === 0 ? 'без изменений' : `${percent > 0 ? '+' : '−'}${figure(Math.abs(percent))}\u00a0%`;
}

export interface Part {
  title: string;
  inputs: Schema['InputJson'][];
}

/** The inputs that a kind of organisation is asked, by the sections of its form; reference values have a section of their own. */
export function parts(methodology: Methodology, kind: string): Part[] {
  const byCode = new Map(methodology.inputs.map((input) => [input.code, input]));
  const form = methodology.forms.find((one) => one.kind === kind);
  const sections = (form?.sections ?? []).map((section) => ({
    title: section.title,
    inputs: section.inputs.flatMap((code) => byCode.get(code) ?? []),
  }));
  const placed = new Set(sections.flatMap((section) => section.inputs.map((input) => input.code)));
  const rest = methodology.inputs.filter(
    (input) => input.kinds.includes(kind) && !input.reference && !placed.has(input.code),
  );
  return rest.length > 0 ? [...sections, { title: 'Прочее', inputs: rest }] : sections;
}

/** The checks to look at first: errors, then warnings without an explanation, then explained ones. */
export function urgent(problems: Schema['CheckProblemJson'][]): Schema['CheckProblemJson'][] {
  const rank = (one: Schema['CheckProblemJson']) => (one.severity === 'error' ? 0 : one.explained ? 2 : 1);
  return [...problems].sort((one, other) => rank(one) - rank(other));
}
