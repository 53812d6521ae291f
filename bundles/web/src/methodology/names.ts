/** Words for the codes of methodologies. */

/** A state and its colour. */
export const STATES: Record<string, [string, string]> = {
  draft: ['проект', ''],
  agreed: ['согласована', 'info'],
  published: ['утверждена', 'good'],
  archived: ['в архиве', ''],
};

export const PERIOD_KINDS: Record<string, string> = {
  'calendar-year': 'календарный год',
  'school-year': 'учебный год',
  'half-year': 'полугодие',
  'two-years': 'два года',
};

export const TYPES: Record<string, string> = {
  count: 'целое число',
  decimal: 'число',
  'yes-no': 'да или нет',
  choice: 'один из вариантов',
  text: 'текст',
  link: 'ссылка',
  file: 'файл',
};

export const ROLL_UPS: Record<string, string> = {
  sums: 'сумма числителей делится на сумму знаменателей',
  sum: 'сумма значений',
  share: 'доля организаций с ответом «да»',
  'weighted-mean': 'среднее с весами',
  distribution: 'распределение по вариантам ответа',
};

export const OVERS: Record<string, string> = {
  reported: 'по представившим сведения',
  all: 'по всем участникам, включая не представивших сведения',
};

export const AGGREGATES: Record<string, string> = {
  'weighted-mean': 'среднее с весами',
  sum: 'сумма',
};

export const LACKING: Record<string, string> = {
  zero: 'считается нулём',
  missing: 'делает результат отсутствующим',
  renormalise: 'не учитывается, веса остальных пересчитываются',
};

export const TIERS: Record<string, string> = {
  region: 'область',
  municipality: 'муниципалитет',
  organisation: 'организация',
};

export const SUBJECTS: Record<string, string> = {
  organisation: 'организация',
  authority: 'МОУО, собственная форма',
  territory: 'территория',
};

/** Kinds of change, the most telling first. */
export const CHANGES: [string, string][] = [
  ['recalculated', 'Спрашивается, проверяется или рассчитывается иначе'],
  ['retargeted', 'Другие плановые значения'],
  ['rescored', 'Другие баллы, веса или уровни'],
  ['added', 'Добавлено'],
  ['removed', 'Убрано'],
  ['reworded', 'Другие формулировки, расчёт прежний'],
];

export const PARTS: Record<string, string> = {
  input: 'исходный показатель',
  form: 'форма',
  criterion: 'критерий',
  indicator: 'показатель',
  total: 'итог',
  level: 'уровень',
  check: 'контроль',
  recommendation: 'рекомендация',
};

export const FIELDS: Record<string, string> = {
  accrual: 'накопление',
  aggregate: 'способ свода в критерий',
  asOf: 'на какую дату',
  audience: 'кому адресована',
  better: 'что лучше',
  calculation: 'расчёт',
  context: 'справочный',
  continues: 'продолжает показатель',
  criterion: 'критерий',
  decimals: 'знаков после запятой',
  for: 'кого спрашивают',
  formula: 'формула',
  from: 'нижняя граница',
  help: 'пояснение',
  label: 'формулировка',
  lastPeriod: 'значение прошлого периода',
  legal: 'официальная формулировка',
  levels: 'уровни',
  max: 'наибольшее значение',
  measures: 'что считается',
  message: 'сообщение',
  method: 'способ сбора',
  min: 'наименьшее значение',
  notApplicable: 'допустимо «не применимо»',
  note: 'примечание',
  options: 'варианты ответа',
  'options.label': 'названия вариантов',
  'passport.source': 'источник по паспорту',
  'passport.storage': 'хранение по паспорту',
  points: 'баллы',
  'points.territory': 'баллы территории',
  reference: 'справочное значение',
  rollup: 'способ свода',
  'rollup.sharedChildren': 'дети в нескольких организациях',
  rule: 'правило',
  sections: 'разделы',
  severity: 'строгость',
  source: 'источник',
  suppressSmall: 'скрытие малых чисел',
  targets: 'плановые значения',
  text: 'текст',
  tiers: 'для каких уровней',
  title: 'название',
  tolerance: 'допуск',
  type: 'вид ответа',
  unit: 'единица',
  use: 'использование',
  value: 'значение',
  weight: 'вес',
  when: 'условие',
};

/** Statuses of results. */
export const RESULTS: Record<string, string> = {
  official: '',
  preliminary: 'предварительно',
  'not-less-than': 'не менее',
  missing: 'нет сведений',
  'no-base': 'нет базы для расчёта',
};
