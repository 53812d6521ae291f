import { lazy } from 'react';
import type { Area } from '../app/area';

export const review: Area = {
  section: { title: 'Проверка', href: '/review', roles: ['municipality', 'coordinator'] },
  routes: [
    { path: '/review', page: lazy(() => import('./Queue')) },
    { path: '/review/:id', page: lazy(() => import('./ReviewForm')) },
  ],
};
