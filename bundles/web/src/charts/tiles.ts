/**
 * Where each municipality of Chelyabinsk oblast lies in the tile grid: columns from the west, rows from the north, near its
 * place on the map. Names come from the registry; three letters stand where a tile is too small for a name.
 */
export interface Tile {
  column: number;
  row: number;
  letters: string;
}

const ROWS = [
  '.       .       m18:Няз m28:Вуф m37:Снж m10:Кас m15:Кун .      ',
  '.       .       m16:Кус m30:Крб m32:Кыш m36:Озр m14:Кра .      ',
  'm03:Аша m40:УКт m29:Зла m35:Миа m02:Арг m22:Сос m42:Чел m31:Коп',
  '.       m38:Тгр m21:Сат m41:Чбг m26:Чбр m07:Ема m13:Кор m08:Етк',
  '.       m11:КИв .       m25:Уйс m20:Пла m43:Южн m24:Уве m19:Окт',
  '.       .       m06:Вур m17:Наг m27:Чес m23:Трр m39:Тро .      ',
  '.       .       m34:Маг m01:Ага m33:Лок m05:Вар .       .      ',
  '.       .       m12:Киз .       m09:Кар .       .       .      ',
  '.       .       .       .       m04:Бре .       .       .      ',
].map((row) => row.trim().split(/\s+/));

export const TILES: ReadonlyMap<string, Tile> = new Map(
  ROWS.flatMap((cells, row) =>
    cells.flatMap((cell, column): [string, Tile][] => {
      const [code, letters] = cell.split(':');
      return code !== undefined && letters !== undefined ? [[code, { column, row, letters }]] : [];
    }),
  ),
);

export const COLUMNS = 8;
export const GRID_ROWS = ROWS.length;
