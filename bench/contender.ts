/** A process that is asked, line by line, for measurements: see training-worker.ts and torch-baseline.py. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Contender {
  /** What it is, as it says itself. */
  readonly title: string;
  /** Milliseconds of each of `count` steps. */
  time(what: "train" | "infer", count: number): Promise<readonly number[]>;
  peakMiB(): Promise<number>;
  close(): void;
}

/** Keeping freed pages is worth a quarter of PyTorch's speed here; all contenders get that. */
const KEEP_PAGES = { MALLOC_TRIM_THRESHOLD_: "4294967296", MALLOC_MMAP_THRESHOLD_: "4294967296" };

/** Undefined where it cannot run: PyTorch is not everywhere. */
export async function startContender(
  command: string,
  args: readonly string[],
): Promise<Contender | undefined> {
  const child = spawn(command, args, {
    env: { ...process.env, ...KEEP_PAGES },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Record<string, unknown> | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  const ask = async <Answer>(order: string): Promise<Answer> => {
    child.stdin.write(`${order}\n`);
    return (await answer()) as Answer;
  };
  const greeting = await answer();
  if (greeting === undefined) return undefined;
  return {
    title: String(greeting["title"]),
    time: async (what, count) => (await ask<{ milliseconds: number[] }>(`${what} ${count}`)).milliseconds,
    peakMiB: async () => (await ask<{ peakMiB: number }>("memory")).peakMiB,
    close: () => child.stdin.end(),
  };
}

export function startOurs(
  network: string,
  lowering: string,
  threads: number,
): Promise<Contender | undefined> {
  const worker = fileURLToPath(new URL("training-worker.ts", import.meta.url));
  return startContender(process.execPath, [...process.execArgv, worker, network, lowering, `${threads}`]);
}

export function startTorch(network: string, threads: number): Promise<Contender | undefined> {
  const script = fileURLToPath(new URL("torch-baseline.py", import.meta.url));
  return startContender("/usr/bin/python3", [script, network, `${threads}`]);
}
