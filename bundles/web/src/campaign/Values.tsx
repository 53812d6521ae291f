import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { csv } from '../desk/csv';
import { FileUpload } from '../desk/FileUpload';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useCampaign, useMethodology } from './queries';
import type { Campaign } from './stages';

/** Files of values for many organisations: reference values, and answers. */
export default function Values() {
  const id = Number(useParams<{ id: string }>().id);
  const campaign = useCampaign(id);
  return (
    <Page
      title="Загрузка значений"
      crumbs={[
        { title: 'Мониторинги', href: '/campaigns' },
        ...(campaign.data ? [{ title: campaign.data.title, href: `/campaigns/${id}` }] : []),
      ]}
    >
      <Loaded query={campaign}>{(known) => <Forms campaign={known} />}</Loaded>
    </Page>
  );
}

function Forms({ campaign }: { campaign: Campaign }) {
  const { role } = useUser();
  const methodology = useMethodology(campaign.methodology);
  const queries = useQueryClient();
  const done = () => queries.invalidateQueries({ queryKey: ['campaigns', campaign.id] });
  const reference = useSending(
    (file: File, key) =>
      data(
        api.PUT('/campaigns/{id}/reference-values', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          ...sent(file),
        }),
      ),
    done,
  );
  const answers = useSending(
    (file: File, key) =>
      data(
        api.POST('/campaigns/{id}/answers', {
          params: { path: { id: campaign.id }, header: { 'Idempotency-Key': key } },
          ...sent(file),
        }),
      ),
    done,
  );
  const unpublished = ['preparation', 'entry', 'consolidation'].includes(campaign.stage);
  const mayReference =
    may(role, 'reference.write') &&
    unpublished &&
    (campaign.stage === 'preparation' || campaign.archive || may(role, 'campaign.publish'));
  const mayAnswers = may(role, 'answers.load') && ['entry', 'consolidation'].includes(campaign.stage);
  return (
    <>
      <p className="hint">
        Файл CSV со столбцами organisation; input; value: код организации, код показателя, значение. Разделитель – точка
        с запятой или запятая, кодировка UTF-8 или Windows-1251. Файл загружается целиком или не загружается вовсе.
      </p>
      <h2>Справочные значения</h2>
      {mayReference ? (
        <Loaded query={methodology}>
          {(known) => {
            const inputs = known.inputs.filter((input) => input.reference);
            return inputs.length === 0 ? (
              <p>В этой методике справочных значений нет.</p>
            ) : (
              <>
                <Codes inputs={inputs} />
                <FileUpload
                  label="Файл справочных значений"
                  action="Загрузить справочные значения"
                  working="Файл проверяется и загружается…"
                  sending={reference}
                  done={told}
                />
              </>
            );
          }}
        </Loaded>
      ) : (
        <p className="quiet">
          {unpublished
            ? 'Подготовка завершена: теперь справочные значения меняет только координатор.'
            : 'Результаты опубликованы: справочные значения больше не меняются.'}
        </p>
      )}
      {may(role, 'answers.load') && (
        <>
          <h2>Ответы организаций</h2>
          {mayAnswers ? (
            <>
              <p>
                {campaign.archive
                  ? 'Мониторинг архивный: загруженные ответы принимаются сразу.'
                  : 'Загруженные ответы станут черновиками: организация проверит их и отправит форму сама.'}
              </p>
              <Loaded query={methodology}>
                {(known) => <Codes inputs={known.inputs.filter((input) => !input.reference)} />}
              </Loaded>
              <FileUpload
                label="Файл ответов"
                action="Загрузить ответы"
                working="Файл проверяется и загружается…"
                sending={answers}
                done={told}
              />
            </>
          ) : (
            <p className="quiet">
              {campaign.stage === 'preparation'
                ? 'Ответы загружают, когда подготовка завершена и перечень участников закреплён.'
                : 'На этом этапе ответы не загружают.'}
            </p>
          )}
        </>
      )}
    </>
  );
}

function told(load: Schema['LoadJson']): string {
  return `Загружено: ${plural(load.rows, 'строка', 'строки', 'строк')}, ${plural(
    load.organisations,
    'организация',
    'организации',
    'организаций',
  )}.`;
}

/** A file as the body of a request, as it is. */
export function sent(file: File) {
  return {
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': 'text/csv' },
  };
}

function Codes({ inputs }: { inputs: Schema['InputJson'][] }) {
  return (
    <details>
      <summary>Коды показателей и образец файла</summary>
      <dl className="facts">
        {inputs.map((input) => (
          <div key={input.code} className="pair">
            <dt>
              <code>{input.code}</code>
            </dt>
            <dd>{input.label}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          className="button small"
          onClick={() =>
            save(
              'obrazec.csv',
              new Blob([csv([['organisation', 'input', 'value'], ...inputs.map((input) => ['', input.code, ''])])], {
                type: 'text/csv;charset=utf-8',
              }),
            )
          }
        >
          Скачать образец
        </button>
      </p>
    </details>
  );
}
