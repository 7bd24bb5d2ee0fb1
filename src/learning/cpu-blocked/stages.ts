/** Which layers at the beginning of a network the blocked kernels can take, gathered into stages. */
import type { ConvLayer } from "../ops/conv.ts";
import type { PlacedLayer, PlacedSimpleLayer } from "../parameters.ts";
import { expectPicture, type PictureShape } from "../shape.ts";

/** A convolution with what follows it: `conv`, `batchNorm`, `relu`, `maxPool`, the last three where they are there. */
export interface Stage {
  readonly conv: PlacedSimpleLayer;
  readonly batchNorm?: PlacedSimpleLayer;
  readonly relu: boolean;
  readonly maxPool: boolean;
  readonly input: PictureShape;
  /** Before pooling. */
  readonly convolved: PictureShape;
  readonly output: PictureShape;
}

export interface StagePlan {
  readonly stages: readonly Stage[];
  /** How many layers they stand for. */
  readonly layers: number;
}

/** As many stages as can be taken from the first layer on; perhaps none. */
export function planStages(layers: readonly PlacedLayer[], block: number): StagePlan {
  const stages: Stage[] = [];
  let taken = 0;
  for (;;) {
    const rest = layers.slice(taken);
    const stage = stageAt(rest, block, stages.length === 0);
    if (stage === undefined) return { stages, layers: taken };
    stages.push(stage.stage);
    taken += stage.layers;
  }
}

function stageAt(
  layers: readonly PlacedLayer[],
  block: number,
  isFirst: boolean,
): { stage: Stage; layers: number } | undefined {
  const [conv, ...rest] = simpleBeginning(layers);
  if (conv?.layer.kind !== "conv" || !isBlocked(conv.layer, conv, block, isFirst)) return undefined;
  const followers = [...rest];
  const next = (kind: string): PlacedSimpleLayer | undefined =>
    followers[0]?.layer.kind === kind ? followers.shift() : undefined;
  const batchNorm = next("batchNorm");
  // relu and maxPool may change places without changing any value.
  const early = next("relu");
  const maxPool = next("maxPool");
  const relu = early ?? next("relu");
  const convolved = expectPicture(conv.output, conv.title);
  const stage = {
    conv,
    ...(batchNorm && { batchNorm }),
    relu: relu !== undefined,
    maxPool: maxPool !== undefined,
    input: expectPicture(conv.input, conv.title),
    convolved,
    output: expectPicture((maxPool ?? conv).output, conv.title),
  };
  return { stage, layers: 1 + rest.length - followers.length };
}

function simpleBeginning(layers: readonly PlacedLayer[]): PlacedSimpleLayer[] {
  const end = layers.findIndex(({ kind }) => kind !== "simple");
  return layers.slice(0, end < 0 ? layers.length : end) as PlacedSimpleLayer[];
}

/** A 3x3 window that moves by one; channels in whole blocks, but for the first picture's, which are less than one. */
function isBlocked(layer: ConvLayer, { input }: PlacedSimpleLayer, block: number, isFirst: boolean): boolean {
  const { kernel = 3, stride = 1, channels } = layer;
  const before = expectPicture(input, layer.name).channels;
  return kernel === 3 && stride === 1 && channels % block === 0 && (isFirst ? before < block : true);
}
