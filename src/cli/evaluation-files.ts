/** The files `evaluate` writes besides what it prints. Each is there wholly or not at all. */
import { basename, dirname, extname, join } from "node:path";
import { OutputError, type WholeFile } from "../platform/node/whole-file.ts";
import type { Evaluation, ProtocolName } from "../training/index.ts";
import { recordOf } from "../training/results/result-record.ts";
import { evaluationCsv } from "./evaluation-csv.ts";
import { openOutput } from "./output.ts";

export interface EvaluationFileNames {
  readonly json?: string | undefined;
  readonly csv?: string | undefined;
  readonly report?: string | undefined;
  readonly record?: string | undefined;
}

export interface EvaluationFiles {
  /** @param renderPage makes the report, where one was asked for */
  write(evaluation: Evaluation, renderPage: () => string): Promise<void>;
  /** Leaves nothing behind of what was not written. */
  discard(): Promise<void>;
}

/** Opened before the work, so that a name that cannot be written costs no hour. @throws OutputError */
export async function openEvaluationFiles({
  json,
  csv,
  report,
  record,
}: EvaluationFileNames): Promise<EvaluationFiles> {
  refuseTwice([json, csv, report, record]);
  const open: WholeFile[] = [];
  const discard = async (): Promise<void> => void (await Promise.all(open.map((file) => file.discard())));
  const opened = async (name: string | undefined): Promise<WholeFile | undefined> => {
    if (name === undefined) return undefined;
    const file = await openOutput(name);
    open.push(file);
    return file;
  };
  try {
    const files = {
      json: await opened(json),
      csv: await opened(csv),
      report: await opened(report),
      record: await opened(record),
    };
    return {
      async write(evaluation, renderPage) {
        await files.json?.write(`${JSON.stringify(evaluation)}\n`);
        await files.csv?.write(evaluationCsv(evaluation));
        await files.report?.write(renderPage());
        await files.record?.write(`${JSON.stringify(recordOf(evaluation), undefined, 1)}\n`);
        for (const file of open) await file.finish();
      },
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** `scores.json` becomes `scores-ferplus.json`. */
export function namesFor(
  { json, csv, report, record }: EvaluationFileNames,
  protocol: ProtocolName,
): EvaluationFileNames {
  const named = (path: string | undefined): string | undefined => {
    if (path === undefined) return undefined;
    const ending = extname(path);
    return join(dirname(path), `${basename(path, ending)}-${protocol}${ending}`);
  };
  return { json: named(json), csv: named(csv), report: named(report), record: named(record) };
}

function refuseTwice(names: readonly (string | undefined)[]): void {
  const given = names.filter((name) => name !== undefined);
  const twice = given.find((name, i) => given.indexOf(name) !== i);
  if (twice !== undefined) throw new OutputError(`${twice}: is named for two files; give each its own name`);
}
