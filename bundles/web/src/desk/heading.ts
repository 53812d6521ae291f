/** After a step inside a page: reading goes on at its heading. */
export function focusHeading(selector: string): void {
  const heading = document.querySelector<HTMLElement>(selector);
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

/** After a dialog whose button is gone with what it did: the keyboard goes on at the heading of that part. */
export function returnToHeading(selector: string): void {
  setTimeout(() => focusHeading(selector));
}
