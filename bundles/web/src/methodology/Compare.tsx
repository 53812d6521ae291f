import { plural } from '@orientir/kit/words';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api, data } from '../api/client';
import { useUser } from '../app/user';
import { useMethodology } from '../campaign/queries';
import { useFilters } from '../desk/address';
import { Field } from '../desk/Field';
import { may } from '../desk/rights';
import { KINDS } from '../messages';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { Difference } from './Difference';
import { type Change, type Group, grouped, likelyBefore, titles } from './groups';
import './methodology.css';
import { useMethodologies } from './Methodologies';
import { CHANGES, FIELDS, PARTS } from './names';
import { worded } from './worded';

/** How two versions differ, by kind of change. */
export default function Compare() {
  const { id = '', version = '' } = useParams<{ id: string; version: string }>();
  const { role } = useUser();
  const [filters, setFilters] = useFilters('with', 'kind');
  const list = useMethodologies();
  const own = `${id}/${version}`;
  const all = list.data?.items ?? [];
  const named = all.some((one) => `${one.id}/${one.version}` === filters.with);
  const other = named ? filters.with : likelyBefore(all, { id, version });
  return (
    <Page
      title="Сравнение методик"
      crumbs={[
        { title: 'Методики', href: '/methodologies' },
        { title: `${id}, версия ${version}`, href: `/methodologies/${own}` },
      ]}
    >
      {may(role, 'methodology.write', 'methodology.publish') ? (
        <>
          <Loaded query={list}>
            {({ items }) => (
              <Field label="С какой методикой сравнить">
                {(props) => (
                  <select
                    {...props}
                    className="wide"
                    value={other}
                    onChange={(event) => setFilters({ with: event.target.value, kind: '' })}
                  >
                    {!other && <option value="">выберите</option>}
                    {items
                      .filter((one) => `${one.id}/${one.version}` !== own)
                      .sort((one, other) => Number(other.id === id) - Number(one.id === id))
                      .map((one) => (
                        <option key={`${one.id}/${one.version}`} value={`${one.id}/${one.version}`}>
                          {one.id}, версия {one.version} – {one.title}
                        </option>
                      ))}
                  </select>
                )}
              </Field>
            )}
          </Loaded>
          {other && (
            <Comparison
              id={id}
              version={version}
              other={other}
              kind={filters.kind}
              onKind={(kind) => setFilters({ kind })}
            />
          )}
        </>
      ) : (
        <p className="notice">Методики сравнивают оператор и координатор.</p>
      )}
    </Page>
  );
}

function Comparison({
  id,
  version,
  other,
  kind,
  onKind,
}: {
  id: string;
  version: string;
  other: string;
  kind: string;
  onKind: (kind: string) => void;
}) {
  const comparison = useQuery({
    queryKey: ['methodologies', id, version, 'diff', other],
    queryFn: () =>
      data(
        api.GET('/methodologies/{id}/{version}/diff', {
          params: { path: { id, version }, query: { with: other } },
        }),
      ),
  });
  const before = useMethodology(comparison.data?.before);
  const after = useMethodology(comparison.data?.after);
  const known = new Map([...titles(before.data), ...titles(after.data)]);
  return (
    <Loaded query={comparison}>
      {({ changes, ...compared }) => {
        const groups = grouped(changes);
        return (
          <>
            <p>
              От <strong>{`${compared.before.id}, версия ${compared.before.version}`}</strong> к{' '}
              <strong>{`${compared.after.id}, версия ${compared.after.version}`}</strong>:{' '}
              {changes.length === 0 ? 'отличий нет.' : plural(changes.length, 'отличие', 'отличия', 'отличий')}
            </p>
            {groups.length > 1 && (
              <Field label="Показать">
                {(props) => (
                  <select {...props} value={kind} onChange={(event) => onKind(event.target.value)}>
                    <option value="">все отличия ({changes.length})</option>
                    {groups.map((one) => (
                      <option key={one.kind} value={one.kind}>
                        {title(one.kind)} ({count(one.groups)})
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            {groups
              .filter((one) => !kind || one.kind === kind)
              .map((one) => (
                <section key={one.kind} aria-labelledby={`kind-${one.kind}`}>
                  <h2 id={`kind-${one.kind}`}>
                    {title(one.kind)} ({count(one.groups)})
                  </h2>
                  {one.groups.map((group) => (
                    <div className="change" key={`${group.part} ${group.code}`}>
                      <h3>
                        {PARTS[group.part] ?? group.part}:{' '}
                        {group.part === 'form'
                          ? (KINDS[group.code] ?? group.code)
                          : (known.get(`${group.part} ${group.code}`) ?? group.code)}
                      </h3>
                      {group.changes.map((change) => (
                        <Text key={change.field ?? ''} change={change} known={known} />
                      ))}
                    </div>
                  ))}
                </section>
              ))}
          </>
        );
      }}
    </Loaded>
  );
}

function title(kind: string): string {
  return CHANGES.find(([code]) => code === kind)?.[1] ?? kind;
}

function count(groups: Group[]): number {
  return groups.reduce((sum, group) => sum + group.changes.length, 0);
}

function shortened(change: Change, known: Map<string, string>): Pick<Change, 'before' | 'after'> {
  const title = known.get(`${change.part} ${change.code}`);
  return change.before === title || change.after === title ? {} : change;
}

function Text({ change, known }: { change: Change; known: Map<string, string> }) {
  // The heading names it already.
  const text = change.field ? change : shortened(change, known);
  return (
    (text.before || text.after) && (
      <p>
        {change.field && <span className="quiet">{FIELDS[change.field] ?? change.field}: </span>}
        <Difference before={worded(text.before, change.field)} after={worded(text.after, change.field)} />
      </p>
    )
  );
}
