import type { Area } from '../app/area';

export const form: Area = { routes: [] };
