import { useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { allPages } from '../desk/pages';
import { may } from '../desk/rights';

export type Waiting = Schema['SubmissionListed'];

export interface Filters {
  campaign: string;
  kind: string;
  parent: string;
}

/** Whether forms of this campaign may be reviewed now. */
function reviewed(campaign: Schema['CampaignJson']): boolean {
  return campaign.review && ['entry', 'consolidation', 'published'].includes(campaign.stage);
}

/** The submitted forms of those whom the caller supervises, in all campaigns with review. */
export function useQueue() {
  const { role, organisation } = useUser();
  return useQuery({
    queryKey: ['review', organisation.code],
    enabled: may(role, 'submission.review'),
    queryFn: async () => {
      const { items } = await data(api.GET('/campaigns', { params: { query: { size: 500 } } }));
      const campaigns = items.filter(reviewed);
      const lists = await Promise.all(
        campaigns.map(({ id }) =>
          allPages<Waiting>((page, size) =>
            data(
              api.GET('/campaigns/{id}/submissions', {
                params: { path: { id }, query: { status: 'submitted', page, size } },
              }),
            ),
          ),
        ),
      );
      return { campaigns, waiting: lists.flat().filter((one) => one.supervisor === organisation.code) };
    },
  });
}

export function filtered(waiting: Waiting[], filters: Filters): Waiting[] {
  return waiting.filter(
    (one) =>
      (!filters.campaign || String(one.campaign) === filters.campaign) &&
      (!filters.kind || one.kind === filters.kind) &&
      (!filters.parent || one.territory === filters.parent),
  );
}

/** The form to look at after this one: the next of the list, else the first one left. */
export function following(waiting: Waiting[], id: number): Waiting | undefined {
  const place = waiting.findIndex((one) => one.id === id);
  return waiting[place + 1] ?? waiting.find((one) => one.id !== id);
}

/** The address of a form in the queue, or of the queue, with the filters of the queue. */
export function address(id: number | undefined, filters: Filters): string {
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString();
  return `/review${id === undefined ? '' : `/${id}`}${search ? `?${search}` : ''}`;
}
