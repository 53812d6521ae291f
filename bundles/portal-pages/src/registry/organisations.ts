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

/** Which of these the user is shown as of a day: a school sees nothing of those it belongs to. */
export async function seen(codes: string[], at: string | null): Promise<string[]> {
  const asked = [...new Set(codes)].map(async (code) => {
    const { items } = await listed(new URLSearchParams({ q: code, size: '500', ...(at && { at }) }));
    return items.some((one) => one.code === code) ? [code] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** All versions of one organisation, the oldest first. */
export async function versions(code: string): Promise<Organisation[]> {
  return (await asked<{ items: Organisation[] }>(`${PATH}/${encodeURIComponent(code)}`)).items;
}
