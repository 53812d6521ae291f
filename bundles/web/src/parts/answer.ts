import { useEffect, useState } from 'react';
import type { Awaited } from './Loaded';

/** Asks once, and again when the key changes or somebody wants it; what was there before stays in sight meanwhile. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Awaited<T> {
  const [answer, setAnswer] = useState<{ key: string; data?: T; error?: unknown }>({ key });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked, an attempt that it is asked again
  useEffect(() => {
    let late = false;
    ask().then(
      (data) => !late && setAnswer({ key, data }),
      (error) => !late && setAnswer((before) => (before.key === key ? { ...before, error } : { key, error })),
    );
    return () => {
      late = true;
    };
  }, [key, attempt]);
  const current = answer.key === key ? answer : undefined;
  return {
    data: current?.data,
    error: current?.error,
    refetch: () => setAttempt((before) => before + 1),
  };
}
