import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { retryWhenAway } from '../api/client';
import { useUser } from './user';

/** What one account has been shown: the next one begins with nothing. */
let cache: { account: string; client: QueryClient } | undefined;

function clientOf(account: string): QueryClient {
  if (cache?.account !== account) {
    const client = new QueryClient({
      defaultOptions: { queries: { retry: retryWhenAway, staleTime: 10_000, networkMode: 'always' } },
    });
    cache = { account, client };
  }
  return cache.client;
}

/** Lets the pages within ask the server by react-query; what they asked lasts while the pages are open. */
export default function Queries({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={clientOf(useUser().account)}>{children}</QueryClientProvider>;
}
