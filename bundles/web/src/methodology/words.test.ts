import { describe, expect, it } from 'vitest';
import { difference, type Piece } from './words';

const shown = (pieces: Piece[]) =>
  pieces.map(({ side, text }) => (side === 'both' ? text : side === 'before' ? `[-${text}]` : `[+${text}]`)).join('');

const side = (pieces: Piece[], which: Piece['side']) =>
  pieces
    .filter((piece) => piece.side === 'both' || piece.side === which)
    .map((piece) => piece.text)
    .join('');

describe('difference', () => {
  it.each([
    [
      'Все обучающиеся, с 1 по 11 класс.',
      'Все обучающиеся, с 1 по 9 класс.',
      'Все обучающиеся, с 1 по [-11 ][+9 ]класс.',
    ],
    ['involved / students', '100 * involved / students', '[+100 * ]involved / students'],
    ['а б в', 'а в', 'а [-б ]в'],
    ['одно', 'одно', 'одно'],
    ['', 'новое', '[+новое]'],
    ['старое', '', '[-старое]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(difference(before, after))).toBe(expected);
  });

  it('loses nothing of either text', () => {
    const before = 'Число обучающихся (с 1 по 11 класс), охваченных «Билетом в будущее»;  дважды не считать.';
    const after = 'Общее число обучающихся, охваченных проектом «Билет в будущее»; дважды – не считать!';
    const pieces = difference(before, after);
    expect(side(pieces, 'before').replaceAll(/\s+/g, ' ')).toBe(before.replaceAll(/\s+/g, ' '));
    expect(side(pieces, 'after').replaceAll(/\s+/g, ' ')).toBe(after);
  });

  it('shows very long texts one after the other', () => {
    const long = (word: string) => Array.from({ length: 1500 }, (_, n) => `${word}${n}`).join(' ');
    expect(difference(long('а'), long('б')).map((piece) => piece.side)).toEqual(['before', 'after']);
  });
});
