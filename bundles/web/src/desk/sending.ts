import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Problem } from '../api/client';
import { Keys } from './keys';

/** A write: keeps its idempotency key while nobody answered, and tries also when the browser believes to be offline. */
export function useSending<A, T>(
  send: (what: A, key: string) => Promise<T>,
  done?: (answer: T, what: A) => unknown,
): UseMutationResult<T, Error, A> {
  const keys = useRef(new Keys());
  return useMutation<T, Error, A>({
    networkMode: 'always',
    mutationFn: async (what) => {
      try {
        const answer = await send(what, keys.current.of(what));
        keys.current.forget();
        return answer;
      } catch (problem) {
        if (problem instanceof Problem && !problem.away && problem.status !== 503) {
          keys.current.forget();
        }
        throw problem;
      }
    },
    onSuccess: async (answer, what) => {
      await done?.(answer, what);
    },
  });
}
