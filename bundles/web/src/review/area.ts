import type { Area } from '../app/area';
import { onDemand } from '../app/onDemand';

export const review: Area = {
  section: { title: 'Проверка', href: '/review', roles: ['municipality', 'coordinator'] },
  routes: [
    { path: '/review', page: onDemand(() => import('./Queue')) },
    { path: '/review/:id', page: onDemand(() => import('./ReviewForm')) },
  ],
};
