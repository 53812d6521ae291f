import { figure } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { answerText } from './AnswerText';
import { type Answer, same } from './draft';
import { useStore } from './hooks';

/** What was answered before, and by how much the answer differs now. */
export function Earlier({
  input,
  answer,
  earlier,
  yearAgo,
  offer,
}: {
  input: Schema['InputJson'];
  answer: Answer | null;
  earlier: Answer | undefined;
  yearAgo: Answer | undefined;
  offer: boolean;
}) {
  const store = useStore();
  if (input.lastPeriod === 'hide') {
    return null;
  }
  const lines = [
    ['Прошлый период', earlier] as const,
    ['Год назад', same(earlier, yearAgo) ? undefined : yearAgo] as const,
  ].filter(([, one]) => one);
  if (lines.length === 0) {
    return null;
  }
  return (
    <div className="earlier">
      {lines.map(([name, one]) => (
        <div key={name}>
          {name}: {answerText(one, input)}
          {difference(one, answer)}
        </div>
      ))}
      {offer && input.lastPeriod === 'prefill' && earlier?.value !== undefined && (
        <button
          type="button"
          className="plain no-print"
          onClick={() => store.edit(input.code, { to: { value: earlier.value } as Answer })}
        >
          Не изменилось
        </button>
      )}
    </div>
  );
}

function difference(before: Answer | undefined, now: Answer | null): string {
  if (typeof before?.value !== 'number' || typeof now?.value !== 'number') {
    return '';
  }
  const by = now.value - before.value;
  if (by === 0) {
    return ', не изменилось';
  }
  const sign = by > 0 ? '+' : '\u2212';
  const size = figure(Math.abs(Math.round(by * 1e6) / 1e6));
  const share = before.value > 0 ? ` (${sign}${figure(Math.abs((by / before.value) * 100), 1)}\u00a0%)` : '';
  return `, сейчас ${sign}${size}${share}`;
}
