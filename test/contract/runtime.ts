import { beforeAll, describe, it } from "vitest";
import type { Runtime } from "../../src/recognition/runtime.ts";
import { RUNTIME_CASES } from "./runtime-cases.ts";

/** The contract of `Runtime` as a Vitest suite. */
export function runtimeContract(name: string, createRuntime: () => Promise<Runtime>): void {
  describe(`${name} keeps the contract of Runtime`, () => {
    let runtime: Runtime;
    beforeAll(async () => {
      runtime = await createRuntime();
    });
    for (const { title, check } of RUNTIME_CASES) it(title, () => check(runtime));
  });
}
