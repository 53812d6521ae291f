/** After a step of the form's life: what was pressed is gone, the new state is read out. */
export function focusState(): void {
  requestAnimationFrame(() => document.getElementById('form-state')?.focus());
}
