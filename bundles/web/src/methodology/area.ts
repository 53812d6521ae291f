import { type Area, REGION } from '../app/area';
import { onDemand } from '../app/onDemand';

export const methodology: Area = {
  section: { title: 'Методики', href: '/methodologies', roles: REGION },
  routes: [
    { path: '/methodologies', page: onDemand(() => import('./Methodologies')) },
    { path: '/methodologies/check', page: onDemand(() => import('./CheckFile')) },
    { path: '/methodologies/:id/:version', page: onDemand(() => import('./MethodologyPage')) },
    { path: '/methodologies/:id/:version/compare', page: onDemand(() => import('./Compare')) },
    { path: '/methodologies/:id/:version/trial', page: onDemand(() => import('./Trial')) },
  ],
};
