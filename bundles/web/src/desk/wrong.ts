/** Goes to the first control of a part of the page that is marked as wrong, once it is drawn so. */
export function focusWrong(within: ParentNode): void {
  setTimeout(() => within.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
