/** Writes the protocol buffer wire format (https://protobuf.dev/programming-guides/encoding): what ONNX needs of it. */

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** One message being written. Fields are kept in the order of the calls. */
export class MessageWriter {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  /** An integer field; negative numbers take ten bytes, as two's complement of 64 bits. */
  integer(field: number, value: number | bigint): this {
    return this.#tag(field, VARINT).#varint(BigInt(value));
  }

  float(field: number, value: number): this {
    return this.#tag(field, FIXED32).#append(new Uint8Array(Float32Array.of(value).buffer));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.#tag(field, LENGTH_DELIMITED).#varint(BigInt(value.length)).#append(value);
  }

  text(field: number, value: string): this {
    return this.bytes(field, ascii(value));
  }

  message(field: number, value: MessageWriter): this {
    return this.bytes(field, value.finish());
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let offset = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  }

  #tag(field: number, wireType: number): this {
    return this.#varint(BigInt((field << 3) | wireType));
  }

  #varint(value: bigint): this {
    const bytes: number[] = [];
    let rest = BigInt.asUintN(64, value);
    while (rest > 0x7fn) {
      bytes.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    bytes.push(Number(rest));
    return this.#append(Uint8Array.from(bytes));
  }

  #append(chunk: Uint8Array): this {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    return this;
  }
}

/** ONNX names need no more than ASCII; the pure rooms have no `TextEncoder`. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (code > 0x7f) throw new TypeError(`"${text}": only ASCII can be written, and "${character}" is not`);
    return code;
  });
}
