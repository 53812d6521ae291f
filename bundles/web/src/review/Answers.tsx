import type { ReactNode } from 'react';
import { DataTable } from '../desk/DataTable';
import { type Answer, growth, type Methodology, parts, type Revision, type Submission, told } from './compare';
import { Remark } from './Remark';

/** All answers by the sections of the form, with those of the period before and room for the reviewer's remarks. */
export function Answers({
  submission,
  methodology,
  decided,
  since,
  remarks,
  onRemark,
}: {
  submission: Submission;
  methodology: Methodology;
  decided: Revision | null;
  since: string[];
  /** Absent where there is nothing to decide. */
  remarks: Record<string, string> | undefined;
  onRemark: (code: string, text: string) => void;
}) {
  const earlier = submission.earlier.period;
  const compared = Object.keys(earlier).length > 0;
  const reference = methodology.inputs.filter((input) => submission.reference[input.code]);
  return (
    <>
      <h2>Ответы</h2>
      {parts(methodology, submission.kind).map((part) => (
        <Rows
          key={part.title}
          title={part.title}
          compared={compared}
          remarkable={remarks !== undefined || submission.remarks.length > 0}
          rows={part.inputs.map((input) => ({
            input,
            answer: submission.answers[input.code],
            before: earlier[input.code],
            changed: since.includes(input.code),
            remark: (
              <Remark
                input={input.code}
                label={input.label}
                old={(remarks ? decided?.remarks : submission.remarks)?.find((one) => one.input === input.code)?.text}
                text={remarks?.[input.code]}
                onRemark={remarks && ((text) => onRemark(input.code, text))}
              />
            ),
          }))}
        />
      ))}
      {reference.length > 0 && (
        <Rows
          title="Справочные значения (загружены оператором)"
          compared={false}
          remarkable={false}
          rows={reference.map((input) => ({
            input,
            answer: submission.reference[input.code],
            before: undefined,
            changed: false,
            remark: null,
          }))}
        />
      )}
    </>
  );
}

interface Row {
  input: Methodology['inputs'][number];
  answer: Answer | undefined;
  before: Answer | undefined;
  changed: boolean;
  remark: ReactNode;
}

function Rows({
  title,
  rows,
  compared,
  remarkable,
}: {
  title: string;
  rows: Row[];
  compared: boolean;
  remarkable: boolean;
}) {
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={({ input }) => input.code}
      rowId={({ input }) => `answer-${input.code}`}
      columns={[
        { title: 'Показатель', cell: ({ input }) => input.label },
        ...(compared
          ? [{ title: 'Прошлый период', num: true, cell: ({ input, before }: Row) => told(before, input) }]
          : []),
        { title: 'Ответ', num: true, cell: (row) => <Told row={row} /> },
        ...(remarkable ? [{ title: 'Замечание', cell: ({ remark }: Row) => remark }] : []),
      ]}
    />
  );
}

function Told({ row: { input, answer, before, changed: differs } }: { row: Row }) {
  const grown = growth(before, answer);
  return (
    <span className="told">
      <strong>{told(answer, input)}</strong>
      {typeof answer?.value === 'number' && input.unit && `\u00a0${input.unit}`}
      {grown && <span className="sub">{grown}</span>} {differs && <span className="tag info">изменён</span>}
      {[answer?.source, answer?.method, answer?.comment].filter(Boolean).map((text) => (
        <span className="sub" key={text}>
          {text}
        </span>
      ))}
    </span>
  );
}
