import { away } from '@orientir/kit/http';
import { inMinutes, plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { DataTable } from '../desk/DataTable';
import { Dialog } from '../desk/Dialog';
import { download } from '../desk/download';
import { returnToHeading } from '../desk/heading';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { useEditions } from './queries';
import type { Campaign } from './stages';

type Edition = Schema['EditionJson'];

/** The editions of a campaign: computed, listed, published, taken along as a workbook. */
export function Editions({ campaign }: { campaign: Campaign }) {
  const { role } = useUser();
  const queries = useQueryClient();
  const editions = useEditions(campaign.id, true);
  const [publishing, setPublishing] = useState<Edition>();
  const [published, setPublished] = useState<number>();
  const compute = useSending(
    (_: number, key) =>
      data(
        api.POST('/campaigns/{id}/editions', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    () => queries.invalidateQueries({ queryKey: ['campaigns', campaign.id, 'editions'] }),
  );
  const mayPublish = may(role, 'edition.publish') && campaign.stage !== 'entry';
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">Выпуски результатов</h2>
      <p className="hint">
        Выпуск – расчёт по тем сведениям, которые приняты сейчас. Опубликованный выпуск не меняется: исправление выходит
        новым.
      </p>
      {may(role, 'edition.compute') && campaign.stage !== 'archived' && !compute.isPending && (
        <p>
          <button type="button" className="button" onClick={() => compute.mutate(campaign.id)}>
            Рассчитать новый выпуск
          </button>
        </p>
      )}
      {compute.isPending && <Working>Рассчитываются результаты всех участников…</Working>}
      <Refusal problem={compute.error} />
      {compute.data && (
        <Notice kind="good" alert>
          <p>
            Выпуск {compute.data.edition} рассчитан {inMinutes(compute.data.at)}.
          </p>
          <p>
            Контрольная сумма: <span className="hash">{compute.data.hash}</span>
          </p>
        </Notice>
      )}
      {published !== undefined && (
        <Notice kind="good" alert>
          <p>Выпуск {published} опубликован: его видят участники.</p>
        </Notice>
      )}
      <Loaded query={editions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Выпусков пока нет.</p>
          ) : (
            <DataTable
              caption="Выпуски, новые сначала"
              hidden
              rows={[...items].reverse()}
              rowKey={(edition) => edition.edition}
              columns={[
                { title: 'Выпуск', cell: (edition) => `Выпуск ${edition.edition}` },
                {
                  title: 'Состояние',
                  cell: (edition) => (
                    <span className={edition.state === 'published' ? 'tag good' : 'tag'}>
                      {edition.state === 'published' ? 'опубликован' : 'не опубликован'}
                    </span>
                  ),
                },
                { title: 'Рассчитан', cell: (edition) => inMinutes(edition.at) },
                { title: 'Контрольная сумма', cell: (edition) => <span className="hash">{edition.hash}</span> },
                {
                  title: 'Действия',
                  cell: (edition) => (
                    <span className="actions">
                      <Workbook campaign={campaign.id} edition={edition.edition} />
                      {mayPublish && edition.state !== 'published' && (
                        <button type="button" className="button small" onClick={() => setPublishing(edition)}>
                          Опубликовать…<span className="visually-hidden"> выпуск {edition.edition}</span>
                        </button>
                      )}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {publishing && (
        <Publish
          campaign={campaign.id}
          edition={publishing}
          onClose={() => setPublishing(undefined)}
          onPublished={() => {
            setPublishing(undefined);
            setPublished(publishing.edition);
            returnToHeading('#editions');
          }}
        />
      )}
    </section>
  );
}

function Publish({
  campaign,
  edition,
  onClose,
  onPublished,
}: {
  campaign: number;
  edition: Edition;
  onClose: () => void;
  onPublished: () => void;
}) {
  const queries = useQueryClient();
  const publish = useSending(
    (n: number, key) =>
      data(
        api.POST('/campaigns/{id}/editions/{n}/transitions', {
          params: { path: { id: campaign, n: String(n) }, header: { 'Idempotency-Key': key } },
          body: { to: 'published' },
        }),
      ),
    async () => {
      await queries.invalidateQueries({ queryKey: ['campaigns', campaign, 'editions'] });
      onPublished();
    },
  );
  return (
    <Dialog title={`Опубликовать выпуск ${edition.edition}?`} onClose={onClose}>
      <p>
        Выпуск рассчитан {inMinutes(edition.at)}. После публикации его увидят участники, отозвать или изменить его будет
        нельзя.
      </p>
      <Refusal problem={publish.error} />
      {publish.isPending ? (
        <Working>Выпуск публикуется…</Working>
      ) : (
        <div className="actions">
          <button type="button" className="button main" onClick={() => publish.mutate(edition.edition)}>
            Опубликовать
          </button>
          <button type="button" className="button" onClick={onClose}>
            Отмена
          </button>
        </div>
      )}
    </Dialog>
  );
}

function Workbook({ campaign, edition }: { campaign: number; edition: number }) {
  const [got, setGot] = useState(0);
  const file = useSending(
    async (n: number) => {
      setGot(0);
      const book = await download(`/monitoring/api/v1/campaigns/${campaign}/editions/${n}/consolidated.xlsx`, setGot);
      if (!book.type.includes('spreadsheet')) {
        // Not the server's answer: what stands between answered something else.
        throw away();
      }
      return book;
    },
    (blob, n) => save(`svod-${campaign}-${n}.xlsx`, blob),
  );
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-disabled={file.isPending}
        onClick={() => !file.isPending && file.mutate(edition)}
      >
        Свод (XLSX)<span className="visually-hidden"> выпуска {edition}</span>
      </button>
      {file.isPending && (
        <Working>
          {got === 0
            ? 'Свод составляется…'
            : `Получено ${plural(Math.ceil(got / 1024), 'килобайт', 'килобайта', 'килобайт')}…`}
        </Working>
      )}
      {file.isSuccess && <small role="status">Файл сохранён</small>}
      <Refusal problem={file.error} />
    </>
  );
}
