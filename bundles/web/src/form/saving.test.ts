import { expect, it } from 'vitest';
import { form } from './sample';
import { saving } from './saving';
import type { State } from './world';

const state = (more: Partial<State> = {}): State => ({ form: form({}), version: '"1"', entries: {}, ...more });
const typed = { from: null, to: { value: 1 } };
const wrong = { from: null, typed: { value: 'x' }, wrong: 'Нужно число' };
const at = new Date('2026-11-27T09:02:00Z');

it('says that nothing needs to be done, before anything is', () => {
  expect(saving(state({ form: form({}, { status: 'not-started' }) }), true)).toBe('ответы сохраняются сами');
  expect(saving(state(), true)).toBe('всё сохранено');
});

it('never calls saved what is not', () => {
  expect(saving(state({ entries: { a: typed } }), true)).toBe('сохраняется…');
  expect(saving(state({ entries: { a: wrong }, savedAt: at }), true)).toBe('сохранено в\u00a014:02, кроме 1\u00a0поля');
  expect(saving(state({ entries: { a: wrong } }), true)).toBe('сохранено всё, кроме 1\u00a0поля');
});

it('says where it is when the server cannot have it', () => {
  const away = state({ entries: { a: typed }, trouble: { kind: 'away', why: 'connection' } });
  expect(saving(away, true)).toBe('нет связи: сохранено на этом устройстве');
  expect(saving(away, false)).toBe('нет связи: не закрывайте страницу, ответы ещё не сохранены');
  expect(saving({ ...away, trouble: { kind: 'away', why: 'module' } }, true)).toBe(
    'администратор выключил модуль: сохранено на этом устройстве',
  );
  expect(saving({ ...away, trouble: { kind: 'session' } }, false)).toBe('не сохранено: не закрывайте страницу');
});
