import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { ProblemNotice } from '../parts/Notice';

/** What is recommended to whom after an edition. */
export function Advice({ campaign, edition, code }: { campaign: number; edition: number; code: string }) {
  const advice = useQuery({
    queryKey: ['recommendations', campaign, edition, code],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      data(
        api.GET('/campaigns/{id}/editions/{n}/results/{organisation}/recommendations', {
          params: { path: { id: campaign, n: String(edition), organisation: code }, query: { size: 500 } },
        }),
      ),
  });
  if (advice.error) {
    return <ProblemNotice problem={advice.error} />;
  }
  if (!advice.data || advice.data.items.length === 0) {
    return null;
  }
  return (
    <>
      <h2>Адресные рекомендации</h2>
      <ul>
        {advice.data.items.map(({ id, audience, text }) => (
          <li key={id}>
            <p>
              {text} <span className="quiet">Кому: {audience}.</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
