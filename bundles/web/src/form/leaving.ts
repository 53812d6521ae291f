import type { Leaving } from '@orientir/kit/portal';
import { plural } from '@orientir/kit/words';
import { Keep } from './keep';
import { OPENED } from './opened';

/** As long as a logout waits for the last answers to be saved. */
const WAIT = 5_000;

/**
 * Before the logout. What was typed is saved if it can be; what cannot stays on this device, under its account: nobody else is
 * shown it, and it is sent after the next login. Copies of forms, which are the server's, are taken away.
 */
export async function leaving(account: string): Promise<Leaving> {
  const saved = Promise.all([...OPENED].map((store) => store.flush()));
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, WAIT))]);
  const left = await Keep.unsaved(account);
  const fields = [...left.values()].reduce((sum, count) => sum + count, 0);
  const forget = () => new Keep(account, 0).forget();
  if (fields === 0) {
    return { forget };
  }
  const answers = plural(fields, 'ответ', 'ответа', 'ответов');
  return {
    warning:
      `На сервер ещё не отправлено: ${answers}. Если выйти сейчас, введённое останется на этом устройстве. ` +
      `Его увидит только тот, кто войдёт здесь под логином ${account}: тогда оно и отправится.`,
    forget,
  };
}
