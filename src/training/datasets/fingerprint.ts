import { createHash } from "node:crypto";
import { byName, type Example } from "./dataset.ts";

/**
 * SHA-256 in hex over names, targets and pictures, part by part and within a part in the order of names: what tells two
 * sets of examples apart, however their files lie.
 */
export function fingerprintOf(...parts: readonly (readonly Example[])[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${part.length}\n`);
    for (const { name, target, picture } of part.toSorted(byName))
      hash.update(`${name}\n${target.join()}\n`).update(picture);
  }
  return hash.digest("hex");
}
