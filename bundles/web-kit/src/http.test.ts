import { expect, test } from 'vitest';
import { problemOf, sentence } from './http';

const told = async (status: number, body: string) => sentence(await problemOf(new Response(body, { status })));

test('the words of the server are told', async () => {
  expect(await told(409, '{"title": "Срок прошёл", "detail": "Обратитесь к оператору."}')).toBe(
    'Срок прошёл. Обратитесь к оператору.',
  );
  expect(await told(409, '{"title": "Срок прошёл"}')).toBe('Срок прошёл.');
});

test.each(['<h1>nginx</h1>', '', 'null', '[]', '7', '{"title": 7, "detail": null}', '{"titl'])(
  'an answer without words has some: %s',
  async (body) => {
    expect(await told(503, body)).toBe('Сервер временно не отвечает. Повторите через минуту.');
    expect(await told(413, body)).toBe('Отправлено слишком много данных. Сократите текст или файл и повторите.');
    expect(await told(500, body)).toContain('Сервер не выполнил запрос.');
  },
);

test('what is no refusal is told without its English words', () => {
  expect(sentence(new TypeError('x is not a function'))).not.toContain('function');
});
