/** The nearest half-precision numbers (IEEE 754 binary16, ties to even), as their bits. */
export function toFloat16(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(bits, halfOf);
}

function halfOf(float: number): number {
  const sign = (float >>> 16) & 0x8000;
  const exponent = (float >>> 23) & 0xff;
  const fraction = float & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction === 0 ? 0 : 0x200);
  // Half's exponent bias is 15, single's 127; below 2^-14 a half is subnormal: shift its leading one in.
  const shifted = exponent - 112;
  if (shifted >= 31) return sign | 0x7c00;
  if (shifted >= 1) return sign | roundOff((shifted << 23) | fraction, 13);
  if (shifted < -10) return sign;
  return sign | roundOff(fraction | 0x800000, 14 - shifted);
}

/** Drops `count` low bits, rounding to nearest, ties to even. A carry into the exponent is the right result. */
function roundOff(value: number, count: number): number {
  const kept = value >>> count;
  const rest = value & ((1 << count) - 1);
  const half = 1 << (count - 1);
  return rest > half || (rest === half && (kept & 1) === 1) ? kept + 1 : kept;
}
