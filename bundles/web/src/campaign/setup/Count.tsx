import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../../api/client';
import { fieldProblems } from '../../desk/problems';
import { Notice } from '../../parts/Notice';
import { countText, type Draft, preview, STEPS, unfinished } from './draft';

/** Whom the server would expect if the campaign were created now, and what would stand in the way. */
export function Count({ draft }: { draft: Draft }) {
  const lacking = unfinished(draft).filter((step) => step < 3);
  const body = preview(draft);
  const expected = useQuery({
    queryKey: ['campaigns', 'expected', body],
    enabled: lacking.length === 0 && draft.kinds.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      data(api.POST('/campaigns', { params: { query: { dryRun: 'true' } }, body })) as Promise<Schema['ExpectedJson']>,
  });
  if (draft.kinds.length === 0) {
    return <p role="status" />;
  }
  if (lacking.length > 0) {
    return (
      <p role="status">
        Число участников станет видно, когда заполнены шаги: {lacking.map((step) => `«${STEPS[step]}»`).join(', ')}.
      </p>
    );
  }
  const problems = expected.error ? fieldProblems(expected.error) : (expected.data?.problems ?? []);
  return (
    <>
      <p role="status">
        {expected.error
          ? problems.length > 0
            ? 'Число участников посчитать нельзя.'
            : 'Число участников посчитать не удалось: нет ответа сервера.'
          : expected.data
            ? countText(expected.data)
            : 'Считается число участников…'}
      </p>
      {problems.length > 0 && (
        <Notice kind="warn">
          <p>Мониторинг пока нельзя создать:</p>
          <ul>
            {problems.map((one) => (
              <li key={one.field + one.code}>{one.message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
