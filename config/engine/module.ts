/** What dividing ONNX Runtime's WebAssembly module needs to know of it. */
import { KIND, MUTABLE, OP, Reader, readSections, SECTION, type Section, TYPE } from "./wasm-format.ts";

export interface Module {
  readonly sections: readonly Section[];
  section(id: number): Section;
  readonly types: readonly { readonly parameters: number }[];
  /** The type of a function that takes and gives nothing. */
  readonly nothingToNothing: number;
  /** How many functions are imported: they have the first indices. */
  readonly imported: number;
  /** Types of the functions that are not imported. */
  readonly typeOf: readonly number[];
  readonly bodies: readonly Uint8Array[];
  readonly exported: readonly number[];
  /** Functions in the table, and the place of the first of them. */
  readonly table: readonly number[];
  readonly tableOffset: number;
  readonly globals: number;
}

/** @throws RangeError where the module has something that dividing it does not allow for */
export function readModule(module: Uint8Array): Module {
  const sections = readSections(module);
  const section = (id: number): Section => {
    const found = sections.find((each) => each.id === id);
    if (found === undefined) throw new RangeError(`the module has no section ${id}`);
    return found;
  };
  const reader = (id: number) => new Reader(section(id).content);

  const typeReader = reader(SECTION.type);
  const types = typeReader.vector(() => {
    typeReader.byte();
    return {
      parameters: typeReader.vector(() => typeReader.byte()).length,
      results: typeReader.vector(() => typeReader.byte()).length,
    };
  });
  const functionReader = reader(SECTION.function);
  const codeReader = reader(SECTION.code);
  const globalReader = reader(SECTION.global);
  return {
    sections,
    section,
    types,
    nothingToNothing: types.findIndex(({ parameters, results }) => parameters + results === 0),
    imported: importedFunctions(reader(SECTION.import)),
    typeOf: functionReader.vector(() => functionReader.unsigned()),
    bodies: codeReader.vector(() => codeReader.take(codeReader.unsigned())),
    exported: exportedFunctions(reader(SECTION.export)),
    ...elements(reader(SECTION.element)),
    globals: mutableGlobals(globalReader),
  };
}

function importedFunctions(reader: Reader): number {
  let functions = 0;
  reader.vector(() => {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === KIND.function) {
      reader.unsigned();
      functions += 1;
    } else if (kind === KIND.memory) readLimits(reader);
    else throw new RangeError(`an import of kind ${kind} is not allowed for`);
  });
  return functions;
}

function readLimits(reader: Reader): void {
  const flags = reader.byte();
  reader.unsigned();
  if ((flags & 1) === 1) reader.unsigned();
}

function exportedFunctions(reader: Reader): number[] {
  return reader
    .vector(() => {
      reader.name();
      const kind = reader.byte();
      const index = reader.unsigned();
      return kind === KIND.function ? [index] : [];
    })
    .flat();
}

function elements(reader: Reader): Pick<Module, "table" | "tableOffset"> {
  // One segment, put into the table when the module is instantiated, from a constant place on.
  const [segments, flags, instruction] = [reader.unsigned(), reader.unsigned(), reader.byte()];
  if (segments !== 1 || flags !== 0 || instruction !== OP.i32Const)
    throw new RangeError("the table is filled in another way");
  const tableOffset = reader.unsigned();
  reader.byte();
  return { tableOffset, table: reader.vector(() => reader.unsigned()) };
}

function mutableGlobals(reader: Reader): number {
  return reader.vector(() => {
    const [type, mutable, instruction] = [reader.byte(), reader.byte(), reader.byte()];
    if (type !== TYPE.i32 || mutable !== MUTABLE || instruction !== OP.i32Const)
      throw new RangeError("only globals that are 32-bit variables are allowed for");
    reader.unsigned();
    reader.byte();
  }).length;
}
