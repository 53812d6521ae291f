import { figure } from '@orientir/kit/words';
import type { Schema } from '../../api/client';
import { KINDS } from '../../messages';

/** A campaign as it is being set up; texts as they were typed. */
export interface Draft {
  methodology: string;
  title: string;
  period: string;
  targetYear: string;
  basis: string;
  from: string;
  to: string;
  reportBy: string;
  review: boolean;
  rankings: boolean;
  archive: boolean;
  owner: string;
  recipient: string;
  root: string;
  kinds: string[];
  include: { code: string; name: string }[];
  exclude: { code: string; name: string; reason: string }[];
}

export const EMPTY: Draft = {
  methodology: '',
  title: '',
  period: '',
  targetYear: '',
  basis: '',
  from: '',
  to: '',
  reportBy: '',
  review: false,
  rankings: false,
  archive: false,
  owner: '',
  recipient: '',
  root: '',
  kinds: [],
  include: [],
  exclude: [],
};

/** What each step is given: the draft, what is wrong with it by field, and how to change it. */
export interface StepProps {
  draft: Draft;
  errors: Errors;
  onChange: (change: Partial<Draft>) => void;
}

export const STEPS = ['Методика', 'Период и основание', 'Сроки и проверка', 'Участники', 'Проверка и создание'];

/** What a methodology's kind of period looks like when it is typed. */
export const PERIODS: Record<string, { hint: string; pattern: RegExp; name: string }> = {
  'calendar-year': { name: 'календарный год', hint: 'Год, например 2026.', pattern: /^\d{4}$/ },
  'school-year': {
    name: 'учебный год',
    hint: 'Два года через косую черту, например 2026/2027.',
    pattern: /^\d{4}\/\d{4}$/,
  },
  'half-year': {
    name: 'полугодие',
    hint: 'Год и полугодие: 2026-H1 – первое, 2026-H2 – второе.',
    pattern: /^\d{4}-H[12]$/,
  },
  'two-years': {
    name: 'два года',
    hint: 'Два года через две точки, например 2025..2026.',
    pattern: /^\d{4}\.\.\d{4}$/,
  },
};

export type Errors = Record<string, string>;

const MISSING = 'Заполните это поле.';
const YEAR = /^20\d{2}$/;

/** What is wrong with a step, by field; the server checks the same again and more. */
export function mistakes(step: number, draft: Draft, period?: string): Errors {
  const errors: Errors = {};
  const need = (field: keyof Draft, text: string) => {
    if (!String(draft[field]).trim()) {
      errors[field] = text;
    }
  };
  if (step === 0) {
    need('methodology', 'Выберите методику.');
  } else if (step === 1) {
    need('title', MISSING);
    need('basis', MISSING);
    const form = PERIODS[period ?? ''];
    if (form && !form.pattern.test(draft.period.trim())) {
      errors.period = `Период записан иначе, чем его ждёт методика. ${form.hint}`;
    } else if (!followsOn(draft.period.trim())) {
      errors.period = 'Второй год должен идти сразу за первым.';
    }
    need('period', MISSING);
    if (!YEAR.test(draft.targetYear.trim())) {
      errors.targetYear = 'Укажите год четырьмя цифрами.';
    }
  } else if (step === 2) {
    need('from', 'Укажите первый день внесения.');
    need('to', 'Укажите последний день внесения.');
    if (draft.from && draft.to && draft.to < draft.from) {
      errors.to = 'Внесение не может закончиться раньше, чем началось.';
    }
    if (draft.reportBy && draft.to && draft.reportBy <= draft.to) {
      errors.reportBy = 'Отчёт направляют после конца внесения.';
    }
  } else if (step === 3) {
    // Without kinds the server takes all that the methodology asks.
    if (draft.kinds.length === 0) {
      errors.kinds = 'Отметьте хотя бы один вид организаций.';
    }
    draft.exclude.forEach((one, n) => {
      if (!one.reason.trim()) {
        errors[`exclude.${n}`] = 'Укажите причину исключения.';
      }
    });
  }
  return errors;
}

/** The steps before the last one on which something is wrong or lacking. */
export function unfinished(draft: Draft, period?: string): number[] {
  return [0, 1, 2, 3].filter((step) => Object.keys(mistakes(step, draft, period)).length > 0);
}

function followsOn(period: string): boolean {
  const years = /^(\d{4})(?:\/|\.\.)(\d{4})$/.exec(period);
  return !years || Number(years[2]) === Number(years[1]) + 1;
}

/** The step on which the server's field is typed. */
export function stepOf(field: string): number {
  if (field.startsWith('methodology')) {
    return 0;
  }
  if (['title', 'period', 'targetYear', 'basis'].includes(field)) {
    return 1;
  }
  return field.startsWith('roster') ? 3 : 2;
}

export function request(draft: Draft): Schema['CampaignRequest'] {
  const text = (value: string) => value.trim();
  return {
    title: text(draft.title),
    methodology: methodologyOf(draft) ?? { id: '', version: '' },
    period: text(draft.period),
    targetYear: Number(draft.targetYear),
    basis: text(draft.basis),
    entry: { from: draft.from, to: draft.to },
    review: draft.review,
    rankings: draft.rankings,
    archive: draft.archive,
    ...(draft.reportBy ? { reportBy: draft.reportBy } : {}),
    ...(text(draft.owner) ? { owner: text(draft.owner) } : {}),
    ...(text(draft.recipient) ? { recipient: text(draft.recipient) } : {}),
    roster: {
      ...(draft.root ? { root: draft.root } : {}),
      kinds: draft.kinds,
      include: draft.include.map((one) => one.code),
      exclude: draft.exclude.map(({ code, reason }) => ({ code, reason: reason.trim() })),
    },
  };
}

/** A methodology in one word. */
export function keyOf({ id, version }: { id: string; version: string }): string {
  return `${id}/${version}`;
}

export function methodologyOf(draft: Draft): { id: string; version: string } | undefined {
  const [id, version] = draft.methodology.split('/');
  return id && version ? { id, version } : undefined;
}

/** The kinds of organisations that a methodology asks anything. */
export function asked(methodology: Schema['MethodologyJson'] | undefined): string[] {
  return methodology
    ? [
        ...new Set([
          ...methodology.forms.map((form) => form.kind),
          ...methodology.inputs.flatMap((input) => input.kinds),
        ]),
      ]
    : [];
}

/** The draft as it is tried: why somebody is left out changes nothing of who is expected, and is typed letter by letter. */
export function preview(draft: Draft): Schema['CampaignRequest'] {
  return request({ ...draft, exclude: draft.exclude.map((one) => ({ ...one, reason: 'исключена' })) });
}

/** How many would take part, by kind. */
export function countText({ expected, byKind }: Pick<Schema['ExpectedJson'], 'expected' | 'byKind'>): string {
  if (expected === 0) {
    return 'По реестру сегодня участников нет.';
  }
  const kinds = Object.entries(byKind).map(([kind, count]) => `${KINDS[kind] ?? kind} – ${figure(count)}`);
  const all = kinds.length > 1 ? `; всего ${figure(expected)}` : '';
  return `По реестру сегодня: ${kinds.join(', ')}${all}. Перечень закрепится, когда закончится подготовка.`;
}
