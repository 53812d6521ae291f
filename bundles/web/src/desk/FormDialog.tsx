import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from './Dialog';
import { fieldProblems } from './problems';
import { Refusal } from './Refusal';
import { Working } from './Working';
import { focusWrong } from './wrong';

/**
 * A dialog in which something is typed and sent. It closes when its sending has succeeded, by whoever opened it; what is refused
 * is told in it, and the keyboard is led to the first field that is wrong.
 */
export function FormDialog({
  title,
  action,
  working,
  complete,
  problem,
  pending,
  shown,
  onSend,
  onClose,
  children,
}: {
  title: string;
  /** What the button says. */
  action: string;
  /** What is said while it is sent. */
  working: string;
  /** Whether all that is needed has been typed. */
  complete: boolean;
  problem: unknown;
  pending: boolean;
  /** The server's fields whose messages stand at their controls. */
  shown: string[];
  onSend: () => void;
  onClose: () => void;
  /** @param tried whether it was to be sent: then what is lacking is told */
  children: (tried: boolean) => ReactNode;
}) {
  // The buttons stay while it is sent: the keyboard would be left nowhere when it is refused.
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.current && fieldProblems(problem).length > 0) {
      focusWrong(form.current);
    }
  }, [problem]);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (pending) {
            return;
          }
          if (complete) {
            onSend();
          } else {
            focusWrong(event.currentTarget);
          }
        }}
      >
        {children(tried)}
        <Refusal problem={problem} shown={shown} />
        {pending && <Working>{working}</Working>}
        <div className="actions">
          <button type="submit" className="button main" aria-disabled={pending}>
            {action}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Отмена
          </button>
        </div>
      </form>
    </Dialog>
  );
}
