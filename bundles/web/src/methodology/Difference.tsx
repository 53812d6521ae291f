import { difference } from './words';

/** Two texts in one: what was taken away is struck out, what was added underlined; both are said to a screen reader. */
export function Difference({ before = '', after = '' }: { before?: string | undefined; after?: string | undefined }) {
  if (!before || !after) {
    return before ? <del>{before}</del> : <ins>{after}</ins>;
  }
  let end = 0;
  return difference(before, after).map(({ side, text }) => {
    end += text.length;
    const key = `${side} ${end}`;
    return side === 'both' ? (
      <span key={key}>{text}</span>
    ) : side === 'before' ? (
      <del key={key}>{text}</del>
    ) : (
      <ins key={key}>{text}</ins>
    );
  });
}
