import { difference } from './words';

/** Two texts in one: what was taken away is struck out, what was added underlined; both are said to a screen reader. */
export function Difference({ before = '', after = '' }: { before?: string | undefined; after?: string | undefined }) {
  if (!before || !after) {
    return before ? <del>{before}</del> : <ins>{after}</ins>;
  }
  return difference(before, after).map((piece, n) =>
    piece.side === 'both' ? (
      <span key={n}>{piece.text}</span>
    ) : piece.side === 'before' ? (
      <del key={n}>{piece.text}</del>
    ) : (
      <ins key={n}>{piece.text}</ins>
    ),
  );
}
