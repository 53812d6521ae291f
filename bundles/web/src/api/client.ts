import { away, Problem, problemOf } from '@orientir/kit/http';
import createClient, { type Middleware } from 'openapi-fetch';
import { fetched } from './ahead';
import type { components, paths } from './schema';

export type Schema = components['schemas'];

/** Every refusal is thrown as a {@link Problem}; whoever calls reads `data` only. */
const refusals: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', 'portal');
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) {
      throw await problemOf(response);
    }
  },
  onError() {
    return away();
  },
};

export const api = createClient<paths>({ baseUrl: '/monitoring/api/v1', fetch: fetched });
api.use(refusals);

/** What the server sent; it always sends something with a success. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) {
    throw away();
  }
  return data;
}

/** Asks again when nobody answered, never after a refusal. */
export function retryWhenAway(failures: number, problem: unknown): boolean {
  return failures < 2 && problem instanceof Problem && (problem.away || problem.status === 503);
}

export { Problem };
