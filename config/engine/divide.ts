/**
 * Divides ONNX Runtime's WebAssembly module in two. The first part has what reading faces takes; the rest is only fetched when something in it
 * is called, and the first part then calls it as if it had always been there. Both share one memory, one table of functions and all globals.
 *
 * How the first part finds the rest: every function that lies there has a place in the table, behind the module's own. Where it lay, the first
 * part has a few instructions that call the table's very last place, where the loader puts a function that fetches the rest, and then the
 * function's place. The rest, when it is instantiated, fills its places and puts a function that does nothing into the last one.
 */
import { type Call, readBody } from "./instructions.ts";
import { readModule } from "./module.ts";
import {
  joined,
  KIND,
  MUTABLE,
  name,
  OP,
  Reader,
  SECTION,
  type Section,
  signed,
  sized,
  TYPE,
  unsigned,
  vector,
  writeSections,
} from "./wasm-format.ts";

export interface DividedModule {
  readonly first: Uint8Array<ArrayBuffer>;
  readonly rest: Uint8Array<ArrayBuffer>;
}

/** The module under which the rest imports what it shares with the first part: `table`, and its globals by their index. */
const SHARED = "shared";

/** How a body without local variables begins. */
const NO_LOCALS = 0;

/** @param needed indices of the functions that the first part has, imports counted; what only it can do stays there too */
export function divide(module: Uint8Array, needed: ReadonlySet<number>): DividedModule {
  const whole = readModule(module);
  const { imported, bodies, table, tableOffset } = whole;
  const read = bodies.map(readBody);
  const callsOf = (index: number) => read[index - imported]!.calls;
  const typeOf = (index: number): number => whole.typeOf[index - imported]!;
  const stays = (index: number): boolean =>
    index < imported || needed.has(index) || read[index - imported]!.usesDataSegments;
  const all = bodies.map((_, i) => i + imported);
  const moved = all.filter((index) => !stays(index));
  const callees = (callers: readonly number[]) =>
    new Set(callers.flatMap((index) => callsOf(index).map(({ callee }) => callee)));
  /** Functions of the first part that the rest calls. */
  const calledBack = [...callees(moved)].filter((index) => index >= imported && stays(index));

  // The table: the module's own places, those of functions called back that have none, the rest's, and the last.
  const places = new Map(table.map((index, i) => [index, tableOffset + i]));
  const added = calledBack.filter((index) => !places.has(index));
  for (const [i, index] of added.entries()) places.set(index, tableOffset + table.length + i);
  const restBegins = tableOffset + table.length + added.length;
  for (const [i, index] of moved.entries()) places.set(index, restBegins + i);
  const last = restBegins + moved.length;

  const callPlace = (place: number, type: number): Uint8Array =>
    joined([bytes(OP.i32Const), signed(place), bytes(OP.callIndirect), unsigned(type), bytes(0)]);

  /** A body that hands its parameters on to whatever stands in the function's place. */
  function handOn(index: number, before: readonly Uint8Array[] = []): Uint8Array {
    const { parameters } = whole.types[typeOf(index)]!;
    const handed = indices(parameters).map((i) => joined([bytes(OP.localGet), unsigned(i)]));
    const call = callPlace(places.get(index)!, typeOf(index));
    return joined([bytes(NO_LOCALS), ...before, ...handed, call, bytes(OP.end)]);
  }

  const outside = new Set([...table, ...whole.exported, ...callees(all.filter(stays))]);
  const fetchRest = callPlace(last, whole.nothingToNothing);
  const firstBodies = all.map((index) => {
    if (stays(index)) return bodies[index - imported]!;
    return outside.has(index) ? handOn(index, [fetchRest]) : bytes(NO_LOCALS, OP.unreachable, OP.end);
  });
  const first = whole.sections.map(({ id, content }): Section => {
    switch (id) {
      case SECTION.table:
        return { id, content: tableSection(last + 1) };
      case SECTION.export:
        return { id, content: exportSection(content, whole.globals) };
      case SECTION.element:
        return { id, content: elementSection(tableOffset, [...table, ...added]) };
      case SECTION.code:
        return { id, content: vector(firstBodies.map(sized)) };
      default:
        return { id, content };
    }
  });

  const inRest = new Map([...moved, ...calledBack].map((index, i) => [index, imported + i]));
  const doesNothing = imported + inRest.size;
  const movedBodies = moved.map((index) => renumberCalls(bodies[index - imported]!, callsOf(index), inRest));
  const rest: Section[] = [
    whole.section(SECTION.type),
    {
      id: SECTION.import,
      content: importSection(whole.section(SECTION.import).content, last + 1, whole.globals),
    },
    {
      id: SECTION.function,
      content: vector([...[...inRest.keys()].map(typeOf), whole.nothingToNothing].map(unsigned)),
    },
    {
      id: SECTION.element,
      content: elementSection(restBegins, [...moved.map((index) => inRest.get(index)!), doesNothing]),
    },
    {
      id: SECTION.code,
      content: vector(
        [...movedBodies, ...calledBack.map((index) => handOn(index)), bytes(NO_LOCALS, OP.end)].map(sized),
      ),
    },
  ];
  return { first: writeSections(first), rest: writeSections(rest) };
}

/** @param indices of the functions that have another one now; the others keep theirs */
function renumberCalls(
  body: Uint8Array,
  calls: readonly Call[],
  indices: ReadonlyMap<number, number>,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { callee, from, to } of calls) {
    parts.push(body.subarray(done, from), bytes(OP.call), unsigned(indices.get(callee) ?? callee));
    done = to;
  }
  return joined([...parts, body.subarray(done)]);
}

function tableSection(size: number): Uint8Array {
  return vector([joined([bytes(TYPE.functionReference), limits(size)])]);
}

function limits(size: number): Uint8Array {
  return joined([bytes(1), unsigned(size), unsigned(size)]);
}

function exportSection(content: Uint8Array, globals: number): Uint8Array {
  const reader = new Reader(content);
  const before = reader.unsigned();
  const more = [
    joined([name(`${SHARED}.table`), bytes(KIND.table, 0)]),
    ...indices(globals).map((i) => joined([name(`${SHARED}.${i}`), bytes(KIND.global, i)])),
  ];
  return joined([unsigned(before + more.length), reader.rest(), ...more]);
}

function importSection(content: Uint8Array, tableSize: number, globals: number): Uint8Array {
  const reader = new Reader(content);
  const before = reader.unsigned();
  const table = bytes(KIND.table, TYPE.functionReference);
  const more = [
    joined([name(SHARED), name("table"), table, limits(tableSize)]),
    ...indices(globals).map((i) =>
      joined([name(SHARED), name(`${i}`), bytes(KIND.global, TYPE.i32, MUTABLE)]),
    ),
  ];
  return joined([unsigned(before + more.length), reader.rest(), ...more]);
}

function elementSection(offset: number, functions: readonly number[]): Uint8Array {
  const place = joined([bytes(0, OP.i32Const), signed(offset), bytes(OP.end)]);
  return joined([bytes(1), place, vector(functions.map(unsigned))]);
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
