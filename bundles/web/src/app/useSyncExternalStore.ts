/** React has it by now; wouter still asks for the substitute that older versions needed. */
export { useSyncExternalStore } from 'react';
