import { lazy } from 'react';
import { type Area, EVERYONE } from '../app/area';

const page = <K extends string>(load: () => Promise<Record<K, React.ComponentType>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] }));

export const results: Area = {
  section: { title: 'Результаты', href: '/results', roles: EVERYONE },
  routes: [
    { path: '/results', page: page(() => import('./ResultsHome'), 'ResultsHome') },
    { path: '/campaigns/:id/results', page: page(() => import('./ResultsPage'), 'ResultsPage') },
    { path: '/campaigns/:id/results/:tier/:code', page: page(() => import('./SubjectPage'), 'SubjectPage') },
    {
      path: '/campaigns/:id/results/:tier/:code/:indicator',
      page: page(() => import('./ExplanationPage'), 'ExplanationPage'),
    },
  ],
};
