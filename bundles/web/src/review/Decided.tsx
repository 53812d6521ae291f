import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { Notice } from '../parts/Notice';

/** What has just been decided, handed on to the page that is shown next. */
export interface Decided {
  to: string;
  id: number;
  name: string;
  /** Whether another form comes next. */
  more: boolean;
}

/** Says what became of the form before, and what to do when that was a mistake. */
export function Decided() {
  const decided = useHistoryState<{ decided?: Decided } | null>()?.decided;
  if (!decided) {
    return null;
  }
  const accepted = decided.to === 'accepted';
  return (
    <Notice kind="good" alert>
      <p>
        {accepted ? 'Форма принята' : 'Форма возвращена на доработку'}:{' '}
        <Link href={`/review/${decided.id}`}>{decided.name}</Link>.{' '}
        {decided.more ? 'Ниже – следующая.' : 'Это была последняя.'}
      </p>
      <p>
        {accepted
          ? 'Приняли по ошибке? Открыть форму повторно может оператор.'
          : 'Вернули по ошибке? Организация может отправить форму снова, ничего не меняя.'}
      </p>
    </Notice>
  );
}
