import type { Form } from './draft';

/** A form for tests. */
export function form(answers: Form['answers'], more: Partial<Form> = {}): Form {
  return {
    id: 1,
    campaign: 1,
    organisation: 's1',
    name: 'Школа',
    kind: 'school',
    territory: 'm01',
    status: 'draft',
    revision: 1,
    deadline: '2030-01-01T00:00:00+05:00',
    late: false,
    answers,
    earlier: { period: {}, year: {} },
    explanations: {},
    preview: [],
    problems: [],
    recommendations: [],
    reference: {},
    remarks: [],
    ...more,
  };
}
