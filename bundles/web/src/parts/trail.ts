import { createContext, use, useEffect } from 'react';

/** Tells the menu which section a page without an entry of its own belongs to: by the way back that it shows. */
export const TrailContext = createContext<(href: string | undefined) => void>(() => undefined);

export function useTrail(href: string | undefined): void {
  const tell = use(TrailContext);
  useEffect(() => {
    tell(href);
    return () => tell(undefined);
  }, [tell, href]);
}
