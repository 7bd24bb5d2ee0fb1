/** The networks whose training is timed; torch-baseline.py builds the same. */
import type { Network } from "../src/learning/index.ts";
import { seed } from "../src/training/recipes/seed.ts";

type Layer = Network["layers"][number];

/** Six convolutions with batch norm in the manner of VGG (Simonyan and Zisserman 2015). */
const vgg: Network = {
  input: { channels: 1, height: 48, width: 48 },
  layers: [
    ...[32, 32, 64, 64, 128, 128].flatMap((channels, i): Layer[] => [
      { kind: "conv", name: `conv${i}`, channels, bias: false },
      { kind: "batchNorm", name: `norm${i}` },
      { kind: "relu" },
      ...(i % 2 === 1 ? [{ kind: "maxPool" } as const] : []),
    ]),
    { kind: "globalAveragePool" },
    { kind: "dense", name: "fc", units: 7 },
  ],
};

export const NETWORKS = { seed: seed.network, vgg } as const;
export type NetworkName = keyof typeof NETWORKS;
export const BATCH_SIZE = seed.batchSize;
