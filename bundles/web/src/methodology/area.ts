import { lazy } from 'react';
import { type Area, REGION } from '../app/area';

export const methodology: Area = {
  section: { title: 'Методики', href: '/methodologies', roles: REGION },
  routes: [
    { path: '/methodologies', page: lazy(() => import('./Methodologies')) },
    { path: '/methodologies/check', page: lazy(() => import('./CheckFile')) },
    { path: '/methodologies/:id/:version', page: lazy(() => import('./MethodologyPage')) },
    { path: '/methodologies/:id/:version/compare', page: lazy(() => import('./Compare')) },
    { path: '/methodologies/:id/:version/trial', page: lazy(() => import('./Trial')) },
  ],
};
