import type { User } from '@orientir/kit/portal';
import { createContext, use } from 'react';

export const UserContext = createContext<User | undefined>(undefined);

/** Who is logged in; pages are only drawn for somebody. */
export function useUser(): User {
  const user = use(UserContext);
  if (!user) {
    throw new Error('no user');
  }
  return user;
}

export type Role = 'coordinator' | 'operator' | 'lead-coordinator' | 'municipality' | 'organisation' | 'administrator';
