/** The safetensors format (https://github.com/huggingface/safetensors): named float32 arrays that PyTorch can read. */

interface NamedTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface TensorFile {
  readonly tensors: Readonly<Record<string, NamedTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

interface HeaderEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

export function writeSafetensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let size = 0;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    header[name] = { dtype: "F32", shape, data_offsets: [size, size + data.byteLength] };
    size += data.byteLength;
  }
  const text = Buffer.from(JSON.stringify(header));
  // Spaces after the header keep the numbers aligned to eight bytes.
  const headerSize = Math.ceil(text.length / 8) * 8;
  const bytes = Buffer.alloc(8 + headerSize + size, " ");
  bytes.writeBigUInt64LE(BigInt(headerSize), 0);
  text.copy(bytes, 8);
  let offset = 8 + headerSize;
  for (const { data } of Object.values(tensors)) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return bytes;
}

/**
 * Passes over PyTorch's `num_batches_tracked`, a counter of batch norms that nothing here needs.
 * @throws TypeError when the bytes are not such a file, or hold other numbers than float32
 */
export function readSafetensors(bytes: Uint8Array): TensorFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw new TypeError("safetensors: the file is cut short");
  const start = 8 + Number(view.getBigUint64(0, true));
  const { __metadata__: metadata = {}, ...entries } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, start)),
  ) as Record<string, HeaderEntry> & { __metadata__?: Record<string, string> };
  const tensors = Object.fromEntries(
    Object.entries(entries as Record<string, HeaderEntry>).flatMap(
      ([name, { dtype, shape, data_offsets }]) => {
        if (name.endsWith(".num_batches_tracked")) return [];
        if (dtype !== "F32") throw new TypeError(`safetensors: ${name} is ${dtype}, only F32 is read`);
        const [from, to] = data_offsets;
        if (start + to > bytes.length) throw new TypeError("safetensors: the file is cut short");
        return [[name, { shape, data: floats(bytes.subarray(start + from, start + to)) }]];
      },
    ),
  );
  return { tensors, metadata };
}

/** Copies, because a view of float32 must begin at a multiple of four bytes. */
function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
