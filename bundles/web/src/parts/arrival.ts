import { type RefObject, useEffect, useRef } from 'react';

/** The page that was read last. The first one is the browser's own affair. */
let place = location.pathname;
let back = false;
addEventListener('popstate', () => {
  // Links to a place of the same page tell of themselves in the same way.
  back = location.pathname !== place;
});

/**
 * Who follows a link within the pages arrives at the heading of the next one: it is in sight, and the keyboard and the screen
 * reader go on from there. After "back" the browser knows the place.
 */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (location.pathname !== place) {
      place = location.pathname;
      heading.current?.focus({ preventScroll: true });
      if (!back) {
        scrollTo(0, 0);
      }
      back = false;
    }
  });
  return heading;
}
