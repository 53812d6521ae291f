import { STATUSES } from '../messages';

/** The state of a submission in words and colour. */
export function StatusTag({ status }: { status: string }) {
  const [text, colour] = STATUSES[status] ?? [status, ''];
  return <span className={`tag ${colour}`}>{text}</span>;
}
