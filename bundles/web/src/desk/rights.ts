import type { Role } from '../app/user';

/** What a role may do, as the server permits it: an action is shown only to whom it would not refuse. */
export type Right =
  | 'campaign.write'
  | 'campaign.publish'
  | 'reference.write'
  | 'answers.load'
  | 'submission.review'
  | 'submission.reopen'
  | 'edition.compute'
  | 'edition.publish'
  | 'registry.import'
  | 'methodology.write'
  | 'methodology.publish';

const RIGHTS: Partial<Record<Role, Right[]>> = {
  operator: [
    'campaign.write',
    'reference.write',
    'answers.load',
    'submission.reopen',
    'edition.compute',
    'registry.import',
    'methodology.write',
  ],
  coordinator: ['campaign.publish', 'reference.write', 'submission.review', 'edition.publish', 'methodology.publish'],
  municipality: ['submission.review'],
};

export function may(role: string, ...any: Right[]): boolean {
  const rights = RIGHTS[role as Role] ?? [];
  return any.some((right) => rights.includes(right));
}
