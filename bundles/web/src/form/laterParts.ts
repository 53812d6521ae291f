export { Dispute } from './Dispute';
export { Explanation } from './Explanation';
export { NoteFields } from './NoteFields';
export { Obstacle } from './Obstacle';
export { Pasted } from './Pasted';
export { pasteInto } from './pasting';
export { Rewound } from './Rewound';
export { SubmitDialog } from './SubmitDialog';
