/**
 * Where the parameters of a network lie: a table in the order of its layers, and vectors that hold all values one after
 * another. Names, shapes and the order of values are PyTorch's.
 */
import { inputShape, type Layer, type Network, type ResidualLayer } from "./network.ts";
import { opOf, type SimpleLayer } from "./ops/index.ts";
import type { TensorSpec } from "./ops/op.ts";
import type { Random } from "./random.ts";
import { describeShape, expectPicture, type Shape } from "./shape.ts";

/** All that training changes in a network. */
export interface Weights {
  /** The values of `parameterTable`. */
  readonly parameters: Float32Array;
  /** The values of `bufferTable`: running averages of batch norms. Empty for a network without. */
  readonly buffers: Float32Array;
}

export interface TensorEntry extends TensorSpec {
  /** PyTorch's whole name. */
  readonly name: string;
  /** Where its values begin in a vector of all. */
  readonly offset: number;
  readonly size: number;
}

/** A layer with the shapes around it and its tensors. */
export type PlacedLayer = PlacedSimpleLayer | PlacedResidualLayer;

export interface PlacedSimpleLayer {
  readonly kind: "simple";
  readonly layer: SimpleLayer;
  /** How messages and summaries call it. */
  readonly title: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: readonly TensorEntry[];
  readonly buffers: readonly TensorEntry[];
}

export interface PlacedResidualLayer {
  readonly kind: "residual";
  readonly title: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly body: readonly PlacedLayer[];
  /** Empty: the picture itself. */
  readonly shortcut: readonly PlacedLayer[];
}

/** Every layer in its place. @throws TypeError naming a layer that does not fit */
export function placeLayers(network: Network): PlacedLayer[] {
  const placing: Placing = { parameters: 0, buffers: 0, names: new Set() };
  return placeChain(network.layers, inputShape(network), placing);
}

/** How far the vectors are filled, and the names that are taken. */
interface Placing {
  parameters: number;
  buffers: number;
  readonly names: Set<string>;
}

function placeChain(layers: readonly Layer[], input: Shape, placing: Placing): PlacedLayer[] {
  let shape = input;
  return layers.map((layer) => {
    const placed =
      layer.kind === "residual" ? placeResidual(layer, shape, placing) : placeSimple(layer, shape, placing);
    shape = placed.output;
    return placed;
  });
}

function placeSimple(layer: SimpleLayer, input: Shape, placing: Placing): PlacedSimpleLayer {
  const op = opOf(layer);
  const name = "name" in layer ? layer.name : undefined;
  if (name !== undefined) {
    if (placing.names.has(name)) throw new TypeError(`network: the name "${name}" is used twice`);
    placing.names.add(name);
  }
  const place = (specs: readonly TensorSpec[], vector: "parameters" | "buffers"): TensorEntry[] =>
    specs.map((spec) => {
      const size = spec.shape.reduce((product, dim) => product * dim, 1);
      const offset = placing[vector];
      placing[vector] += size;
      return { ...spec, name: `${name}.${spec.key}`, offset, size };
    });
  return {
    kind: "simple",
    layer,
    title: name ?? layer.kind,
    input,
    output: op.outputShape(layer, input),
    parameters: place(op.parameters(layer, input), "parameters"),
    buffers: place(op.buffers?.(layer, input) ?? [], "buffers"),
  };
}

function placeResidual(layer: ResidualLayer, input: Shape, placing: Placing): PlacedResidualLayer {
  expectPicture(input, "residual");
  const body = placeChain(layer.layers, input, placing);
  const shortcut = placeChain(layer.shortcut ?? [], input, placing);
  const output = body.at(-1)!.output;
  const beside = shortcut.at(-1)?.output ?? input;
  if (describeShape(output) !== describeShape(beside))
    throw new TypeError(
      `residual: its layers end in ${describeShape(output)}, beside them is ${describeShape(beside)}; give it a shortcut that ends in the same`,
    );
  return { kind: "residual", title: "residual", input, output, body, shortcut };
}

/** All layers that are not made of others, from first to last; of a residual its layers, then its shortcut's. */
export function simpleLayers(layers: readonly PlacedLayer[]): PlacedSimpleLayer[] {
  return layers.flatMap((placed) =>
    placed.kind === "simple" ? [placed] : [...simpleLayers(placed.body), ...simpleLayers(placed.shortcut)],
  );
}

export function parameterTable(network: Network): TensorEntry[] {
  return simpleLayers(placeLayers(network)).flatMap(({ parameters }) => parameters);
}

export function bufferTable(network: Network): TensorEntry[] {
  return simpleLayers(placeLayers(network)).flatMap(({ buffers }) => buffers);
}

export function parameterCount(network: Network): number {
  return valueCount(parameterTable(network));
}

export function valueCount(table: readonly TensorEntry[]): number {
  return table.reduce((sum, { size }) => sum + size, 0);
}

/** Every tensor of a network by its name, as views of the vectors. */
export function namedTensors(network: Network, { parameters, buffers }: Weights): Map<string, Float32Array> {
  const views = (table: readonly TensorEntry[], values: Float32Array) =>
    table.map(({ name, offset, size }) => [name, values.subarray(offset, offset + size)] as const);
  return new Map([...views(parameterTable(network), parameters), ...views(bufferTable(network), buffers)]);
}

/**
 * How first values are drawn. `pytorch` is PyTorch's default for dense and convolution layers, weights and biases alike
 * uniform within 1/sqrt(fanIn). `he` (He et al. 2015) keeps the size of values through many layers of relu: weights
 * uniform within sqrt(6/fanIn), biases 0.
 */
export type Initialisation = "pytorch" | "he";

export function initialWeights(
  network: Network,
  random: Random,
  initialisation: Initialisation = "pytorch",
): Weights {
  const fill = (table: readonly TensorEntry[]): Float32Array => {
    const values = new Float32Array(valueCount(table));
    for (const entry of table) {
      const [low, high] = firstRange(entry, initialisation);
      for (let i = 0; i < entry.size; i += 1) values[entry.offset + i] = random.uniform(low, high);
    }
    return values;
  };
  return { parameters: fill(parameterTable(network)), buffers: fill(bufferTable(network)) };
}

function firstRange({ initial }: TensorEntry, initialisation: Initialisation): [number, number] {
  if (initial.kind === "constant") return [initial.value, initial.value];
  const bound = firstBound(initial, initialisation);
  return [-bound, bound];
}

function firstBound(
  { fanIn, role }: Extract<TensorSpec["initial"], { kind: "spread" }>,
  initialisation: Initialisation,
): number {
  switch (initialisation) {
    case "pytorch":
      return 1 / Math.sqrt(fanIn);
    case "he":
      return role === "bias" ? 0 : Math.sqrt(6 / fanIn);
  }
}
