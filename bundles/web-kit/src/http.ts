/** A refusal of the server, or that it did not answer at all. Its `message` is for people: what happened and what to do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly detail: string,
    readonly incident?: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(title);
    this.name = 'Problem';
  }

  /** Nobody answered: nothing is known of what became of the request. */
  get away(): boolean {
    return this.status === 0;
  }
}

/** Reads what `fetch` brought; throws a {@link Problem} for everything but success. */
export async function refuse(response: Response): Promise<never> {
  throw await problemOf(response);
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(
    response.status,
    body.code ?? `http.${response.status}`,
    body.title ?? 'Сервер не выполнил запрос',
    body.detail ?? 'Повторите через минуту. Если не поможет, сообщите оператору.',
    body.incident,
    body,
  );
}

export function away(): Problem {
  return new Problem(0, 'server.away', 'Нет связи с сервером', 'Проверьте подключение к интернету и повторите.');
}

/** `fetch` for the portal's own addresses: marked as from our page, a refusal thrown. */
export async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { 'X-Requested-With': 'portal' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  } catch {
    throw away();
  }
  return response.ok ? response : refuse(response);
}
