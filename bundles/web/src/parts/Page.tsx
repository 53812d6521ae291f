import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { useArrival } from './arrival';
import { useTrail } from './trail';

export interface Crumb {
  title: string;
  href: string;
}

/** A page with its heading, the way back, and the title of the browser's tab. */
export function Page({
  title,
  crumbs = [],
  long = false,
  children,
}: {
  title: string;
  crumbs?: Crumb[];
  /** A title of many words, which shall leave room for the page on a phone. */
  long?: boolean;
  children: ReactNode;
}) {
  const heading = useArrival();
  useTrail(crumbs[0]?.href);
  useEffect(() => {
    document.title = `${title} – Мониторинг`;
  }, [title]);
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="Вы здесь">
          {crumbs.map((crumb) => (
            <span key={crumb.href}>
              <Link href={crumb.href}>{crumb.title}</Link>
              {' › '}
            </span>
          ))}
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1} className={long ? 'long' : undefined}>
        {title}
      </h1>
      {children}
    </>
  );
}
