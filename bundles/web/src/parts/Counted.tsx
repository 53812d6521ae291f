import { plural } from '@orientir/kit/words';

/** What the checks find in a form now, as the list counts it. A form that was not begun has no findings worth telling. */
export function Counted({ listed }: { listed: { status: string; errors: number; warnings: number } }) {
  if (listed.status === 'not-started') {
    return '–';
  }
  const { errors, warnings } = listed;
  return errors + warnings === 0 ? (
    'без предупреждений'
  ) : (
    <>
      {errors > 0 && <span className="tag bad">{plural(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}{' '}
      {warnings > 0 && (
        <span className="tag warn">{plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}</span>
      )}
    </>
  );
}
