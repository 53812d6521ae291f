import { inDays, plural } from '@orientir/kit/words';
import type { Schema } from '../api/client';
import { DataTable } from '../desk/DataTable';
import { nameOf, type Organisation, useNames } from '../desk/organisations';
import { KINDS } from '../messages';

type Change = Schema['OrganisationChange'];

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

/** A longer table is folded. */
const SHORT = 20;

/** The server tells no more. */
const MOST = 1000;

/** What stands in a version of an organisation, as a person reads it. */
export function written(version: Organisation | undefined, field: string, known?: Organisation[]): string {
  const value = version?.[field as keyof Organisation];
  if (value === undefined || value.length === 0) {
    return '–';
  }
  if (Array.isArray(value)) {
    return value.join(', ');
  }
  switch (field) {
    case 'kind':
      return KINDS[value] ?? value;
    case 'territory':
    case 'supervisor':
      return nameOf(value, known);
    case 'validFrom':
    case 'validTo':
      return inDays(value);
    default:
      return value;
  }
}

/** What becomes of organisations that the registry knows already, the old beside the new. */
export function Differences({ changes }: { changes: Change[] }) {
  const names = useNames();
  const rows = changes.flatMap((change) => change.fields.map((field) => ({ change, field })));
  if (rows.length === 0) {
    return null;
  }
  const organisations = new Set(rows.map(({ change }) => change.code)).size;
  return (
    <details open={rows.length <= SHORT}>
      <summary>Что меняется у {plural(organisations, 'организации', 'организаций', 'организаций')} реестра</summary>
      {changes.length >= MOST && <p>Показаны первые {plural(MOST, 'изменение', 'изменения', 'изменений')}.</p>}
      <DataTable
        caption="Изменения организаций, которые в реестре уже есть"
        hidden
        rows={rows}
        rowKey={({ change, field }) => `${change.code} ${change.after.validFrom} ${field}`}
        columns={[
          { title: 'Код', cell: ({ change }) => change.code },
          { title: 'Что', cell: ({ field }) => FIELDS[field] ?? field },
          { title: 'Было', cell: ({ change, field }) => written(change.before, field, names.data) },
          { title: 'Станет', cell: ({ change, field }) => written(change.after, field, names.data) },
        ]}
      />
    </details>
  );
}
