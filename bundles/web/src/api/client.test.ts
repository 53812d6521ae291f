import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api, Problem } from './client';

const answers = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => vi.stubGlobal('fetch', answers));
afterEach(() => {
  vi.unstubAllGlobals();
  answers.mockReset();
});

function asked(): Request {
  return answers.mock.calls[0]?.[0] as Request;
}

it('puts parameters where they belong', async () => {
  answers.mockResolvedValue(Response.json({ items: [] }));
  await api.GET('/campaigns/{id}/submissions', {
    params: { path: { id: 2 }, query: { organisation: 'a b', page: 0, size: undefined as never } },
  });
  expect(new URL(asked().url).pathname).toBe('/monitoring/api/v1/campaigns/2/submissions');
  expect(new URL(asked().url).search).toBe('?organisation=a+b&page=0');
  expect(asked().headers.get('X-Requested-With')).toBe('portal');
});

it('sends JSON with its headers, and gives the answer with the response', async () => {
  answers.mockResolvedValue(Response.json({ id: 1 }, { headers: { ETag: '"4"' } }));
  const { data, response } = await api.PATCH('/submissions/{id}/answers', {
    params: { path: { id: 1 }, header: { 'If-Match': '"3"' } },
    body: { a: { value: 1 } } as never,
  });
  expect(asked().headers.get('If-Match')).toBe('"3"');
  expect(asked().headers.get('Content-Type')).toBe('application/json');
  expect(await asked().text()).toBe('{"a":{"value":1}}');
  expect(data).toEqual({ id: 1 });
  expect(response.headers.get('ETag')).toBe('"4"');
});

it('throws a refusal with its words', async () => {
  answers.mockResolvedValue(Response.json({ code: 'x', title: 'Нельзя', detail: 'Потому' }, { status: 409 }));
  await expect(api.GET('/me')).rejects.toMatchObject({ status: 409, code: 'x', message: 'Нельзя' });
});

it('says that nobody answered, also when the answer breaks off', async () => {
  answers.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(api.GET('/me')).rejects.toMatchObject({ status: 0 });
  answers.mockResolvedValueOnce(new Response('{"account":"org'));
  await expect(api.GET('/me')).rejects.toBeInstanceOf(Problem);
});
