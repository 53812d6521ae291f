import { lazy } from 'react';
import { type Area, EVERYONE } from '../app/area';

export const campaign: Area = {
  section: { title: 'Мониторинги', href: '/campaigns', roles: EVERYONE },
  routes: [
    { path: '/campaigns', page: lazy(() => import('./Campaigns')) },
    { path: '/campaigns/new', page: lazy(() => import('./setup/NewCampaign')) },
    { path: '/campaigns/:id', page: lazy(() => import('./CampaignPage')) },
    { path: '/campaigns/:id/progress', page: lazy(() => import('./progress/Progress')) },
    { path: '/campaigns/:id/values', page: lazy(() => import('./Values')) },
  ],
};
