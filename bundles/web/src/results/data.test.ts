import { expect, test } from 'vitest';
import { explanationAddress, resultsAddress, subjectAddress } from './address';
import { chosenEdition, mayRead } from './data';

const edition = (n: number, state: string) => ({ edition: n, state, at: '2026-11-26T23:46:24+05:00', hash: '' });

test('without a wish the latest published edition is shown', () => {
  const editions = [edition(1, 'published'), edition(2, 'published'), edition(3, 'computed')];
  expect(chosenEdition(null, editions, 'published')).toBe(2);
  expect(chosenEdition('3', editions, 'published')).toBe(3);
  expect(chosenEdition('9', editions, 'published')).toBe(2);
  expect(chosenEdition('live', editions, 'published')).toBe('live');
});

test('while answers come in, what counts now is shown until something is published', () => {
  const editions = [edition(1, 'computed')];
  expect(chosenEdition(null, editions, 'entry')).toBe('live');
  expect(chosenEdition(null, editions, 'consolidation')).toBe(1);
  expect(chosenEdition(null, [], 'consolidation')).toBe('live');
});

test('before publication only the region sees more than its own', () => {
  expect(mayRead('operator', 'live', 'region')).toBe(true);
  expect(mayRead('municipality', 'live', 'region')).toBe(false);
  expect(mayRead('municipality', 'live', 'municipality')).toBe(true);
  expect(mayRead('organisation', 'live', 'municipality')).toBe(false);
  expect(mayRead('organisation', 1, 'region')).toBe(true);
});

test('addresses take along what is chosen', () => {
  expect(resultsAddress(1, 2, { tier: 'municipality', indicator: undefined })).toBe(
    '/campaigns/1/results?edition=2&tier=municipality',
  );
  expect(subjectAddress(1, 'live', 'organisation', 'c01')).toBe('/campaigns/1/results/organisation/c01?edition=live');
  expect(
    explanationAddress(1, 2, 'municipality', { organisation: 'm01', indicator: '1.1', subject: 'authority' }),
  ).toBe('/campaigns/1/results/municipality/m01/1.1?edition=2&subject=authority');
  expect(explanationAddress(1, 'live', 'region', { organisation: 'r74', indicator: 'a' })).toBe(
    '/campaigns/1/results/region/r74/a?edition=live',
  );
});
