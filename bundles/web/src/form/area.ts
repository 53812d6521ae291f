import type { Area } from '../app/area';
import { onDemand } from '../app/onDemand';

export const form: Area = {
  plain: true,
  routes: [
    { path: '/forms/:id', page: onDemand(() => import('./FormPage')) },
    { path: '/forms/:id/history', page: onDemand(() => import('./HistoryPage')) },
  ],
};
