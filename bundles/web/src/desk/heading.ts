/** After a step inside a page: reading goes on at its heading. */
export function focusHeading(selector: string): void {
  const heading = document.querySelector<HTMLElement>(selector);
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}
