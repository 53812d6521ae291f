import { STATES } from './names';

/** The state of a methodology in words and colour. */
export function State({ state }: { state: string }) {
  const [text, colour] = STATES[state] ?? [state, ''];
  return <span className={`tag ${colour}`}>{text}</span>;
}
