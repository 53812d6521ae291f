import type { ReactNode } from 'react';

export function fieldId(code: string): string {
  return `f-${code}`;
}

/** A link to a field, which gets the focus. */
export function Jump({ to, children, onGo }: { to: string; children: ReactNode; onGo?: () => void }) {
  return (
    <a
      href={`#${fieldId(to)}`}
      onClick={(event) => {
        event.preventDefault();
        onGo?.();
        const field = document.getElementById(fieldId(to));
        field?.focus();
        field?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}

/** A label as a link's text: its beginning. */
export function short(label: string): string {
  return label.length <= 110 ? label : `${label.slice(0, label.lastIndexOf(' ', 108)).replace(/[,;:]$/, '')}…`;
}
