/** Walks through the instructions of a function, to find its calls: https://webassembly.github.io/spec/core/binary/instructions.html */
import { OP, Reader } from "./wasm-format.ts";

export interface Call {
  /** Index of the function that is called. */
  readonly callee: number;
  /** Where the instruction lies in the body. */
  readonly from: number;
  readonly to: number;
}

export interface Body {
  /** Where the first instruction lies, behind the local variables. */
  readonly start: number;
  readonly calls: readonly Call[];
  /** It copies or drops data segments, which only the module that holds them can. */
  readonly usesDataSegments: boolean;
}

const MISCELLANEOUS = 0xfc;
const SIMD = 0xfd;
const ATOMIC = 0xfe;
const MEMORY_INIT = 8;
const DATA_DROP = 9;

/**
 * @param body locals and instructions, as the code section has them
 * @throws RangeError for an instruction that is not known here: its length is then not known either
 */
export function readBody(body: Uint8Array): Body {
  const reader = new Reader(body);
  for (let groups = reader.unsigned(); groups > 0; groups -= 1) {
    reader.unsigned();
    reader.byte();
  }
  const start = reader.at;
  const calls: Call[] = [];
  let usesDataSegments = false;
  while (!reader.ended) {
    const from = reader.at;
    const code = reader.byte();
    if (code === OP.call) calls.push({ callee: reader.unsigned(), from, to: reader.at });
    else if (code === MISCELLANEOUS) usesDataSegments = skipMiscellaneous(reader) || usesDataSegments;
    else if (code === SIMD) skipSimd(reader);
    else if (code === ATOMIC) skipAtomic(reader);
    else skipPlain(code, reader);
  }
  return { start, calls, usesDataSegments };
}

function skipPlain(code: number, reader: Reader): void {
  if (code === 0x02 || code === 0x03 || code === 0x04) reader.unsigned();
  else if (code === 0x0c || code === 0x0d) reader.unsigned();
  else if (code === 0x0e) {
    reader.vector(() => reader.unsigned());
    reader.unsigned();
  } else if (code === 0x11) {
    reader.unsigned();
    reader.unsigned();
  } else if (code === 0x1c) reader.vector(() => reader.byte());
  else if (code >= 0x20 && code <= 0x26) reader.unsigned();
  else if (code >= 0x28 && code <= 0x3e) skipAddress(reader);
  else if (code === 0x3f || code === 0x40) reader.byte();
  else if (code === 0x41 || code === 0x42) skipSigned(reader);
  else if (code === 0x43) reader.take(4);
  else if (code === 0x44) reader.take(8);
  else if (!isBare(code)) throw new RangeError(`instruction 0x${code.toString(16)} is not known`);
}

/** Without anything behind them: control, parametric, comparisons and arithmetic. */
function isBare(code: number): boolean {
  return [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b].includes(code) || (code >= 0x45 && code <= 0xc4);
}

/** @returns whether it is about data segments */
function skipMiscellaneous(reader: Reader): boolean {
  const code = reader.unsigned();
  // 0 to 7 turn floating-point numbers into whole ones; 10 copies memory, 11 fills it.
  if (code === MEMORY_INIT || code === 10) reader.take(2);
  else if (code === DATA_DROP) reader.unsigned();
  else if (code === 11) reader.byte();
  else if (code > 7) throw new RangeError(`instruction 0xfc ${code} is not known`);
  return code === MEMORY_INIT || code === DATA_DROP;
}

function skipSimd(reader: Reader): void {
  const code = reader.unsigned();
  if (code > 255) throw new RangeError(`instruction 0xfd ${code} is not known`);
  if (code <= 11 || code === 92 || code === 93) skipAddress(reader);
  else if (code === 12 || code === 13) reader.take(16);
  else if (code >= 21 && code <= 34) reader.byte();
  else if (code >= 84 && code <= 91) {
    skipAddress(reader);
    reader.byte();
  }
}

function skipAtomic(reader: Reader): void {
  // 3 is the fence.
  if (reader.unsigned() === 3) reader.byte();
  else skipAddress(reader);
}

/** Alignment and offset. */
function skipAddress(reader: Reader): void {
  reader.unsigned();
  reader.unsigned();
}

function skipSigned(reader: Reader): void {
  while (reader.byte() >= 128);
}
