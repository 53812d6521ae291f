import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode, Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';
import { onDemand } from './onDemand';

afterEach(cleanup);

const Content = () => <input aria-label="Поле" />;

it('is drawn at once where its code has come', async () => {
  const Page = onDemand(async () => ({ default: Content }));
  await Page.load();
  render(<Page />);
  expect(screen.getByLabelText('Поле')).toBeTruthy();
});

it('waits for its code, and keeps what is typed when it is fetched again', async () => {
  const Page = onDemand(async () => ({ default: Content }));
  const page = (
    <StrictMode>
      <Suspense fallback="Загружается…">
        <Page />
      </Suspense>
    </StrictMode>
  );
  const { rerender, container } = render(page);
  expect(container.textContent).toBe('Загружается…');
  const field = await screen.findByLabelText<HTMLInputElement>('Поле');
  fireEvent.change(field, { target: { value: '7' } });
  await act(() => Page.load());
  rerender(page);
  expect(screen.getByLabelText<HTMLInputElement>('Поле')).toBe(field);
  expect(field.value).toBe('7');
});
