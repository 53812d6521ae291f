import type { Area } from '../app/area';

export const results: Area = { routes: [] };
