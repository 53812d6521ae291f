import { Late } from '../parts/late';

/** What is not needed before the first key: fetched as soon as the form stands. */
export const LATER = new Late(() => import('./laterParts'));

export const Dispute = LATER.part((parts) => parts.Dispute);
export const Explanation = LATER.part((parts) => parts.Explanation);
export const NoteFields = LATER.part((parts) => parts.NoteFields);
export const Obstacle = LATER.part((parts) => parts.Obstacle);
export const Pasted = LATER.part((parts) => parts.Pasted);
export const Rewound = LATER.part((parts) => parts.Rewound);
export const SubmitDialog = LATER.part((parts) => parts.SubmitDialog);
