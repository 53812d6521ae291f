import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';

export type Answer = Schema['AnswerJson'];
export type Answers = Record<string, Answer>;
export type Methodology = Schema['MethodologyJson'];
export type Submission = Schema['SubmissionJson'];
export type Revision = Schema['RevisionJson'];
/** The inputs of a methodology by their codes. */
export type Inputs = Map<string, Schema['InputJson']>;

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

const JUMP = 2;

/** The inputs whose answers are more than twice, or less than half, of what they were in the period before. */
export function jumps(submission: Pick<Submission, 'answers' | 'earlier'>): string[] {
  return Object.entries(submission.answers).flatMap(([code, { value: now }]) => {
    const before = submission.earlier.period[code]?.value;
    return typeof before === 'number' &&
      typeof now === 'number' &&
      before > 0 &&
      (now > JUMP * before || now * JUMP < before)
      ? [code]
      : [];
  });
}

/** How closely a form is to be looked at: errors, then warnings that nobody explained, then other warnings, then jumps. */
export function urgency(submission: Pick<Submission, 'problems' | 'answers' | 'earlier'>): number {
  const errors = submission.problems.filter((one) => one.severity === 'error').length;
  const open = submission.problems.filter((one) => one.severity !== 'error' && !one.explained).length;
  return 1e6 * errors + 1e4 * open + 100 * (submission.problems.length - errors - open) + jumps(submission).length;
}

/** Nothing in the form calls for a closer look. */
export function calm(submission: Pick<Submission, 'problems' | 'answers' | 'earlier'>): boolean {
  return urgency(submission) === 0;
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

interface Named {
  title: string;
  unit: string;
  decimals: number;
}

/** What the results of a methodology are called and how they are written, by the codes of indicators and criteria. */
export function results(criteria: Methodology['criteria']): Map<string, Named> {
  const known = new Map<string, Named>();
  for (const criterion of criteria) {
    known.set(criterion.code, { title: criterion.title, unit: '', decimals: criterion.aggregate?.decimals ?? 0 });
    for (const indicator of criterion.indicators) {
      known.set(indicator.code, indicator);
    }
    for (const [code, named] of results(criterion.criteria)) {
      known.set(code, named);
    }
  }
  return known;
}
