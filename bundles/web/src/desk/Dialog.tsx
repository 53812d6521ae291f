import { type ReactNode, useEffect, useId, useRef } from 'react';
import './desk.css';

/** A dialog over the page, open as long as it is drawn. The focus goes back to where it was when it is taken away. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) {
          onClose();
        }
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
