import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Form } from './draft';
import { openEarly, openedEarly, openForPage } from './open';
import { form } from './sample';

const S1 = { account: 'org-s1', role: 'organisation', organisation: { code: 's1', name: 'Школа' } };

const ANSWERS: Record<string, unknown> = {
  submissions: { ...form({}), id: 7, campaign: 2, askedBy: { methodology: { id: 'm', version: '1.0' } } },
  campaigns: { id: 2 },
  methodologies: { id: 'm', inputs: [] },
};

async function answer(request: Request) {
  const [, , , , kind = ''] = new URL(request.url).pathname.split('/');
  return Response.json(ANSWERS[kind]);
}

const fetched = vi.fn(answer);

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset().mockImplementation(answer);
});

it('opens a form once for the page that comes later, and anew for the next', async () => {
  openEarly(S1, 7);
  expect(openedEarly('org-s1', 7)).toBeUndefined();
  await vi.waitFor(() => expect(openedEarly('org-s1', 7)).toBeDefined());
  expect(openedEarly('org-s1', 8)).toBeUndefined();
  expect(openedEarly('org-s2', 7)).toBeUndefined();

  const early = openedEarly('org-s1', 7);
  const open = await openForPage(S1, 7);
  expect(open).toBe(early);
  expect(fetched).toHaveBeenCalledTimes(3);

  expect(openedEarly('org-s1', 7)).toBeUndefined();
  const next = await openForPage(S1, 7);
  expect(next).not.toBe(open);
  open.close();
  next.close();
});

describe('a form that is opened again after the server went back behind what it had confirmed', () => {
  let now: Form;
  function at(revision: number, answers: Record<string, { value: number }>) {
    now = { ...form(answers), id: 9, campaign: 2, revision };
  }
  async function opened(user: typeof S1) {
    const open = await openForPage(user, 9);
    await vi.waitFor(async () => expect((await open.keep.opened())?.form.revision).toBe(now.revision));
    open.close();
    return open.store.state;
  }

  beforeEach(() => {
    fetched.mockImplementation(async (request) =>
      request.url.endsWith('/submissions/9') ? Response.json(now) : answer(request),
    );
  });

  it('offers what it had, to its organisation', async () => {
    at(7, { a: { value: 2 }, b: { value: 3 } });
    expect((await opened(S1)).entries).toEqual({});
    at(5, { a: { value: 1 }, b: { value: 3 } });
    const { entries, wentBack } = await opened(S1);
    expect(wentBack).toBe('draft');
    expect(entries).toEqual({ a: { from: { value: 2 }, to: { value: 2 }, theirs: { value: 1 }, back: true } });
    // Until it is decided, also when it is opened once more.
    expect((await opened(S1)).entries).toEqual(entries);
  });

  it('shows it to others as it is', async () => {
    const reviewer = { account: 'mo-m1', role: 'municipality', organisation: { code: 'm1', name: 'Район' } };
    at(7, { a: { value: 2 } });
    await opened(reviewer);
    at(5, { a: { value: 1 } });
    expect(await opened(reviewer)).toMatchObject({ entries: {}, form: { answers: { a: { value: 1 } } } });
  });
});

it('tells the page of a form that could not be opened early', async () => {
  fetched.mockResolvedValueOnce(Response.json({ code: 'x', title: 'Нет такой формы' }, { status: 404 }));
  openEarly(S1, 7);
  await expect(openForPage(S1, 7)).rejects.toThrow('Нет такой формы');
});
