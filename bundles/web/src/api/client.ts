import { away, Problem, problemOf } from '@orientir/kit/http';
import type { Client } from 'openapi-fetch';
import { fetched } from './ahead';
import { hear } from './clock';
import type { components, paths } from './schema';

export type Schema = components['schemas'];

const BASE = '/monitoring/api/v1';

interface Asked {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, unknown> };
  headers?: HeadersInit;
  body?: unknown;
  /** For a body that is no JSON. */
  bodySerializer?(body: unknown): BodyInit;
  parseAs?: 'json' | 'text' | 'blob' | 'arrayBuffer';
  signal?: AbortSignal;
}

/**
 * Sends one request of the described interface. Every refusal is thrown as a {@link Problem}; whoever calls reads `data`
 * only.
 */
async function send(method: string, path: string, asked: Asked = {}) {
  const { params = {}, body, bodySerializer = JSON.stringify, parseAs = 'json', signal } = asked;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        query.append(name, String(one));
      }
    }
  }
  const headers = new Headers(asked.headers);
  for (const [name, value] of Object.entries(params.header ?? {})) {
    if (value !== undefined && value !== null) {
      headers.set(name, String(value));
    }
  }
  headers.set('X-Requested-With', 'portal');
  if (body !== undefined && !(body instanceof FormData) && !headers.has('Content-Type')) {
    headers.set('Content-Type', 'application/json');
  }
  const place = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params.path?.[name])));
  const search = query.toString();
  const url = `${BASE}${place}${search && `?${search}`}`;
  let response: Response;
  try {
    response = await fetched(
      new Request(new URL(url, location.href), {
        method,
        headers,
        ...(body !== undefined && { body: body instanceof FormData ? body : bodySerializer(body) }),
        ...(signal && { signal }),
      }),
    );
  } catch (problem) {
    throw signal?.aborted ? problem : away();
  }
  hear(response);
  if (!response.ok && response.status !== 304) {
    throw await problemOf(response);
  }
  try {
    const text = parseAs === 'json' ? await response.text() : undefined;
    return { data: text === undefined ? await response[parseAs]() : text ? JSON.parse(text) : undefined, response };
  } catch {
    // Half an answer.
    throw away();
  }
}

/**
 * The described interface, with the types of its requests and answers. Only the types are openapi-fetch's: what it does
 * besides is more than these pages need, and would be loaded by everybody.
 */
export const api = Object.fromEntries(
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [
    method,
    (path: string, asked?: Asked) => send(method, path, asked),
  ]),
) as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>;

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
