import { lazy } from 'react';
import { type Area, REGION } from '../app/area';

export const dashboard: Area = {
  section: { title: 'Обзор региона', href: '/dashboard', roles: REGION },
  routes: [{ path: '/dashboard', page: lazy(async () => ({ default: (await import('./Dashboard')).Dashboard })) }],
};
