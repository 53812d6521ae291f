import { describe, expect, it } from 'vitest';
import { matches, narrowed } from './search';

const KINDERGARTEN = { organisation: 'k0062', name: 'Детский сад № 4 «Берёзка»' };
const FINDS = ['берёзка', 'березка', 'K0062', 'сад 4', '«Берёзка»', ''];

describe('matches', () => {
  it.each(FINDS)('finds by %s', (search) => {
    expect(matches(KINDERGARTEN, search)).toBe(true);
  });
  it('does not find others', () => {
    expect(matches(KINDERGARTEN, 'ромашка')).toBe(false);
    expect(matches(KINDERGARTEN, 'сад ромашка')).toBe(false);
  });
});

describe('narrowed', () => {
  it.each(FINDS)('leaves a part that stands in the name or the code as it is written: %s', (search) => {
    const part = narrowed(search).toLowerCase();
    expect([KINDERGARTEN.name.toLowerCase().includes(part), KINDERGARTEN.organisation.includes(part)]).toContain(true);
  });
  it('is the longest part', () => {
    expect(narrowed('сад «Берёзка» № 12')).toBe('сад');
    expect(narrowed('Ромашка 7')).toBe('Ромашка');
  });
});
