import { type Area, EVERYONE } from '../app/area';
import { onDemand } from '../app/onDemand';

export const campaign: Area = {
  section: { title: 'Мониторинги', href: '/campaigns', roles: EVERYONE },
  routes: [
    { path: '/campaigns', page: onDemand(() => import('./Campaigns')) },
    { path: '/campaigns/new', page: onDemand(() => import('./setup/NewCampaign')) },
    { path: '/campaigns/:id', page: onDemand(() => import('./CampaignPage')) },
    { path: '/campaigns/:id/progress', page: onDemand(() => import('./progress/Progress')) },
    { path: '/campaigns/:id/values', page: onDemand(() => import('./Values')) },
  ],
};
