import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openEarly, openedEarly, openForPage } from './open';
import { form } from './sample';

const ANSWERS: Record<string, unknown> = {
  submissions: { ...form({}), id: 7, campaign: 2, askedBy: { methodology: { id: 'm', version: '1.0' } } },
  campaigns: { id: 2 },
  methodologies: { id: 'm', inputs: [] },
};

const fetched = vi.fn(async (request: Request) => {
  const [, , , , kind = ''] = new URL(request.url).pathname.split('/');
  return Response.json(ANSWERS[kind]);
});

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockClear();
});

it('opens a form once for the page that comes later, and anew for the next', async () => {
  openEarly('org-s1', 7);
  expect(openedEarly('org-s1', 7)).toBeUndefined();
  await vi.waitFor(() => expect(openedEarly('org-s1', 7)).toBeDefined());
  expect(openedEarly('org-s1', 8)).toBeUndefined();
  expect(openedEarly('org-s2', 7)).toBeUndefined();

  const early = openedEarly('org-s1', 7);
  const open = await openForPage('org-s1', 7);
  expect(open).toBe(early);
  expect(fetched).toHaveBeenCalledTimes(3);

  expect(openedEarly('org-s1', 7)).toBeUndefined();
  const next = await openForPage('org-s1', 7);
  expect(next).not.toBe(open);
  open.close();
  next.close();
});

it('tells the page of a form that could not be opened early', async () => {
  fetched.mockResolvedValueOnce(Response.json({ code: 'x', title: 'Нет такой формы' }, { status: 404 }));
  openEarly('org-s1', 7);
  await expect(openForPage('org-s1', 7)).rejects.toThrow('Нет такой формы');
});
