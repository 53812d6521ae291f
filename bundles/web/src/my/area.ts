import { lazy } from 'react';
import type { Area } from '../app/area';

export const my: Area = {
  plain: true,
  section: { title: 'Мои формы', href: '/my', roles: ['organisation', 'municipality'] },
  routes: [{ path: '/my', page: lazy(() => import('./MyReports')) }],
};
