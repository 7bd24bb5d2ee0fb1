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
