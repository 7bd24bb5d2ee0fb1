/** ONNX Runtime's module and loader, changed so that every function notes that it was called. */
import { readBody } from "../../config/engine/instructions.ts";
import { replaceOnce } from "../../config/engine/loader.ts";
import {
  joined,
  KIND,
  name,
  Reader,
  readSections,
  SECTION,
  sized,
  unsigned,
  vector,
  writeSections,
} from "../../config/engine/wasm-format.ts";

/** A second memory, shared by all threads, has a byte for each function. */
const NOTES = "notes";
/** Pages of 64 KiB: more functions than it has. */
const PAGES = 1;
const SHARED_WITH_LIMIT = 3;

export function watchedModule(module: Uint8Array): Uint8Array {
  return writeSections(
    readSections(module).map(({ id, content }) => {
      if (id === SECTION.import) return { id, content: withNotes(content) };
      if (id === SECTION.code) return { id, content: noting(content) };
      return { id, content };
    }),
  );
}

function withNotes(imports: Uint8Array): Uint8Array {
  const reader = new Reader(imports);
  const before = reader.unsigned();
  const memory = Uint8Array.of(KIND.memory, SHARED_WITH_LIMIT);
  return joined([
    unsigned(before + 1),
    reader.rest(),
    name(NOTES),
    name(NOTES),
    memory,
    unsigned(PAGES),
    unsigned(PAGES),
  ]);
}

function noting(code: Uint8Array): Uint8Array {
  const reader = new Reader(code);
  return vector(
    reader.vector((i) => {
      const body = reader.take(reader.unsigned());
      const { start } = readBody(body);
      // i32.const 0, i32.const 1, i32.store8 in memory 1 at offset i.
      const note = joined([Uint8Array.of(0x41, 0, 0x41, 1, 0x3a, 0x40, 1), unsigned(i)]);
      return sized(joined([body.subarray(0, start), note, body.subarray(start)]));
    }),
  );
}

/** The page finds the memory as `notes`; threads are given it with their own memory. */
export function watchedLoader(loader: string): string {
  const memory = `new WebAssembly.Memory({initial:${PAGES},maximum:${PAGES},shared:true})`;
  const given = replaceOnce(
    loader,
    "return{a:Pa}",
    `return{a:Pa,${NOTES}:{${NOTES}:globalThis.notes??=${memory}}}`,
  );
  const taken = replaceOnce(given, "x=d.fc;", "x=d.fc;globalThis.notes=d.notes;");
  return replaceOnce(taken, "fc:x,", "fc:x,notes:globalThis.notes,");
}
