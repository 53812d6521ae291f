import { useEffect } from 'react';

/** After a step inside a page: reading goes on at its heading. */
export function focusHeading(selector = 'main h1'): void {
  const heading = document.querySelector<HTMLElement>(selector);
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

/** Goes to the heading when this is drawn for somebody who comes from another step. */
export function useHeadingFocus(comes: boolean): void {
  useEffect(() => {
    if (comes) {
      focusHeading();
    }
  }, [comes]);
}
