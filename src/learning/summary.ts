/** What a network is made of, layer by layer, for people to read. */
import type { Network } from "./network.ts";
import { opOf } from "./ops/index.ts";
import { type PlacedLayer, placeLayers, valueCount } from "./parameters.ts";
import { describeShape } from "./shape.ts";

export interface LayerSummary {
  /** 0 for the network's own layers, 1 for those of a residual in it. */
  readonly depth: number;
  /** The layer's name, or its kind where it has none. */
  readonly title: string;
  readonly kind: string;
  /** "32x24x24": channels, height, width; or "128". */
  readonly output: string;
  /** Trained values. */
  readonly parameters: number;
  /** For one picture; two floating point operations each. */
  readonly multiplyAdds: number;
}

export interface NetworkSummary {
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  readonly multiplyAdds: number;
}

/** @throws TypeError naming a layer that does not fit */
export function summarize(network: Network): NetworkSummary {
  const layers = summarizeChain(placeLayers(network), 0);
  const sum = (key: "parameters" | "multiplyAdds") => layers.reduce((total, layer) => total + layer[key], 0);
  return { layers, parameters: sum("parameters"), multiplyAdds: sum("multiplyAdds") };
}

function summarizeChain(layers: readonly PlacedLayer[], depth: number): LayerSummary[] {
  return layers.flatMap((placed) => {
    const { title, output } = placed;
    const line = { depth, title, output: describeShape(output) };
    if (placed.kind === "residual")
      return [
        { ...line, kind: "residual", parameters: 0, multiplyAdds: 0 },
        ...summarizeChain(placed.body, depth + 1),
        ...summarizeChain(placed.shortcut, depth + 1),
      ];
    const { layer, input, parameters } = placed;
    const multiplyAdds = opOf(layer).multiplyAdds(layer, input);
    return [{ ...line, kind: layer.kind, parameters: valueCount(parameters), multiplyAdds }];
  });
}
