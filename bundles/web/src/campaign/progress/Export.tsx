import { figure } from '@orientir/kit/words';
import { useState } from 'react';
import { csv } from '../../desk/csv';
import { Refusal } from '../../desk/Refusal';
import { save } from '../../desk/save';
import { useSending } from '../../desk/sending';
import { Working } from '../../desk/Working';
import { rows } from './list';
import { type Filters, listedBy } from './queries';

/** The whole list as a file, not only the page that is shown. */
export function Export({ campaign, filters, total }: { campaign: number; filters: Filters; total: number }) {
  const [got, setGot] = useState(0);
  const file = useSending(
    async (asked: Filters) => {
      setGot(0);
      return csv(rows(await listedBy(campaign, asked, setGot)));
    },
    (text) => save(`hod-sbora-${campaign}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' })),
  );
  return (
    <div className="no-print">
      {file.isPending ? (
        <Working done={got} total={filters.q ? undefined : total}>
          {`Список составляется: ${figure(got)} из ${figure(Math.max(total, got))}…`}
        </Working>
      ) : (
        <button type="button" className="button" onClick={() => file.mutate(filters)}>
          Скачать этот список (CSV)
        </button>
      )}
      {file.isSuccess && (
        <span role="status" className="quiet">
          {' '}
          Файл сохранён
        </span>
      )}
      <Refusal problem={file.error} />
    </div>
  );
}
