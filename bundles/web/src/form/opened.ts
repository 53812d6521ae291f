import type { FormStore } from './store';

/** The forms that are open in this tab. */
export const OPENED = new Set<FormStore>();
