import type { Area } from '../app/area';
import { MyReports } from './MyReports';

export const my: Area = {
  plain: true,
  section: { title: 'Мои формы', href: '/my', roles: ['organisation', 'municipality'] },
  routes: [{ path: '/my', page: MyReports }],
};
