import { Problem, type Schema } from '../api/client';

/** The server's words on the fields of a form. */
export function fieldProblems(problem: unknown): Schema['FieldProblem'][] {
  return problem instanceof Problem ? ((problem.body.fields as Schema['FieldProblem'][] | undefined) ?? []) : [];
}

/** The server's words on the rows of a file. */
export function rowProblems(problem: unknown): Schema['FieldProblem'][] {
  return problem instanceof Problem ? ((problem.body.problems as Schema['FieldProblem'][] | undefined) ?? []) : [];
}

/** The message on one field, by the name that the server gives it. */
export function messageOn(problem: unknown, field: string): string | undefined {
  return fieldProblems(problem).find((one) => one.field === field)?.message;
}
