/** Whether a face is alone in view. Of several nobody can say which is the person's own, so nothing of theirs is used then. */

/** One face that is left must have been alone this long: another may only have looked away. */
export const ALONE_AFTER_MS = 3000;

export type Company =
  | { readonly kind: "alone" }
  /** `lastAtMs`: when there was last more than one face. */
  | { readonly kind: "several"; readonly lastAtMs: number };

/** One frame further. @param faces how many there are in it */
export function companyAfter(before: Company, faces: number, atMs: number): Company {
  if (faces > 1) return { kind: "several", lastAtMs: atMs };
  if (before.kind === "several" && atMs - before.lastAtMs < ALONE_AFTER_MS) return before;
  return { kind: "alone" };
}
