/** Russian numbers, dates and plurals. Dates are told in the region's time, wherever the reader is. */

const ZONE = 'Asia/Yekaterinburg';

const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 20 });
const rules = new Intl.PluralRules('ru-RU');
const day = new Intl.DateTimeFormat('ru-RU', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('ru-RU', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat('ru-RU', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** `1 234,5`; with a fixed number of decimals where they are given. */
export function figure(value: number, decimals?: number): string {
  return decimals === undefined
    ? number.format(value)
    : value.toLocaleString('ru-RU', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** `plural(5, 'день', 'дня', 'дней')` → `5 дней`, with a space that does not break. */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = { one, few, many, zero: many, two: few, other: few }[rules.select(count)];
  return `${figure(count)}\u00a0${form}`;
}

/** `2021-03-05` or a moment → `5 марта 2021 г.` */
export function inDays(date: string): string {
  return day.format(date.length === 10 ? new Date(`${date}T12:00:00+05:00`) : new Date(date));
}

export function inMinutes(at: string | Date): string {
  return moment.format(new Date(at));
}

/** `14:02` */
export function hours(at: string | Date): string {
  return clock.format(new Date(at));
}

/** Whole calendar days of the region from now to the moment: 0 today, negative in the past. */
export function daysUntil(moment: string, now: Date = new Date()): number {
  const midnight = (at: Date) => Date.parse(`${isoDay.format(at)}T00:00:00Z`);
  return Math.round((midnight(new Date(moment)) - midnight(now)) / 86_400_000);
}
