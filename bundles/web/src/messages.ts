/** The words of the pages for codes of the interface; texts of one place stand at that place. */

export { KINDS } from '@orientir/kit/kinds';

/** State of a submission, as its respondent and its reviewer call it; the second is its colour. */
export const STATUSES: Record<string, [string, 'info' | 'good' | 'warn' | '']> = {
  'not-started': ['не начата', ''],
  draft: ['черновик', 'info'],
  submitted: ['на проверке', 'info'],
  returned: ['возвращена на доработку', 'warn'],
  reopened: ['открыта повторно', 'warn'],
  accepted: ['принята', 'good'],
};

export const STAGES: Record<string, string> = {
  preparation: 'подготовка',
  entry: 'внесение сведений',
  consolidation: 'формирование сводных данных',
  published: 'результаты опубликованы',
  archived: 'в архиве',
};
