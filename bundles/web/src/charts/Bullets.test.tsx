import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Line } from '../results/lines';
import { type BulletRow, Bullets } from './Bullets';

afterEach(cleanup);

const COVERAGE = { organisations: { reported: 0, expected: 1 } };
const share = { code: 'covered', title: 'Доля охваченных', unit: '%', decimals: 1 } as Line;

function row(more: Partial<BulletRow['score']>): BulletRow {
  const score = {
    indicator: 'covered',
    organisation: 's1',
    subject: 'organisation',
    status: 'no-data',
    coverage: COVERAGE,
    ...more,
  };
  return { line: share, score: score as BulletRow['score'] };
}

it('draws no scale where there is neither a value nor a plan', () => {
  expect(render(<Bullets title="Значения и план" rows={[row({})]} />).container.textContent).toBe('');
});

it('draws a plan that nobody has come to', () => {
  render(<Bullets title="Значения и план" rows={[row({ target: 10 })]} />);
  expect(screen.getByText(/на общей шкале от 0 до 10/)).toBeTruthy();
});
