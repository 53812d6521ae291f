import { plural } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { KINDS } from '../messages';
import { Scroll } from '../parts/Scroll';

type Change = Schema['OrganisationChange'];
type Organisation = Schema['OrganisationJson'];

const FIELDS: Record<string, string> = {
  name: 'название',
  shortName: 'краткое название',
  kind: 'вид',
  territory: 'территория',
  supervisor: 'учредитель',
  validFrom: 'действует с',
  validTo: 'действует по',
  successors: 'преемники',
};

/** What stands in a version of an organisation, as a person reads it. */
export function written(version: Organisation | undefined, field: string): string {
  const value = version?.[field as keyof Organisation];
  if (value === undefined || value.length === 0) {
    return '–';
  }
  return Array.isArray(value) ? value.join(', ') : field === 'kind' ? (KINDS[value] ?? value) : value;
}

/** What becomes of organisations that the registry knows already, the old beside the new. */
export function Differences({ changes }: { changes: Change[] }) {
  const rows = changes.flatMap((change) => change.fields.map((field) => ({ change, field })));
  if (rows.length === 0) {
    return null;
  }
  return (
    <details open={rows.length <= 20}>
      <summary>Что меняется у {plural(changes.length, 'организации', 'организаций', 'организаций')} реестра</summary>
      <Scroll label="Изменения организаций, которые в реестре уже есть">
        <table>
          <thead>
            <tr>
              <th scope="col">Код</th>
              <th scope="col">Что</th>
              <th scope="col">Было</th>
              <th scope="col">Станет</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ change, field }) => (
              <tr key={`${change.code} ${change.after.validFrom} ${field}`}>
                <th scope="row">{change.code}</th>
                <td>{FIELDS[field] ?? field}</td>
                <td>{written(change.before, field)}</td>
                <td>{written(change.after, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
