import type { Problem } from '../api/client';

/** Nobody answers, the server says that it cannot now, or an administrator has switched the module off. */
export type Away = 'connection' | 'server' | 'module';

export function awayBy(problem: Problem): Away {
  return problem.away ? 'connection' : problem.code === 'module.off' ? 'module' : 'server';
}
