import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How many pixels there are for a drawing, so that its letters keep their size on every screen. */
export function useWidth<E extends HTMLElement>(most: number): [RefObject<E | null>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) {
      return;
    }
    const measure = () => setWidth(Math.min(most, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [most]);
  return [place, width];
}
