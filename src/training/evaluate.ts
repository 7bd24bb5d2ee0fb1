import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { EvaluateEvent, EvaluateOptions, Evaluation, Findings } from "./evaluation.ts";
import { evaluateCkFrames } from "./protocols/ck-frames.ts";
import { evaluateCkLoso } from "./protocols/ck-loso.ts";
import { evaluateCkSubjects } from "./protocols/ck-subjects.ts";
import { evaluateCross } from "./protocols/cross.ts";
import { evaluateFer2013 } from "./protocols/fer2013.ts";
import { evaluateFerPlus } from "./protocols/ferplus.ts";
import { evaluateLondon } from "./protocols/london.ts";
import type { ProtocolContext } from "./protocols/model.ts";
import { evaluateMyNeutral } from "./protocols/my-neutral.ts";
import { evaluateRobustness } from "./protocols/robustness.ts";
import { versionsOf } from "./versions.ts";

/**
 * Scores a model under a protocol.
 * @throws ProtocolError, RunError, DatasetError, ManifestError, FoldError
 */
export async function evaluate(
  { model, data, protocol, threads, device = "auto", jobs, baselines = true, signal }: EvaluateOptions,
  report: (event: EvaluateEvent) => void = () => {},
): Promise<Evaluation> {
  const warn = (message: string): void => report({ kind: "warning", message });
  const runtime = await createNodeRuntime({ ...(threads !== undefined && { threads }), device, warn });
  const context: ProtocolContext = {
    protocol,
    folder: model,
    data,
    runtime,
    report,
    jobs,
    baselines,
    signal,
  };
  return {
    format: 2,
    protocol,
    madeAt: new Date().toISOString(),
    ...(await run(context)),
    reproduce: `lexithymia evaluate --model ${model} --data ${data} --protocol ${protocol}`,
    versions: versionsOf(runtime),
  };
}

function run(context: ProtocolContext): Promise<Findings> {
  switch (context.protocol) {
    case "ck-frames":
      return evaluateCkFrames(context);
    case "ck-subjects":
      return evaluateCkSubjects(context);
    case "ck-loso":
      return evaluateCkLoso(context);
    case "ferplus":
      return evaluateFerPlus(context);
    case "fer2013":
      return evaluateFer2013(context);
    case "cross":
      return evaluateCross(context);
    case "london":
      return evaluateLondon(context);
    case "my-neutral":
      return evaluateMyNeutral(context);
    case "robustness":
      return evaluateRobustness(context);
  }
}
