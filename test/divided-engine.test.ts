/** A WebAssembly module that is divided does what it did whole, wherever it is divided, and fetches the rest once and only when it must. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { divide } from "../config/engine/divide.ts";
import { readBody } from "../config/engine/instructions.ts";
import { loaderOfDivided } from "../config/engine/loader.ts";
import needed from "../config/engine/needed.json" with { type: "json" };
import { asNeeded, neededIn } from "../config/engine/needed.ts";
import { smallModule } from "./fixtures/wasm/small-module.ts";

type RestWhenCalled = (instance: WebAssembly.Instance, imports: WebAssembly.Imports) => void;

let folder: string;
let restWhenCalled: RestWhenCalled;

/** What the loader's request is answered with, and how often it asked. */
let rest: Uint8Array<ArrayBuffer>;
let fetched = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lexithymia-engine-"));
  const file = join(folder, "loader.mjs");
  const runtime = "async function wa(){function a(c,e){}}export{restWhenCalled}";
  await writeFile(file, loaderOfDivided(runtime, "rest.wasm"));
  ({ restWhenCalled } = await import(pathToFileURL(file).href));
  Object.assign(globalThis, {
    XMLHttpRequest: class {
      status = 200;
      responseType = "";
      response: ArrayBuffer | undefined;
      open(method: string, url: string, later: boolean) {
        expect([method, url, later]).toEqual(["GET", pathToFileURL(join(folder, "rest.wasm")).href, false]);
      }
      send() {
        fetched += 1;
        this.response = rest.buffer;
      }
    },
  });
});

afterAll(async () => {
  Reflect.deleteProperty(globalThis, "XMLHttpRequest");
  await rm(folder, { recursive: true });
});

/** What a module answers, and what it leaves in its memory. */
function answers(module: Uint8Array<ArrayBuffer>, divided: boolean) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const imports = { env: { double: (x: number) => 2 * x, memory } };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), imports);
  if (divided) restWhenCalled(instance, imports);
  const { main, twice, square } = instance.exports as Record<string, (x: number) => number>;
  return [main!(2), twice!(3), square!(7), main!(-1), new Int32Array(memory.buffer)[0]];
}

describe("divide", () => {
  const { module, functions } = smallModule();

  it("changes nothing that can be seen, whichever functions are needed", () => {
    const whole = answers(module, false);
    for (let choice = 0; choice < 2 ** functions.length; choice += 1) {
      const chosen = new Set(functions.filter((_, i) => (choice >> i) & 1));
      const divided = divide(module, chosen);
      rest = divided.rest;
      fetched = 0;
      expect(answers(divided.first, true), `needed: ${[...chosen]}`).toEqual(whole);
      expect(fetched, `needed: ${[...chosen]}`).toBe(chosen.size === functions.length ? 0 : 1);
    }
  });

  it("divides ONNX Runtime into two valid modules, smaller together than the whole and a tenth", async () => {
    const runtime = await readFile(
      fileURLToPath(
        new URL("../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm", import.meta.url),
      ),
    );
    const parts = divide(runtime, neededIn(runtime, needed));
    expect([WebAssembly.validate(parts.first), WebAssembly.validate(parts.rest)]).toEqual([true, true]);
    expect(parts.first.length + parts.rest.length).toBeLessThan(1.1 * runtime.length);
    expect(parts.first.length).toBeLessThan(runtime.length / 2);
    // Chromium compiles no more than this at once in a page itself, where the rest is needed in browsers without workers that can draw.
    expect(parts.rest.length).toBeLessThan(8 * 2 ** 20);
  });
});

it("what is needed is kept as bits, and belongs to one module", () => {
  const module = Uint8Array.of(1, 2, 3);
  const functions = new Set([0, 7, 8, 1023, 17_000]);
  const kept = asNeeded(module, functions);
  expect(neededIn(module, kept)).toEqual(functions);
  expect(() => neededIn(Uint8Array.of(1, 2, 4), kept)).toThrow("engine-functions.ts");
});

it("an instruction that is not known is refused: its length is not known either", () => {
  expect(() => readBody(Uint8Array.of(0, 0x06, 0x40, 0x0b))).toThrow(RangeError);
});

it("a loader that is another one is refused", () => {
  expect(() => loaderOfDivided("export default async function(){}", "rest.wasm")).toThrow(RangeError);
});
