import { figure } from '@orientir/kit/words';
import { type Column, DataTable } from '../desk/DataTable';
import type { Methodology } from './groups';
import { TYPES } from './names';
import { kindsTold } from './told';

type Input = Methodology['inputs'][number];

/** What is asked, of whom, and what is loaded. */
export function Inputs({ inputs }: { inputs: Input[] }) {
  const sourced: Column<Input> = {
    title: 'Источник',
    cell: (input) => [input.source, input.method].filter(Boolean).join('; '),
  };
  return (
    <DataTable
      caption="Что спрашивается и загружается"
      hidden
      rows={inputs}
      rowKey={(input) => input.code}
      columns={[
        {
          title: 'Показатель',
          cell: (input) => (
            <>
              {input.label}
              <span className="sub">
                <code>{input.code}</code>
                {input.help && ` – ${input.help}`}
              </span>
            </>
          ),
        },
        { title: 'Ответ', cell: (input) => <Asked input={input} /> },
        {
          title: 'Кого спрашивают',
          cell: (input) => (input.reference ? 'загружает оператор' : kindsTold(input.kinds)),
        },
        ...(inputs.some(({ source, method }) => source || method) ? [sourced] : []),
      ]}
    />
  );
}

function Asked({ input }: { input: Input }) {
  const { type, unit, options, minimum, maximum, notApplicable } = input;
  const limits = [
    minimum !== undefined && `от ${figure(minimum)}`,
    maximum !== undefined && `до ${figure(maximum)}`,
  ].filter(Boolean);
  return (
    <>
      {TYPES[type] ?? type}
      {unit && `, ${unit}`}
      {options.length > 0 && <span className="sub">{options.map((option) => option.label).join('; ')}</span>}
      {limits.length > 0 && <span className="sub">{limits.join(' ')}</span>}
      {notApplicable && <span className="sub">можно ответить «не применимо»</span>}
    </>
  );
}
