import type { Network } from "../../learning/index.ts";

type Layer = Network["layers"][number];

/** A 3x3 convolution with batch norm and ReLU, named as PyTorch names the parts of a `Sequential`. */
export function convolution(name: string, channels: number): Layer[] {
  return [
    { kind: "conv", name: `${name}.0`, channels },
    { kind: "batchNorm", name: `${name}.1` },
    { kind: "relu" },
  ];
}

/**
 * Stages of convolutions with a pooling between each two (Simonyan & Zisserman 2015, VGG), named `layer1` and on.
 * @param stages the channels of each stage's convolutions
 * @param reduction each stage ends in channel attention of this reduction (Hu et al. 2018), `attention1` and on; none when left out
 */
export function convolutionStages(stages: readonly (readonly number[])[], reduction?: number): Layer[] {
  let layer = 0;
  return stages.flatMap((widths, stage) => [
    ...(stage === 0 ? [] : [{ kind: "maxPool" } as const]),
    ...widths.flatMap((channels) => {
      layer += 1;
      return convolution(`layer${layer}`, channels);
    }),
    ...(reduction === undefined
      ? []
      : [{ kind: "squeezeExcitation", name: `attention${stage + 1}`, reduction } as const]),
  ]);
}
