import { createContext, use, useSyncExternalStore } from 'react';
import type { FormStore } from './store';
import type { State } from './world';

export const StoreContext = createContext<FormStore | undefined>(undefined);

export function useStore(): FormStore {
  const store = use(StoreContext);
  if (!store) {
    throw new Error('no form');
  }
  return store;
}

/** A part of the form's state; the component is drawn again only when this part changes. */
export function useForm<T>(select: (state: State) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.state));
}
