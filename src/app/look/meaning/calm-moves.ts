/** Shows where something went when an order changes, instead of letting it jump. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const MOVE_MS = 220;

/**
 * Lets the children of `list` glide to their new places; those that were not there appear in theirs. Nothing moves where a person
 * has asked for less motion.
 * @param order changes when, and only when, the children change places
 */
export function useCalmMoves(list: RefObject<HTMLElement>, order: string): void {
  // While this runs the page still has the order of before.
  const before = topsOf(list.current);
  useLayoutEffect(() => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const [child, top] of topsOf(list.current)) {
      const moved = (before.get(child) ?? top) - top;
      if (moved !== 0)
        child.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
          duration: MOVE_MS,
          easing: "ease-out",
        });
    }
  }, [order]);
}

/** In the list, wherever the page has scrolled to. */
function topsOf(list: HTMLElement | null): Map<Element, number> {
  if (list === null) return new Map();
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  return new Map([...list.children].map((child) => [child, topOf(child) - topOf(list)]));
}
