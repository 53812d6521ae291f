/** A piece of text that both versions have, or only one. */
export interface Piece {
  text: string;
  side: 'both' | 'before' | 'after';
}

/** Longer texts are shown one after the other: their table would take more memory than the answer is worth. */
const MOST_CELLS = 1_000_000;

/** What differs between two texts, word by word; the pieces of one side, put together, are its text again. */
export function difference(before: string, after: string): Piece[] {
  const one = words(before);
  const other = words(after);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) {
    head++;
  }
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one.at(-1 - tail) === other.at(-1 - tail)) {
    tail++;
  }
  const pieces: Piece[] = [];
  const add = (side: Piece['side'], list: string[]) => {
    const text = list.join('');
    const last = pieces.at(-1);
    if (last?.side === side) {
      last.text += text;
    } else if (text) {
      pieces.push({ side, text });
    }
  };
  add('both', one.slice(0, head));
  for (const [side, word] of middle(one.slice(head, one.length - tail), other.slice(head, other.length - tail))) {
    add(side, [word]);
  }
  add('both', one.slice(one.length - tail));
  return pieces;
}

/** Words with the space behind them, and marks on their own. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+\s*|[^\p{L}\p{N}_\s]\s*|\s+/gu) ?? [];
}

/** The longest common subsequence; what is only before comes ahead of what is only after. */
function middle(one: string[], other: string[]): [Piece['side'], string][] {
  if (one.length * other.length > MOST_CELLS) {
    return [...one.map((word) => ['before', word] as const), ...other.map((word) => ['after', word] as const)] as [
      Piece['side'],
      string,
    ][];
  }
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      common[i * width + j] =
        one[i] === other[j]
          ? 1 + (common[(i + 1) * width + j + 1] ?? 0)
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const result: [Piece['side'], string][] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      result.push(['both', one[i] ?? '']);
      i++;
      j++;
    } else if (
      j >= other.length ||
      (i < one.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      result.push(['before', one[i] ?? '']);
      i++;
    } else {
      result.push(['after', other[j] ?? '']);
      j++;
    }
  }
  return result;
}
