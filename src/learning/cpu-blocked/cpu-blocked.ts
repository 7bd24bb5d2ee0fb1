/**
 * The second lowering of a training step: the convolutions a network begins with, in ONNX Runtime's blocked CPU kernels.
 *
 * The kernels are internal to the runtime, which promises nothing about them: `choose-lowering.ts` tries them first.
 */
import type { Value } from "../../onnx/graph.ts";
import type { Lowered, Lowering, LoweringInputs } from "../lowering.ts";
import type { TensorValues } from "../ops/op.ts";
import { allPositions } from "../ops/patches.ts";
import type { PlacedLayer, PlacedSimpleLayer, TensorEntry } from "../parameters.ts";
import { BlockedGraph, type BlockedOptions } from "./blocked-graph.ts";
import { emitStage, type StageTensors } from "./stage.ts";
import { planStages, type Stage } from "./stages.ts";

export function cpuBlocked(options: BlockedOptions): Lowering {
  return {
    batchSize: options.batchSize,
    take: (layers) => planStages(layers, options.block).layers,
    emit: (graph, layers, inputs) => emit(new BlockedGraph(graph, options), layers, inputs),
  };
}

function emit(blocked: BlockedGraph, layers: readonly PlacedLayer[], inputs: LoweringInputs): Lowered {
  const { graph, batchSize } = blocked;
  const { stages } = planStages(layers, blocked.block);
  const { channels, height, width } = stages[0]!.input;
  let picture = graph.reshape(inputs.images, [batchSize, channels, height, width]);
  const emitted = stages.map((stage) => {
    const result = emitStage(blocked, stage, picture, stageTensors(stage, inputs));
    picture = result.output;
    return { stage, ...result };
  });
  const { output } = stages.at(-1)!;
  return {
    output: { parts: [blocked.toRows(picture, output)], positions: [allPositions(output)] },
    buffers: new Map(emitted.flatMap(({ stage, buffers }) => named(stage.batchNorm?.buffers, buffers))),
    backward([rows]) {
      const gradients = new Map<string, Value>();
      let gradient = blocked.fromRows(rows!, output);
      for (const { stage, backward } of emitted.toReversed()) {
        const back = backward(gradient);
        const found = [
          ...named(stage.conv.parameters, back.conv),
          ...named(stage.batchNorm?.parameters, back.batchNorm),
        ];
        for (const [name, value] of found) gradients.set(name, value);
        if (back.input !== undefined) gradient = back.input;
      }
      return gradients;
    },
  };
}

function stageTensors({ conv, batchNorm }: Stage, { tensors }: LoweringInputs): StageTensors {
  const byKey = ({ parameters, buffers }: PlacedSimpleLayer): TensorValues =>
    Object.fromEntries([...parameters, ...buffers].map(({ key, name }) => [key, tensors.get(name)!]));
  return { conv: byKey(conv), ...(batchNorm && { batchNorm: byKey(batchNorm) }) };
}

/** A layer's values by the whole names of its tensors. */
function named(entries: readonly TensorEntry[] = [], values: TensorValues): [string, Value][] {
  return entries.map(({ key, name }) => [name, values[key]!]);
}
