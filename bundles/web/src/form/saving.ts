import { hours, plural } from '@orientir/kit/words';
import type { State } from './world';

/** Why the server does not take answers now. */
const AWAY = {
  connection: 'нет связи',
  server: 'сервер временно не отвечает',
  module: 'администратор выключил модуль',
};

/** Whether everything is saved, in a few words; `keeps` is whether this browser keeps what is not. */
export function saving({ form, entries, sending, trouble, savedAt }: State, keeps: boolean): string {
  const all = Object.values(entries);
  const mistakes = all.filter((entry) => entry.wrong !== undefined || entry.theirs !== undefined).length;
  const left = all.length - mistakes;
  const but = mistakes > 0 ? `, кроме ${plural(mistakes, 'поля', 'полей', 'полей')}` : '';
  if (trouble?.kind === 'away') {
    const why = AWAY[trouble.why];
    return all.length === 0
      ? why
      : keeps
        ? `${why}: сохранено на этом устройстве`
        : `${why}: не закрывайте страницу, ответы ещё не сохранены`;
  }
  if (trouble) {
    return keeps ? 'не отправлено: сохранено на этом устройстве' : 'не сохранено: не закрывайте страницу';
  }
  if (sending || left > 0) {
    return 'сохраняется…';
  }
  if (savedAt) {
    return `сохранено в\u00a0${hours(savedAt)}${but}`;
  }
  if (form.status === 'not-started') {
    return 'ответы сохраняются сами';
  }
  return mistakes > 0 ? `сохранено всё${but}` : 'всё сохранено';
}
