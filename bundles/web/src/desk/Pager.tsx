import { figure } from '@orientir/kit/words';

/** Which part of a list is shown, and the way to the others. */
export function Pager({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (total === 0) {
    return null;
  }
  return (
    <nav className="pager" aria-label="Страницы списка">
      <span role="status">
        {figure(page * size + 1)}–{figure(Math.min(total, (page + 1) * size))} из {figure(total)}
      </span>
      {last > 0 && (
        <>
          <button
            type="button"
            className="button small no-print"
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          >
            Назад
          </button>
          <button
            type="button"
            className="button small no-print"
            disabled={page >= last}
            onClick={() => onPage(page + 1)}
          >
            Вперёд
          </button>
        </>
      )}
    </nav>
  );
}
