import { type Area, REGION } from '../app/area';
import { onDemand } from '../app/onDemand';

export const dashboard: Area = {
  section: { title: 'Обзор региона', href: '/dashboard', roles: REGION },
  routes: [{ path: '/dashboard', page: onDemand(async () => ({ default: (await import('./Dashboard')).Dashboard })) }],
};
