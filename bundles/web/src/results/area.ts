import { type Area, EVERYONE } from '../app/area';
import { onDemand } from '../app/onDemand';

const named = <K extends string>(load: () => Promise<Record<K, React.ComponentType>>, name: K) =>
  onDemand(async () => ({ default: (await load())[name] }));

export const results: Area = {
  section: { title: 'Результаты', href: '/results', roles: EVERYONE },
  routes: [
    { path: '/results', page: named(() => import('./ResultsHome'), 'ResultsHome') },
    { path: '/campaigns/:id/results', page: named(() => import('./ResultsPage'), 'ResultsPage') },
    { path: '/campaigns/:id/results/:tier/:code', page: named(() => import('./SubjectPage'), 'SubjectPage') },
    {
      path: '/campaigns/:id/results/:tier/:code/:indicator',
      page: named(() => import('./ExplanationPage'), 'ExplanationPage'),
    },
  ],
};
