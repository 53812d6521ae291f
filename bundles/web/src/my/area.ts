import type { Area } from '../app/area';
import { onDemand } from '../app/onDemand';

export const my: Area = {
  plain: true,
  section: { title: 'Мои формы', href: '/my', roles: ['organisation', 'municipality'] },
  routes: [{ path: '/my', page: onDemand(() => import('./MyReports')) }],
};
