import { lazy } from 'react';
import { type Area, REGION } from '../app/area';

export const registry: Area = {
  section: { title: 'Реестр', href: '/registry', roles: [...REGION, 'municipality'] },
  routes: [
    { path: '/registry', page: lazy(() => import('./Registry')) },
    { path: '/registry/import', page: lazy(() => import('./Import')) },
    { path: '/registry/:code', page: lazy(() => import('./OrganisationPage')) },
  ],
};
