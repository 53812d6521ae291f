import { KINDS } from '../messages';
import { AGGREGATES, LACKING, OVERS, ROLL_UPS, TIERS } from './names';

const places = (text: string) => text.replace(/, decimals (\d+)/, ', знаков после запятой: $1');

/** How the values of some fields are told; texts of people and formulas are left as they are. */
const BY_FIELD: Record<string, (text: string) => string> = {
  better: (text) => (text === 'lower' ? 'меньше' : 'больше'),
  severity: (text) => (text === 'error' ? 'ошибка' : 'предупреждение'),
  tiers: (text) =>
    text
      .split(', ')
      .map((tier) => TIERS[tier] ?? tier)
      .join(', '),
  targets: (text) => text.replace(/(^|; )([a-z]+): /g, (_, before, tier) => `${before}${TIERS[tier] ?? tier}: `),
  levels: (text) => text.replaceAll(' from ', ' – от '),
  points: (text) =>
    places(text)
      .replace(/^target /, 'за выполнение планового значения, наибольшее ')
      .replace(/^best /, 'лучший результат – ')
      .replace(', not capped', ', перевыполнение учитывается'),
  'points.territory': (text) =>
    text === 'value'
      ? 'по значению территории'
      : places(text).replace(
          /^mean over (\S+?)(?=,|$)/,
          (_, over) => `среднее баллов организаций, ${OVERS[over] ?? over}`,
        ),
  rollup: (text) =>
    text
      .replace(
        /^(\S+) over (\S+): ([^;]*)/,
        (_, by, over, kinds) => `${ROLL_UPS[by] ?? by}, ${OVERS[over] ?? over}: ${kindsIn(kinds)}`,
      )
      .replace('; weight ', '; вес – '),
  aggregate: (text) =>
    places(text)
      .replace(/^[a-z-]+/, (by) => AGGREGATES[by] ?? by)
      .replace(/, missing ([a-z]+)/, (_, how) => `, отсутствующий показатель ${LACKING[how] ?? how}`)
      .replace(/, not applicable ([a-z]+)/, (_, how) => `, неприменимый ${LACKING[how] ?? how}`)
      .replace(', weights ', ', сумма весов ')
      .replace(', max ', ', наибольшее значение '),
};

function kindsIn(text: string): string {
  return text
    .split(', ')
    .map((code) => KINDS[code] ?? code)
    .join(', ');
}

/** What stands in a pack, in words where it is a code or a list of codes. */
export function worded(text: string | undefined, field = ''): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  return BY_FIELD[field]?.(text) ?? (text === 'yes' ? 'да' : kindsIn(text));
}
