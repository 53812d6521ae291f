import { figure, plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, data, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { csv } from '../desk/csv';
import { FileField } from '../desk/FileField';
import { rowProblems } from '../desk/problems';
import { Refusal } from '../desk/Refusal';
import { RowProblems } from '../desk/RowProblems';
import { may } from '../desk/rights';
import { save } from '../desk/save';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import '../desk/desk.css';
import { REGISTERED } from '@orientir/kit/kinds';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Differences } from './Differences';

/** The columns of the file and what belongs into them. */
const COLUMNS: [string, string][] = [
  ['code', 'код организации, по нему она узнаётся'],
  ['name', 'полное название'],
  ['shortName', 'краткое название'],
  ['kind', 'вид, одно из слов ниже'],
  ['territory', 'код муниципалитета, на территории которого она считается'],
  ['supervisor', 'код учредителя (куратора)'],
  ['validFrom', 'с какого дня запись действует, ГГГГ-ММ-ДД'],
  ['validTo', 'последний день действия; пусто, если организация не закрыта'],
  ['successor', 'коды преемников через пробел; можно не заполнять'],
];

/** Brings a file of organisations in: first shows what it would change, then does it. */
export default function Import() {
  const { role } = useUser();
  return (
    <Page title="Загрузка реестра" crumbs={[{ title: 'Реестр организаций', href: '/registry' }]}>
      {may(role, 'registry.import') ? <Upload /> : <p className="notice">Реестр загружает оператор.</p>}
    </Page>
  );
}

function send(file: File, dryRun: boolean, key?: string) {
  return data(
    api.POST('/organisations/imports', {
      params: { query: { dryRun: String(dryRun) }, header: key ? { 'Idempotency-Key': key } : {} },
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
}

function Upload() {
  const queries = useQueryClient();
  const control = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const preview = useSending((what: File) => send(what, true));
  const bring = useSending(
    (what: File, key) => send(what, false, key),
    () => queries.invalidateQueries({ queryKey: ['organisations'] }),
  );
  const refused = rowProblems(preview.error ?? bring.error);
  const problems = preview.data && preview.data.problems.length > 0 ? preview.data.problems : refused;
  const changes = preview.data && preview.data.added + preview.data.changed + preview.data.closed;
  return (
    <>
      <p className="hint">
        Файл CSV: одна строка на организацию. Кодировка UTF-8 или Windows-1251. Ничего не удаляется: закрытая
        организация получает последний день. Сначала вы увидите, что изменится.
      </p>
      <Columns />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!file);
          bring.reset();
          if (file) {
            preview.mutate(file);
          } else {
            control.current?.focus();
          }
        }}
      >
        <FileField
          label="Файл реестра"
          missing={missing}
          control={control}
          onFile={(chosen) => {
            preview.reset();
            bring.reset();
            setMissing(false);
            setFile(chosen);
          }}
        />
        {preview.isPending ? (
          <Working>Файл сравнивается с реестром…</Working>
        ) : (
          !preview.data && (
            <p>
              <button type="submit" className="button main">
                Показать, что изменится
              </button>
            </p>
          )
        )}
      </form>
      {problems.length > 0 ? (
        <>
          <Notice kind="bad" alert>
            <p>
              <strong>Файл загрузить нельзя.</strong> Исправьте {plural(problems.length, 'ошибку', 'ошибки', 'ошибок')}{' '}
              и выберите файл снова. Реестр не изменён.
            </p>
          </Notice>
          <RowProblems problems={problems} />
        </>
      ) : (
        <Refusal problem={preview.error ?? bring.error} />
      )}
      {preview.data && problems.length === 0 && !bring.data && (
        <section aria-labelledby="preview">
          <h2 id="preview">Что изменится</h2>
          <Counts report={preview.data} />
          <Differences changes={preview.data.differences} />
          {changes === 0 ? (
            <p>Файл совпадает с реестром: загружать нечего.</p>
          ) : bring.isPending ? (
            <Working>Реестр загружается…</Working>
          ) : (
            <div className="actions">
              <button type="button" className="button main" onClick={() => file && bring.mutate(file)}>
                Загрузить в реестр
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  preview.reset();
                  control.current?.focus();
                }}
              >
                Отмена
              </button>
            </div>
          )}
        </section>
      )}
      {bring.data && (
        <Notice kind="good" alert>
          <p>
            <strong>Реестр обновлён.</strong>
          </p>
          <Counts report={bring.data} />
        </Notice>
      )}
    </>
  );
}

function Columns() {
  return (
    <details>
      <summary>Столбцы файла и образец</summary>
      <dl className="facts">
        {COLUMNS.map(([column, meaning]) => (
          <div key={column} className="pair">
            <dt>
              <code>{column}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>Виды организаций:</p>
      <dl className="facts">
        {REGISTERED.map(([kind, name]) => (
          <div key={kind} className="pair">
            <dt>
              <code>{kind}</code>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          className="button small"
          onClick={() =>
            save(
              'obrazec-reestra.csv',
              new Blob([csv([COLUMNS.map(([column]) => column)])], { type: 'text/csv;charset=utf-8' }),
            )
          }
        >
          Скачать образец
        </button>
      </p>
    </details>
  );
}

function Counts({ report }: { report: Schema['ImportJson'] }) {
  return (
    <dl className="facts">
      <dt>Добавлено</dt>
      <dd>{figure(report.added)}</dd>
      <dt>Изменено</dt>
      <dd>{figure(report.changed)}</dd>
      <dt>Закрыто</dt>
      <dd>{figure(report.closed)}</dd>
      <dt>Без изменений</dt>
      <dd>{figure(report.unchanged)}</dd>
    </dl>
  );
}
