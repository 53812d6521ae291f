import { useQueries, useQuery } from '@tanstack/react-query';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { allPages } from '../desk/pages';
import { may } from '../desk/rights';
import { type Submission, urgency } from './compare';

export type Waiting = Schema['SubmissionListed'];

export interface Filters {
  campaign: string;
  kind: string;
  parent: string;
}

/** The campaigns whose forms are reviewed, and the forms that wait. */
export interface Queued {
  campaigns: Schema['CampaignJson'][];
  waiting: Waiting[];
}

/** The queue after a form was decided on, before the server has been asked again. */
export function without(queued: Queued, id: number): Queued {
  return { ...queued, waiting: queued.waiting.filter((one) => one.id !== id) };
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
    queryFn: async (): Promise<Queued> => {
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

/** One form as it is now, as a query for react-query. */
export function formQuery(id: number) {
  return {
    queryKey: ['submission', id],
    queryFn: () => data(api.GET('/submissions/{id}', { params: { path: { id } } })),
  };
}

/** So many forms are looked into before the queue is put in order; what comes after them stays behind in the server's order. */
const LOOKED_INTO = 100;

export interface Looked {
  form: Waiting;
  /** Absent beyond the first hundred, and where it could not be fetched. */
  content?: Submission;
}

/** The server's list says nothing of checks: the forms themselves are fetched to tell which need a closer look. */
export function useLooked(waiting: Waiting[]): { looked: Looked[]; done: number; total: number } {
  const first = waiting.slice(0, LOOKED_INTO);
  return useQueries({
    queries: first.map(({ id }) => formQuery(id)),
    combine: (answers) => ({
      looked: waiting.map((form, n) => ({ form, ...(answers[n]?.data ? { content: answers[n].data } : {}) })),
      done: answers.filter(({ isPending }) => !isPending).length,
      total: first.length,
    }),
  });
}

/** Who needs a closer look comes first; then who has waited longest. */
export function inOrder(looked: Looked[]): Looked[] {
  const rank = ({ content }: Looked) => (content ? urgency(content) : -1);
  const since = ({ content }: Looked) => content?.submittedAt ?? '9';
  return [...looked].sort((one, other) => rank(other) - rank(one) || since(one).localeCompare(since(other)));
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
