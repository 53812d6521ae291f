import type { ReactNode } from 'react';

/** A wide table that scrolls by itself on a narrow screen: by touch, and by the keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
