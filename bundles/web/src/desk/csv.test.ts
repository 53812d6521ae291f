import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
  it('separates cells with semicolons and begins with a byte order mark', () => {
    expect(
      csv([
        ['Код', 'Название'],
        ['s0001', 'Школа'],
      ]),
    ).toBe('\uFEFFКод;Название\r\ns0001;Школа\r\n');
  });

  it('quotes separators, quotation marks and line breaks', () => {
    expect(csv([['a;b', 'Детский сад "Радуга"', 'две\nстроки']])).toBe(
      '\uFEFF"a;b";"Детский сад ""Радуга""";"две\nстроки"\r\n',
    );
  });

  it('makes what looks like a formula inert', () => {
    expect(csv([['=1+1', '+cmd', '-x', '@sum', '\tx']])).toBe("\uFEFF'=1+1;'+cmd;'-x;'@sum;'\tx\r\n");
  });

  it('leaves numbers as they are', () => {
    expect(csv([['-3,5', '+7', '12']])).toBe('\uFEFF-3,5;+7;12\r\n');
  });
});
