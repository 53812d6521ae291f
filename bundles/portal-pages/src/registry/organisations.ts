import { asked } from '@orientir/kit/http';

/** Where an organisation counts, or who reviews it. */
interface Place {
  code: string;
  name: string;
}

/** One dated version of an organisation, as the portal tells it. */
export interface Organisation {
  code: string;
  name: string;
  shortName: string;
  kind: string;
  territory?: Place;
  supervisor?: Place;
  validFrom: string;
  validTo?: string;
  successors: string[];
}

export interface Listed {
  items: Organisation[];
  total: number;
  page: number;
  size: number;
}

const PATH = '/portal/api/organisations';

export function listed(conditions: URLSearchParams): Promise<Listed> {
  return asked(`${PATH}?${conditions}`);
}

/** All versions of one organisation, the oldest first. */
export async function versions(code: string): Promise<Organisation[]> {
  return (await asked<{ items: Organisation[] }>(`${PATH}/${encodeURIComponent(code)}`)).items;
}
