import { describe, expect, it } from 'vitest';
import { body, confirmed, decided, type Entries, edited, rebased, refused, sendable } from './draft';
import { form } from './sample';

const SAVED = form({ a: { value: 1 } });

describe('an edit', () => {
  it('remembers what it started from', () => {
    const once = edited({}, SAVED, undefined, 'a', { to: { value: 2 } });
    const twice = edited(once, form({ a: { value: 9 } }), undefined, 'a', { to: { value: 3 } });
    expect(twice).toEqual({ a: { from: { value: 1 }, to: { value: 3 } } });
  });

  it('back to what is saved is none', () => {
    const entries = edited({}, SAVED, undefined, 'a', { to: { value: 2 } });
    expect(edited(entries, SAVED, undefined, 'a', { to: { value: 1 } })).toEqual({});
  });

  it('back to what is saved is one while the change is on its way', () => {
    const entries = edited({}, SAVED, undefined, 'a', { to: { value: 2 } });
    const back = edited(entries, SAVED, { a: { value: 2 } }, 'a', { to: { value: 1 } });
    expect(confirmed(back, { a: { value: 2 } })).toEqual({ a: { from: { value: 2 }, to: { value: 1 } } });
  });

  it('that cannot be saved is kept and not sent', () => {
    const entries = edited({}, SAVED, undefined, 'a', { typed: { value: '12a' }, wrong: 'не число' });
    expect(entries.a).toMatchObject({ typed: { value: '12a' } });
    expect(sendable(entries)).toEqual({});
  });
});

describe('a save', () => {
  it('carries explanations apart', () => {
    expect(body({ a: { value: 1 }, b: null, 'explanations.c': { value: 'так' }, 'explanations.d': null })).toEqual({
      a: { value: 1 },
      b: null,
      explanations: { c: 'так', d: null },
    });
  });

  it('confirms what was not typed over meanwhile', () => {
    const entries: Entries = {
      a: { from: { value: 1 }, to: { value: 3 } },
      b: { from: null, to: { value: 5 } },
    };
    expect(confirmed(entries, { a: { value: 2 }, b: { value: 5 } })).toEqual({
      a: { from: { value: 2 }, to: { value: 3 } },
    });
  });

  it('that is refused says so at its field until it is typed again', () => {
    const entries: Entries = {
      a: { from: null, to: { value: 1, comment: 'тел.' } },
      b: { from: null, to: { value: 2 } },
    };
    const left = refused(entries, sendable(entries), [
      { field: 'a.comment', message: 'Похоже на персональные данные' },
    ]);
    expect(left?.a).toMatchObject({ wrong: 'Похоже на персональные данные', part: 'comment' });
    expect(sendable(left ?? {})).toEqual({ b: { value: 2 } });
    expect(sendable(edited(left ?? {}, SAVED, undefined, 'a', { to: { value: 1 } }))).toEqual({ b: { value: 2 } });
  });

  it('whose refusal names no field of it is no refusal of fields', () => {
    expect(refused({}, {}, [{ field: 'x', message: '' }])).toBeUndefined();
  });
});

describe('what two have changed', () => {
  const mine: Entries = {
    a: { from: { value: 1 }, to: { value: 2 } },
    b: { from: null, to: { value: 5 } },
    c: { from: null, to: { value: 7 } },
  };

  it('is merged field by field, and only a field that both changed differently is asked about', () => {
    const left = rebased(mine, form({ a: { value: 3 }, b: { value: 5 }, d: { value: 8 } }));
    expect(left).toEqual({
      a: { from: { value: 1 }, to: { value: 2 }, theirs: { value: 3 } },
      c: { from: null, to: { value: 7 } },
    });
    expect(sendable(left)).toEqual({ c: { value: 7 } });
  });

  it('is sent after the respondent has decided for its own', () => {
    const left = decided(rebased(mine, form({ a: { value: 3 } })), 'a', true);
    expect(left.a).toEqual({ from: { value: 3 }, to: { value: 2 } });
    expect(sendable(left)).toHaveProperty('a');
  });

  it('is given up after the respondent has decided for the other', () => {
    expect(decided(rebased(mine, form({ a: { value: 3 } })), 'a', false)).not.toHaveProperty('a');
  });

  it('knows an answer that the other took away', () => {
    expect(rebased({ a: { from: { value: 1 }, to: { value: 2 } } }, form({})).a).toHaveProperty('theirs', null);
  });

  it('agrees again when the other has changed back', () => {
    const left = rebased(rebased(mine, form({ a: { value: 3 } })), form({ a: { value: 1 } }));
    expect(left.a).toEqual({ from: { value: 1 }, to: { value: 2 } });
  });
});
