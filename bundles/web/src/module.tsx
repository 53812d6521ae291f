import '@orientir/kit/base.css';
import './monitoring.css';
import type { Leaving, UiModule, User } from '@orientir/kit/portal';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app/App';
import { HREF } from './app/href';
import { UserContext } from './app/user';
import { forget } from './my/memory';

export { fetchPage } from './app/App';

/** Draws the pages into a portal's frame. The address below `basePath` is theirs while they are mounted. */
export const mount: UiModule['mount'] = (element, { basePath, user }) => {
  keepPages();
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <UserContext value={user satisfies User}>
        <Router base={basePath}>
          <App />
        </Router>
      </UserContext>
    </StrictMode>,
  );
  return () => root.unmount();
};

export async function leaving({ account }: User): Promise<Leaving> {
  const form = await (await import('./form/leaving')).leaving(account);
  return {
    ...form,
    async forget() {
      forget();
      await form.forget();
    },
  };
}

/** The pages of an account are opened first, everything else is fetched after that. */
const CALM = 5_000;

/** Lets the pages be opened without a connection from now on; a browser that cannot goes on as it is. */
function keepPages(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    setTimeout(() => {
      navigator.serviceWorker.register(`${HREF}sw.js`, { updateViaCache: 'none' }).catch(() => undefined);
    }, CALM);
  }
}
