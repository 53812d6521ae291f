import type { Area } from '../app/area';

export const dashboard: Area = { routes: [] };
