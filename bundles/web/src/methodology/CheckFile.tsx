import { plural } from '@orientir/kit/words';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api, data, Problem, type Schema } from '../api/client';
import { useUser } from '../app/user';
import { DataTable } from '../desk/DataTable';
import { useKept } from '../desk/kept';
import { Refusal } from '../desk/Refusal';
import { may } from '../desk/rights';
import { useSending } from '../desk/sending';
import { Working } from '../desk/Working';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { lineOf, placeOf } from './lines';
import './methodology.css';

type Finding = Schema['FindingJson'];

/** Checks a file of a methodology, chosen or pasted, and takes it in as a draft. */
export default function CheckFile() {
  const { role } = useUser();
  return (
    <Page title="Проверка файла методики" crumbs={[{ title: 'Методики', href: '/methodologies' }]}>
      {may(role, 'methodology.write') ? <Desk /> : <p className="notice">Файлы методик загружает оператор.</p>}
    </Page>
  );
}

/** The file's text as the body of a request, as it is. */
function yaml(text: string) {
  return {
    body: text,
    bodySerializer: () => text,
    headers: { 'Content-Type': 'application/yaml' },
  };
}

function findings(problem: unknown): Finding[] {
  return problem instanceof Problem ? ((problem.body.problems as Finding[] | undefined) ?? []) : [];
}

function Desk() {
  const [text, setText, forget] = useKept('methodology:file', '');
  const [place, setPlace] = useState({ line: 1, column: 1 });
  const area = useRef<HTMLTextAreaElement>(null);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const lint = useSending((pack: string) => data(api.POST('/methodologies/lint', yaml(pack))));
  const keep = useSending(
    (pack: string, key) =>
      data(api.POST('/methodologies', { params: { header: { 'Idempotency-Key': key } }, ...yaml(pack) })) as Promise<
        Schema['MethodologyJson']
      >,
    async ({ id, version }) => {
      forget();
      await queries.invalidateQueries({ queryKey: ['methodologies'] });
      navigate(`/methodologies/${id}/${version}`);
    },
  );
  const refused = findings(keep.error ?? lint.error);
  const found = [...(refused.length > 0 ? refused : (lint.data?.problems ?? []))].sort(
    (one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'),
  );
  const errors = found.filter((one) => one.severity === 'error').length;
  const judged = keep.error ? keep.variables : lint.variables;
  const checked = lint.variables === text;
  const jump = ({ line, column }: Finding) => {
    const control = area.current;
    if (control) {
      const { from, to } = lineOf(text, line);
      control.focus();
      control.setSelectionRange(from, to);
      const height = Number.parseFloat(getComputedStyle(control).lineHeight);
      control.scrollTop = Math.max(0, (line - 5) * height);
      setPlace({ line, column });
    }
  };
  return (
    <>
      <div className="field">
        <label htmlFor="file">Файл методики (YAML)</label>
        <input
          id="file"
          type="file"
          accept=".yaml,.yml"
          onChange={async (event) => {
            const file = event.target.files?.[0];
            if (file) {
              const pack = await file.text();
              setText(pack);
              keep.reset();
              lint.mutate(pack);
            }
          }}
        />
      </div>
      <div className="field">
        <label htmlFor="pack">Текст</label>
        <p className="hint" id="pack-hint">
          Выберите файл или вставьте текст. Его можно исправить здесь и проверить снова.
        </p>
        <textarea
          ref={area}
          id="pack"
          className="pack"
          spellCheck={false}
          wrap="off"
          aria-describedby="pack-hint pack-place"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSelect={(event) => setPlace(placeOf(text, event.currentTarget.selectionStart))}
        />
        <p className="quiet" id="pack-place">
          Строка {place.line}, столбец {place.column}
        </p>
      </div>
      {lint.isPending || keep.isPending ? (
        <Working>{keep.isPending ? 'Методика загружается…' : 'Файл проверяется…'}</Working>
      ) : (
        <div className="actions">
          <button
            type="button"
            className={lint.data && checked ? 'button' : 'button main'}
            aria-disabled={!text.trim()}
            onClick={() => {
              if (text.trim()) {
                keep.reset();
                lint.mutate(text);
              } else {
                area.current?.focus();
              }
            }}
          >
            Проверить
          </button>
          {lint.data && checked && (
            <button type="button" className="button main" onClick={() => keep.mutate(text)}>
              Загрузить как проект
            </button>
          )}
        </div>
      )}
      {!checked && lint.variables !== undefined && (
        <p className="quiet" role="status">
          Текст изменён после проверки: проверьте его снова.
        </p>
      )}
      {lint.data && !keep.error && (
        <Notice kind={found.length > 0 ? 'warn' : 'good'} alert>
          <p>
            <strong>
              Ошибок нет: {lint.data.id}, версия {lint.data.version}.
            </strong>{' '}
            {found.length > 0
              ? `${plural(found.length, 'предупреждение', 'предупреждения', 'предупреждений')}: их принимают при утверждении.`
              : 'Предупреждений тоже нет.'}
          </p>
        </Notice>
      )}
      {refused.length > 0 ? (
        <Notice kind="bad" alert>
          <p>
            <strong>Файл принять нельзя.</strong> Исправьте {plural(errors, 'ошибку', 'ошибки', 'ошибок')}.
          </p>
        </Notice>
      ) : (
        <Refusal problem={keep.error ?? lint.error} />
      )}
      {found.length > 0 && (
        <DataTable
          caption="Что найдено"
          rows={found}
          rowKey={(_, n) => n}
          columns={[
            {
              title: 'Место',
              cell: (one) => (
                <button type="button" className="plain" onClick={() => jump(one)}>
                  Строка {one.line}, столбец {one.column}
                </button>
              ),
            },
            {
              title: 'Строгость',
              cell: (one) => (
                <span className={one.severity === 'error' ? 'tag bad' : 'tag warn'}>
                  {one.severity === 'error' ? 'ошибка' : 'предупреждение'}
                </span>
              ),
            },
            {
              title: 'Что не так',
              cell: (one) => (
                <>
                  {one.message}
                  {judged === text && <Excerpt text={text} line={one.line} />}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** The line that is spoken of, so that one need not look for it. */
function Excerpt({ text, line }: { text: string; line: number }) {
  const { from, to } = lineOf(text, line);
  return (
    <code className="sub excerpt" aria-hidden="true">
      {text.slice(from, to).trim()}
    </code>
  );
}
