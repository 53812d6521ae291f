import { campaign } from '../campaign/area';
import { dashboard } from '../dashboard/area';
import { form } from '../form/area';
import { methodology } from '../methodology/area';
import { my } from '../my/area';
import { registry } from '../registry/area';
import { results } from '../results/area';
import { review } from '../review/area';
import type { Area } from './area';

/** In the order of the menu; the first one of a role is its start page. */
export const AREAS: Area[] = [dashboard, review, my, form, campaign, results, methodology, registry];
