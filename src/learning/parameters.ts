/**
 * The parameters of a network: a table in the order of its layers, and vectors that hold all values one after another.
 *
 * Outside, in files and in comparisons, values are in PyTorch's order. The training graph keeps them in an order that
 * suits its matrix products; conversion happens here, at the border, and nowhere else.
 */
import { inputShape, type Layer, type Network, type Shape } from "./network.ts";
import { opOf } from "./ops/index.ts";
import type { ParameterSpec } from "./ops/op.ts";
import type { Random } from "./random.ts";

export interface ParameterEntry extends ParameterSpec {
  /** Where its values begin in a vector of all. */
  readonly offset: number;
  readonly size: number;
}

export interface PlacedLayer {
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: readonly ParameterEntry[];
}

/** Every layer with the shapes around it and its parameters. @throws TypeError naming a layer that does not fit. */
export function placeLayers(network: Network): PlacedLayer[] {
  let shape: Shape = inputShape(network);
  let offset = 0;
  return network.layers.map((layer) => {
    const op = opOf(layer);
    const input = shape;
    shape = op.outputShape(layer, input);
    const parameters = op.parameters(layer, input).map((spec) => {
      const size = spec.shape.reduce((product, dim) => product * dim, 1);
      const entry = { ...spec, offset, size };
      offset += size;
      return entry;
    });
    return { layer, input, output: shape, parameters };
  });
}

export function parameterTable(network: Network): ParameterEntry[] {
  const table = placeLayers(network).flatMap(({ parameters }) => parameters);
  const repeated = table.find(({ name }, i) => table.findIndex((other) => other.name === name) !== i);
  if (repeated) throw new TypeError(`network: the name "${repeated.name}" is used twice`);
  return table;
}

export function parameterCount(network: Network): number {
  return parameterTable(network).reduce((sum, { size }) => sum + size, 0);
}

/**
 * How first values are drawn. `pytorch` is PyTorch's default for dense and convolution layers, weights and biases alike
 * uniform within 1/sqrt(fanIn). `he` (He et al. 2015) keeps the size of values through many layers of relu: weights
 * uniform within sqrt(6/fanIn), biases 0.
 */
export type Initialisation = "pytorch" | "he";

/** First values, in PyTorch's order. */
export function initialParameters(
  network: Network,
  random: Random,
  initialisation: Initialisation = "pytorch",
): Float32Array {
  const values = new Float32Array(parameterCount(network));
  for (const entry of parameterTable(network)) {
    const bound = firstBound(entry, initialisation);
    for (let i = 0; i < entry.size; i += 1) values[entry.offset + i] = random.uniform(-bound, bound);
  }
  return values;
}

function firstBound({ shape, fanIn }: ParameterEntry, initialisation: Initialisation): number {
  const isBias = shape.length === 1;
  switch (initialisation) {
    case "pytorch":
      return 1 / Math.sqrt(fanIn);
    case "he":
      return isBias ? 0 : Math.sqrt(6 / fanIn);
  }
}

/** From PyTorch's order to the training graph's. */
export function toEngineOrder<Values extends Float32Array | Float64Array>(
  network: Network,
  values: Values,
): Values {
  const converted = values.slice() as Values;
  for (const { offset, size, sourceOf } of parameterTable(network))
    for (let i = 0; i < size; i += 1) converted[offset + i] = values[offset + sourceOf(i)]!;
  return converted;
}

/** From the training graph's order to PyTorch's. */
export function fromEngineOrder<Values extends Float32Array | Float64Array>(
  network: Network,
  values: Values,
): Values {
  const converted = values.slice() as Values;
  for (const { offset, size, sourceOf } of parameterTable(network))
    for (let i = 0; i < size; i += 1) converted[offset + sourceOf(i)] = values[offset + i]!;
  return converted;
}
