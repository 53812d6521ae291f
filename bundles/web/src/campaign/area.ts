import { lazy } from 'react';
import { type Area, EVERYONE } from '../app/area';

export const campaign: Area = {
  section: { title: 'Мониторинги', href: '/campaigns', roles: EVERYONE },
  routes: [{ path: '/campaigns', page: lazy(() => import('./Campaigns')) }],
};
