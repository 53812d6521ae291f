import type { Form } from './draft';

/** A form for tests. */
export function form(answers: Form['answers'], more: Partial<Form> = {}): Form {
  return {
    id: 1,
    campaign: 1,
    askedBy: {
      title: 'Мониторинг',
      methodology: { id: 'sample', version: '1.0' },
      period: '2026',
      stage: 'entry',
      entry: { from: '2026-01-12', to: '2029-12-31' },
      review: false,
    },
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
