import { expect, it } from 'vitest';
import { hear, serverNow } from './clock';

const answer = (at: number | string) =>
  new Response(null, { headers: { Date: typeof at === 'string' ? at : new Date(at).toUTCString() } });

it('a clock that is clearly wrong is corrected by what the server tells', () => {
  const day = 86_400_000;
  hear(answer(Date.now() + day));
  expect(Math.abs(serverNow().getTime() - Date.now() - day)).toBeLessThan(2_000);
  hear(answer('no time'));
  expect(serverNow().getTime() - Date.now()).toBeGreaterThan(day / 2);
  hear(answer(Date.now() + 3_000));
  expect(Math.abs(serverNow().getTime() - Date.now())).toBeLessThan(50);
});
