import type { Listed } from './list';

/** What may be done to one form in its state. */
export function Actions({
  listed,
  extend,
  reopen,
  onAct,
}: {
  listed: Listed;
  extend: boolean;
  reopen: boolean;
  onAct: (what: 'extend' | 'reopen') => void;
}) {
  const act = (what: 'extend' | 'reopen', text: string) => (
    <button type="button" className="button small" onClick={() => onAct(what)}>
      {text}…<span className="visually-hidden"> {listed.name}</span>
    </button>
  );
  if (listed.status === 'accepted') {
    return reopen && act('reopen', 'Открыть повторно');
  }
  return extend && listed.status !== 'submitted' && act('extend', 'Продлить срок');
}
