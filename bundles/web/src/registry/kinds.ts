import { KINDS } from '../messages';

/** The kinds that an organisation of the registry may be of, each with its words. */
export const REGISTERED: [string, string][] = [
  'kindergarten',
  'school',
  'supplementary',
  'college',
  'municipality',
  'institution',
  'region',
].map((kind) => [kind, KINDS[kind] ?? kind]);
