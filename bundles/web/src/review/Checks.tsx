import { plural } from '@orientir/kit/words';
import { calm, jumps, type Submission } from './compare';

/** In a few words what a reviewer has to look at in a form. */
export function Checks({ form }: { form: Submission | undefined }) {
  if (!form) {
    return '–';
  }
  const errors = form.problems.filter((one) => one.severity === 'error').length;
  const warnings = form.problems.length - errors;
  const jumped = jumps(form).length;
  return (
    <>
      {errors > 0 && <span className="tag bad">{plural(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}{' '}
      {warnings > 0 && (
        <span className="tag warn">{plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}</span>
      )}{' '}
      {jumped > 0 && (
        <span className="tag warn">{plural(jumped, 'резкое изменение', 'резких изменения', 'резких изменений')}</span>
      )}
      {calm(form) && 'без предупреждений'}
    </>
  );
}
