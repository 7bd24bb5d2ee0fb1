/** Which functions of ONNX Runtime's WebAssembly module reading faces takes: recorded by scripts/engine-functions.ts. */
import { createHash } from "node:crypto";

/** As config/engine/needed.json has it. */
export interface NeededFunctions {
  /** SHA-256 of the module that the indices are of. */
  readonly module: string;
  /** A bit for each function, imports counted, the lowest bit of a byte first; base64. */
  readonly functions: string;
  /** What the two parts weigh with brotli at its best, which takes half a minute to find out. */
  readonly weights: { readonly first: Weight; readonly rest: Weight };
}

export interface Weight {
  /** Of the part that was weighed. */
  readonly sha256: string;
  /** Bytes. */
  readonly brotli: number;
}

/** @throws RangeError when they are of another module */
export function neededIn(
  module: Uint8Array,
  needed: Pick<NeededFunctions, "module" | "functions">,
): Set<number> {
  if (sha256(module) !== needed.module)
    throw new RangeError(
      "config/engine/needed.json is of another onnxruntime-web: run `npx tsx scripts/engine-functions.ts`",
    );
  const bits = Buffer.from(needed.functions, "base64");
  return new Set(
    [...bits].flatMap((byte, i) =>
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) => ((byte >> bit) & 1 ? [8 * i + bit] : [])),
    ),
  );
}

export function asNeeded(
  module: Uint8Array,
  functions: ReadonlySet<number>,
): Pick<NeededFunctions, "module" | "functions"> {
  const bits = Buffer.alloc(Math.ceil((Math.max(...functions) + 1) / 8));
  for (const index of functions) bits[index >> 3]! |= 1 << (index & 7);
  return { module: sha256(module), functions: bits.toString("base64") };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
