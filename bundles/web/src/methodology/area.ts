import type { Area } from '../app/area';

export const methodology: Area = { routes: [] };
