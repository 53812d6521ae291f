import type { OnDemand } from './onDemand';
import type { Role } from './user';

/**
 * A part of the pages with addresses of its own. Its pages are loaded when one is opened first: the form of an organisation
 * needs none of the operator's.
 */
export interface Area {
  /** The entry in the sections' menu; an area without one is reached from other pages. */
  section?: { title: string; href: string; roles: Role[] };
  /** Its pages ask the server themselves: react-query is not loaded for them. */
  plain?: true;
  /** Patterns of wouter, for example `/forms/:id`; a page reads its parameters with `useParams`. */
  routes: { path: string; page: OnDemand }[];
}

export const REGION: Role[] = ['operator', 'coordinator', 'lead-coordinator'];
export const EVERYONE: Role[] = [...REGION, 'municipality', 'organisation'];
