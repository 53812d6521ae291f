import { useState } from 'react';

/** It opens at the press of its button: one goes on typing there. */
function focusWhenEmpty(area: HTMLTextAreaElement | null): void {
  if (area?.value === '') {
    area.focus();
  }
}

/** What the reviewer wrote on an answer last time, and what is to be written now. */
export function Remark({
  input,
  label,
  old,
  text,
  onRemark,
}: {
  input: string;
  label: string;
  old: string | undefined;
  text: string | undefined;
  onRemark: ((text: string) => void) | undefined;
}) {
  const [open, setOpen] = useState(Boolean(text));
  return (
    <>
      {old && <p className="old-remark">{onRemark ? `Прошлое замечание: «${old}»` : old}</p>}
      {onRemark &&
        (open ? (
          <textarea
            className="remark"
            id={`remark-${input}`}
            aria-label={`Замечание: ${label}`}
            value={text ?? ''}
            rows={2}
            onChange={(event) => onRemark(event.target.value)}
            ref={focusWhenEmpty}
          />
        ) : (
          <button type="button" className="plain" onClick={() => setOpen(true)}>
            Написать<span className="visually-hidden"> замечание: {label}</span>
          </button>
        ))}
    </>
  );
}
