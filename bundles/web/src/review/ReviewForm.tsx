import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { useCampaign, useMethodology } from '../campaign/queries';
import { useFilters } from '../desk/address';
import { may } from '../desk/rights';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { lastDecided, type Revision } from './compare';
import { address, formQuery } from './queue';
import { Reading } from './Reading';
import './review.css';

/** One form before its reviewer. */
export default function ReviewForm() {
  const id = Number(useParams<{ id: string }>().id);
  const [filters] = useFilters('campaign', 'kind', 'parent');
  const { role } = useUser();
  const submission = useQuery(formQuery(id));
  const campaign = useCampaign(submission.data?.campaign ?? 0, submission.data !== undefined);
  const methodology = useMethodology(campaign.data?.methodology);
  const decided = useDecided(id, submission.data?.revision);
  const crumbs = may(role, 'submission.review')
    ? [{ title: 'Проверка форм', href: address(undefined, filters) }]
    : campaign.data
      ? [
          { title: 'Мониторинги', href: '/campaigns' },
          { title: campaign.data.title, href: `/campaigns/${campaign.data.id}` },
          { title: 'Ход внесения сведений', href: `/campaigns/${campaign.data.id}/progress` },
        ]
      : [];
  const waitingFor = [submission, campaign, methodology, decided].find((query) => query.data === undefined);
  if (!submission.data || !campaign.data || !methodology.data || decided.data === undefined) {
    return (
      <Page title={submission.data?.name ?? 'Форма'} crumbs={crumbs} long>
        {waitingFor && <Loaded query={waitingFor as UseQueryResult<unknown>}>{() => null}</Loaded>}
      </Page>
    );
  }
  return (
    <Page title={submission.data.name} crumbs={crumbs} long>
      <Reading
        key={id}
        submission={submission.data}
        title={campaign.data.title}
        methodology={methodology.data}
        decided={decided.data}
        filters={filters}
      />
    </Page>
  );
}

/** The state of the form at which it was decided on last; null when that never was. */
function useDecided(id: number, revision: number | undefined) {
  return useQuery({
    queryKey: ['submission', id, 'decided', revision],
    enabled: revision !== undefined,
    // The page stays as it is while a newer revision comes in.
    placeholderData: (before: Revision | null | undefined, query) => (query?.queryKey[1] === id ? before : undefined),
    queryFn: async (): Promise<Revision | null> => {
      const { items } = await data(
        api.GET('/submissions/{id}/revisions', { params: { path: { id }, query: { size: 500 } } }),
      );
      const last = lastDecided(items);
      return last ? data(api.GET('/submissions/{id}/revisions/{n}', { params: { path: { id, n: last.n } } })) : null;
    },
  });
}
