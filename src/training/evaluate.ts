import { createNodeRuntime } from "../platform/node/runtime.ts";
import type { EvaluateEvent, EvaluateOptions, Evaluation, Findings, ProtocolName } from "./evaluation.ts";
import { evaluateCkFrames } from "./protocols/ck-frames.ts";
import { evaluateCkLoso } from "./protocols/ck-loso.ts";
import { evaluateCkSubjects } from "./protocols/ck-subjects.ts";
import { evaluateFerPlus } from "./protocols/ferplus.ts";
import type { ProtocolContext } from "./protocols/model.ts";
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
  const context: ProtocolContext = { folder: model, data, runtime, report, jobs, baselines, signal };
  return {
    format: 2,
    protocol,
    madeAt: new Date().toISOString(),
    ...(await run(protocol, context)),
    reproduce: `lexithymia evaluate --model ${model} --data ${data} --protocol ${protocol}`,
    versions: versionsOf(runtime),
  };
}

function run(protocol: ProtocolName, context: ProtocolContext): Promise<Findings> {
  switch (protocol) {
    case "ck-frames":
      return evaluateCkFrames(context);
    case "ck-subjects":
      return evaluateCkSubjects(context);
    case "ck-loso":
      return evaluateCkLoso(context);
    case "ferplus":
      return evaluateFerPlus(context);
  }
}
