import { expect, test } from 'vitest';
import { destination } from './destination';

const ORIGIN = 'https://portal.example';

test('the page that was asked for is opened after the login', () => {
  expect(destination('/monitoring/forms/7?x=1', ORIGIN)).toBe(`${ORIGIN}/monitoring/forms/7?x=1`);
  expect(destination(null, ORIGIN)).toBe('/');
});

test('a path that begins with two slashes stays a path of this portal', () => {
  expect(destination('/.//elsewhere.example/', ORIGIN)).toBe(`${ORIGIN}//elsewhere.example/`);
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/\n/elsewhere.example/',
  '\\\\elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,x',
])('%j leads nowhere else', (asked) => {
  expect(destination(asked, ORIGIN)).toBe('/');
});
