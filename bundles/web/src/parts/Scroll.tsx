import type { ReactNode } from 'react';

/** A wide table that scrolls by itself on a narrow screen: by touch, and by the keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: a group and no fieldset, reached by the keyboard because it scrolls
    <div className="table" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
