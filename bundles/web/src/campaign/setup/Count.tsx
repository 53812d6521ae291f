import { useQueries } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { countText, type Draft } from './draft';

/** How many organisations the registry has of these kinds today. */
export function Count({ draft, root }: { draft: Draft; root: string | undefined }) {
  const counts = useQueries({
    queries: draft.kinds.map((kind) => ({
      queryKey: ['organisations', 'count', root, kind],
      enabled: root !== undefined,
      queryFn: async () =>
        (await data(api.GET('/organisations', { params: { query: { parent: root ?? '', kind, size: 1 } } }))).total,
    })),
  });
  const known = counts.flatMap(({ data: total }) => total ?? []);
  const failed = counts.some(({ error }) => error);
  return (
    <p role="status">
      {known.length === counts.length
        ? countText(draft, known)
        : failed
          ? 'Число участников посчитать не удалось: нет ответа сервера.'
          : 'Считается число участников…'}
    </p>
  );
}
