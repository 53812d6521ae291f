import { inMinutes } from '@orientir/kit/words';

/** `2021` → `2021 год`, `2021/2022` → `2021/2022 учебный год`, `2021-H1` → `первое полугодие 2021 года`. */
export function periodText(period: string): string {
  if (/^\d{4}$/.test(period)) {
    return `${period}\u00a0год`;
  }
  if (/^\d{4}\/\d{4}$/.test(period)) {
    return `${period} учебный год`;
  }
  const half = /^(\d{4})-H([12])$/.exec(period);
  if (half) {
    return `${half[2] === '1' ? 'первое' : 'второе'} полугодие ${half[1]}\u00a0года`;
  }
  const years = /^(\d{4})\.\.(\d{4})$/.exec(period);
  return years ? `${years[1]}–${years[2]}\u00a0годы` : period;
}

/** The last minute before a moment that is too late: `2021-04-02T00:00+05:00` → `1 апреля 2021 г. в 23:59`. */
export function lastMinute(tooLate: string): string {
  return inMinutes(new Date(Date.parse(tooLate) - 1));
}
