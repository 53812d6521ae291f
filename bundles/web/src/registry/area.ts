import type { Area } from '../app/area';

export const registry: Area = { routes: [] };
