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

/** Words for answers that bring none: of a proxy, or cut off. */
const WORDS: Record<number, [title: string, detail: string]> = {
  401: ['Вход устарел', 'Войдите снова.'],
  403: ['Нет прав на это действие', 'Если они должны быть, обратитесь к оператору.'],
  404: ['Такой страницы или записи нет', 'Проверьте адрес.'],
  413: ['Отправлено слишком много данных', 'Сократите текст или файл и повторите.'],
  429: ['Слишком много запросов', 'Повторите через минуту.'],
};
const BUSY: [string, string] = ['Сервер временно не отвечает', 'Повторите через минуту.'];
const REFUSED: [string, string] = [
  'Сервер не выполнил запрос',
  'Повторите через минуту. Если не поможет, сообщите оператору.',
];

export async function problemOf(response: Response): Promise<Problem> {
  const { status } = response;
  const read: unknown = await response.json().catch(() => undefined);
  const body = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  const told = (part: string) => (typeof body[part] === 'string' && body[part] !== '' ? body[part] : undefined);
  const [title, detail] = WORDS[status] ?? ([502, 503, 504].includes(status) ? BUSY : REFUSED);
  return new Problem(
    status,
    told('code') ?? `http.${status}`,
    told('title') ?? title,
    told('detail') ?? (told('title') ? '' : detail),
    told('incident'),
    body,
  );
}

/** For whoever fetches by itself: what was refused, thrown. */
export async function refuse(response: Response): Promise<never> {
  throw await problemOf(response);
}

export function away(): Problem {
  return new Problem(0, 'server.away', 'Нет связи с сервером', 'Проверьте подключение к интернету и повторите.');
}

/** What to tell of anything that was thrown. */
export function sentence(thrown: unknown): string {
  return thrown instanceof Problem
    ? `${thrown.message}. ${thrown.detail}`.trim()
    : 'Страница не смогла выполнить действие. Обновите её и повторите.';
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

/** What an address answers; half an answer is none. */
export async function asked<T>(path: string): Promise<T> {
  const answer = await call('GET', path);
  try {
    return await answer.json();
  } catch {
    throw away();
  }
}
