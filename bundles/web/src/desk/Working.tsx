import { plural } from '@orientir/kit/words';
import { useEffect, useState } from 'react';
import './desk.css';

/** That long work goes on, and for how long already. */
export function Working({ children, done, total }: { children: string; done?: number; total?: number | undefined }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="working">
      <p role="status">{children}</p>
      <progress aria-label={children} max={total} value={total === undefined ? undefined : (done ?? 0)} />
      {seconds > 2 && <small>Прошло {plural(seconds, 'секунда', 'секунды', 'секунд')}</small>}
    </div>
  );
}
