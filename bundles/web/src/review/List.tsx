import { inMinutes, plural } from '@orientir/kit/words';
import { useState } from 'react';
import { Link } from 'wouter';
import { pageOf, useFilters } from '../desk/address';
import { Conditions } from '../desk/Conditions';
import { nameOf, useNames } from '../desk/organisations';
import { PagedTable } from '../desk/PagedTable';
import { Working } from '../desk/Working';
import { KINDS } from '../messages';
import { AcceptSeveral, type Outcome, Told } from './AcceptSeveral';
import { Checks } from './Checks';
import { calm } from './compare';
import { address, filtered, inOrder, type Looked, useLooked, type Waiting } from './queue';

const SIZE = 20;

/** The queue with its conditions: what needs a closer look first, and several forms to accept at once. */
export function List({ campaigns, waiting }: { campaigns: [string, string][]; waiting: Waiting[] }) {
  const [filters, setFilters] = useFilters('campaign', 'kind', 'parent', 'page');
  const names = useNames();
  const [chosen, setChosen] = useState<number[]>([]);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Outcome>();
  const { looked, done, total } = useLooked(filtered(waiting, filters));
  const ordered = inOrder(looked);
  const page = Math.min(pageOf(filters.page), Math.max(0, Math.ceil(ordered.length / SIZE) - 1));
  const shown = ordered.slice(page * SIZE, (page + 1) * SIZE);
  const selected = shown.filter(({ form }) => chosen.includes(form.id));
  const change = (next: Record<string, string>) => {
    setChosen([]);
    setTold(undefined);
    setFilters({ page: '', ...next });
  };
  const pick = (id: number, on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  const territories = [...new Set(waiting.map((one) => one.territory))]
    .map((code): [string, string] => [code, nameOf(code, names.data)])
    .sort(([, one], [, other]) => one.localeCompare(other, 'ru'));
  return (
    <>
      {told && <Told outcome={told} />}
      <Conditions
        choices={[
          { name: 'campaign', label: 'Мониторинг', all: 'все', options: campaigns },
          {
            name: 'kind',
            label: 'Вид',
            all: 'любой',
            options: [...new Set(waiting.map((one) => one.kind))].map((kind) => [kind, KINDS[kind] ?? kind]),
          },
          { name: 'parent', label: 'Территория', all: 'любая', options: territories },
        ]}
        values={filters}
        onChange={change}
      />
      {done < total ? (
        <Working done={done} total={total}>{`Просматриваются контроли: ${done} из ${total}…`}</Working>
      ) : (
        <>
          {shown.length > 0 && (
            <Several
              shown={shown}
              selected={selected.length}
              onAsk={() => setAsking(true)}
              onChoose={(ids) => setChosen(ids)}
            />
          )}
          <PagedTable
            caption={`${ordered.length === 1 ? 'Ждёт' : 'Ждут'} проверки: ${plural(ordered.length, 'форма', 'формы', 'форм')}`}
            empty="Форм, которые ждут проверки, нет."
            rows={shown}
            rowKey={({ form }) => form.id}
            page={page}
            size={SIZE}
            total={ordered.length}
            onPage={(next) => change({ page: String(next) })}
            columns={[
              {
                title: 'Организация',
                cell: ({ form }) => (
                  <div className="pick">
                    <input
                      type="checkbox"
                      aria-label={`Отметить: ${form.name}`}
                      checked={chosen.includes(form.id)}
                      onChange={(event) => pick(form.id, event.target.checked)}
                    />
                    <div>
                      <Link href={address(form.id, filters)}>{form.name}</Link>
                      <span className="sub">
                        {KINDS[form.kind] ?? form.kind}
                        {territories.length > 1 && `, ${nameOf(form.territory, names.data)}`}
                      </span>
                    </div>
                  </div>
                ),
              },
              ...(campaigns.length > 1
                ? [
                    {
                      title: 'Мониторинг',
                      cell: ({ form }: Looked) => campaigns.find(([id]) => id === String(form.campaign))?.[1],
                    },
                  ]
                : []),
              { title: 'Контроли', cell: ({ content }) => <Checks form={content} /> },
              {
                title: 'Отправлена',
                cell: ({ form, content }) => (
                  <>
                    {content?.submittedAt ? inMinutes(content.submittedAt) : '–'}{' '}
                    {form.late && <span className="tag warn">с опозданием</span>}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
      {asking && (
        <AcceptSeveral
          looked={selected}
          onClose={(outcome) => {
            setAsking(false);
            if (outcome) {
              setChosen([]);
              setTold(outcome);
            }
          }}
        />
      )}
    </>
  );
}

/** What is done with several forms of the page at once. */
function Several({
  shown,
  selected,
  onAsk,
  onChoose,
}: {
  shown: Looked[];
  selected: number;
  onAsk: () => void;
  onChoose: (ids: number[]) => void;
}) {
  const quiet = shown.filter(({ content }) => content && calm(content)).map(({ form }) => form.id);
  return (
    <div className="actions no-print">
      <button type="button" className="button" aria-disabled={selected === 0} onClick={() => selected > 0 && onAsk()}>
        {selected === 0 ? 'Принять отмеченные…' : `Принять ${plural(selected, 'форму', 'формы', 'форм')}…`}
      </button>
      {selected > 0 ? (
        <button type="button" className="plain" onClick={() => onChoose([])}>
          Снять отметки
        </button>
      ) : (
        quiet.length > 0 && (
          <button type="button" className="plain" onClick={() => onChoose(quiet)}>
            Отметить без предупреждений ({quiet.length})
          </button>
        )
      )}
    </div>
  );
}
