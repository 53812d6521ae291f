import { el } from '@orientir/kit/dom';
import { sentence } from '@orientir/kit/http';
import { login } from '@orientir/kit/portal';

/** Login and password; says what went wrong and keeps the login. */
export function loginForm(done: () => void): HTMLElement {
  const problem = el('div', { role: 'alert' });
  const name = el('input', {
    id: 'login',
    name: 'login',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    required: true,
  });
  const password = el('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const button = el('button', { type: 'submit', class: 'button main' }, 'Войти');
  return el(
    'form',
    {
      method: 'post',
      onsubmit: async (event: SubmitEvent) => {
        event.preventDefault();
        if (button.getAttribute('aria-disabled')) {
          return;
        }
        button.setAttribute('aria-disabled', 'true');
        problem.replaceChildren();
        try {
          await login(name.value.trim(), password.value);
          done();
        } catch (refused) {
          problem.replaceChildren(el('p', { class: 'notice bad' }, sentence(refused)));
          password.select();
        } finally {
          button.removeAttribute('aria-disabled');
        }
      },
    },
    el('h2', {}, 'Вход'),
    problem,
    el('div', { class: 'field' }, el('label', { for: 'login' }, 'Логин'), name),
    el('div', { class: 'field' }, el('label', { for: 'password' }, 'Пароль'), password),
    el('p', {}, button),
    el(
      'p',
      { class: 'hint' },
      'Учётные записи и новые пароли выдаёт оператор по приказу о\u00a0наделении полномочиями.',
    ),
  );
}
