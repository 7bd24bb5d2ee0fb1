/** Examples whose pictures are the same: they must stay on one side of every cut. */
import { createHash } from "node:crypto";
import { joinGroups } from "../../evaluation/index.ts";
import type { Example } from "./dataset.ts";

/** Indices of examples whose pictures are equal byte for byte, for each picture that occurs more than once. */
export function exactCopies(examples: readonly Pick<Example, "picture">[]): number[][] {
  const byPicture = new Map<string, number[]>();
  examples.forEach(({ picture }, i) => {
    const hash = hashOf(picture);
    const members = byPicture.get(hash);
    if (members) members.push(i);
    else byPicture.set(hash, [i]);
  });
  return [...byPicture.values()].filter((members) => members.length > 1);
}

/** Equal for equal pictures, and for no others. */
export function hashOf(picture: Uint8Array): string {
  return createHash("sha1").update(picture).digest("base64");
}

/** The examples with exact copies in one group. */
export function groupExactCopies<E extends Example>(examples: readonly E[]): E[] {
  const links = exactCopies(examples).flatMap((members) =>
    members.slice(1).map((member) => [members[0]!, member] as const),
  );
  return joinGroups(examples, links);
}
