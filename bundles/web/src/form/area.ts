import { lazy } from 'react';
import type { Area } from '../app/area';

export const form: Area = {
  plain: true,
  routes: [
    { path: '/forms/:id', page: lazy(() => import('./FormPage')) },
    { path: '/forms/:id/history', page: lazy(() => import('./HistoryPage')) },
  ],
};
