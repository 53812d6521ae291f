import type { Area } from '../app/area';

export const review: Area = { routes: [] };
