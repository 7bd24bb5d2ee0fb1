/** WebAssembly's binary format, as far as dividing a module needs it: https://webassembly.github.io/spec/core/binary/modules.html */

export const SECTION = {
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  global: 6,
  export: 7,
  element: 9,
  code: 10,
} as const;

/** What an import or export is. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;

/** Of values. */
export const TYPE = { i32: 0x7f, functionReference: 0x70 } as const;

/** The instructions that are written here. */
export const OP = {
  unreachable: 0x00,
  end: 0x0b,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  i32Const: 0x41,
} as const;

/** Of a global that can change. */
export const MUTABLE = 1;

export interface Section {
  readonly id: number;
  readonly content: Uint8Array;
}

const HEADER = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Reads forward through bytes. */
export class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new RangeError("the module ends in the middle of something");
    this.at += 1;
    return byte;
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length)
      throw new RangeError("the module ends in the middle of something");
    const taken = this.#bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  rest(): Uint8Array {
    return this.take(this.#bytes.length - this.at);
  }

  /** LEB128, below 2^32. */
  unsigned(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }

  name(): string {
    return new TextDecoder().decode(this.take(this.unsigned()));
  }

  /** A count, and so many of something. */
  vector<Item>(read: (index: number) => Item): Item[] {
    return Array.from({ length: this.unsigned() }, (_, index) => read(index));
  }
}

export function readSections(module: Uint8Array): Section[] {
  const reader = new Reader(module);
  if (!equal(reader.take(HEADER.length), HEADER))
    throw new RangeError("this is no WebAssembly module of version 1");
  const sections: Section[] = [];
  while (!reader.ended) sections.push({ id: reader.byte(), content: reader.take(reader.unsigned()) });
  return sections;
}

export function writeSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  return joined([HEADER, ...sections.flatMap(({ id, content }) => [Uint8Array.of(id), sized(content)])]);
}

/** LEB128. */
export function unsigned(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left & 127) | 128);
  return Uint8Array.of(...bytes, left);
}

/** A constant in code is signed: below 2^31, with a bit to spare for the sign. */
export function signed(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 64; left = Math.floor(left / 128)) bytes.push((left & 127) | 128);
  return Uint8Array.of(...bytes, left);
}

export function name(text: string): Uint8Array {
  return sized(new TextEncoder().encode(text));
}

/** With its length before it. */
export function sized(content: Uint8Array): Uint8Array {
  return joined([unsigned(content.length), content]);
}

export function vector(items: readonly Uint8Array[]): Uint8Array {
  return joined([unsigned(items.length), ...items]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i]);
}
