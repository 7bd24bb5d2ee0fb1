import { useEffect, useRef } from "preact/hooks";

/**
 * For the heading of a screen that takes the place of another: it takes the focus, which the button that led here took
 * with it, so that the next Tab goes on from here and a screen reader says where one is. Give it `tabIndex={-1}`.
 */
export function useArrival(arrives = true) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrives) heading.current?.focus({ preventScroll: true });
  }, [arrives]);
  return heading;
}

/**
 * For the heading of a part that takes the place of another within a screen: it takes the focus only where that has been lost with
 * what was there before. Give it `tabIndex={-1}`.
 */
export function useQuietArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
