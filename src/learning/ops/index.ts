import type { Layer } from "../network.ts";
import { conv } from "./conv.ts";
import { dense } from "./dense.ts";
import { flatten } from "./flatten.ts";
import { maxPool } from "./max-pool.ts";
import type { Op } from "./op.ts";
import { relu } from "./relu.ts";

const OPS: { readonly [Kind in Layer["kind"]]: Op<Extract<Layer, { kind: Kind }>> } = {
  conv,
  dense,
  flatten,
  maxPool,
  relu,
};

/** The op of a layer, ready to be given that layer. */
export function opOf<L extends Layer>(layer: L): Op<L> {
  // The table is indexed by the layer's own kind, which the compiler cannot follow through the union.
  return OPS[layer.kind] as unknown as Op<L>;
}
