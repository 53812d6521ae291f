import { type Area, REGION } from '../app/area';
import { onDemand } from '../app/onDemand';

export const registry: Area = {
  section: { title: 'Реестр', href: '/registry', roles: [...REGION, 'municipality'] },
  routes: [
    { path: '/registry', page: onDemand(() => import('./Registry')) },
    { path: '/registry/import', page: onDemand(() => import('./Import')) },
    { path: '/registry/:code', page: onDemand(() => import('./OrganisationPage')) },
  ],
};
