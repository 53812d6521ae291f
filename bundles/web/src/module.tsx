import '@orientir/kit/base.css';
import './monitoring.css';
import type { UiModule, User } from '@orientir/kit/portal';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { retryWhenAway } from './api/client';
import { App } from './app/App';
import { UserContext } from './app/user';

/** Where a browser opens the pages. */
export const HREF = '/monitoring/';

/** Draws the pages into a portal's frame. The address below `basePath` is theirs while they are mounted. */
export const mount: UiModule['mount'] = (element, { basePath, user }) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: retryWhenAway, staleTime: 10_000 } } });
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <UserContext value={user satisfies User}>
          <Router base={basePath}>
            <App />
          </Router>
        </UserContext>
      </QueryClientProvider>
    </StrictMode>,
  );
  return () => root.unmount();
};
