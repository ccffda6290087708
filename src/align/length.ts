/** How long a translation is against its original, for one bitext. */
export interface LengthModel {
  /** English characters (spaces counted) per Chinese character (without white space). */
  readonly ratio: number;
  /** Variance of the logarithm of that ratio in long beads. */
  readonly variance: number;
}

/** What is believed before anything is seen, as a number of observations. */
const USUAL_LOG_RATIO = 1.1;
const RATIO_WEIGHT = 4;
const USUAL_VARIANCE = 0.06;
const VARIANCE_WEIGHT = 20;
/** Characters added to each side, so that very short sentences say little. */
const SOFTENING = 6;
/** Chinese sentences shorter than this say nothing about the ratio. */
const SHORT = 6;
/** English characters by whose number the variance is shrunk: twice as great at this length. */
const VARIANCE_LENGTH = 120;
/** Beads whose log ratio is further off than this are not used to estimate it. */
const OUTLIER = 0.6;
const OBSERVED_CHARACTERS = 60;

/**
 * Estimates the length model from sentences that surely belong together: never from the totals,
 * which are meaningless where much of a text has no partner.
 *
 * @param pairs - English and Chinese length of each, characters
 */
export function lengthModelOf(
  pairs: readonly (readonly [english: number, chinese: number])[],
): LengthModel {
  const ratios = pairs
    .filter(([, chinese]) => chinese >= SHORT)
    .map(([english, chinese]) => Math.log((english + SOFTENING) / (chinese + 2)))
    .sort((a, b) => a - b);
  const n = ratios.length;
  const median = n > 0 ? ratios[n >> 1]! : USUAL_LOG_RATIO;
  const deviations = ratios.map((ratio) => Math.abs(ratio - median)).sort((a, b) => a - b);
  // 1.4826 makes the median absolute deviation a standard deviation, if it were normal.
  const deviation = n > 0 ? 1.4826 * deviations[n >> 1]! : 0;
  return {
    ratio: Math.exp((n * median + RATIO_WEIGHT * USUAL_LOG_RATIO) / (n + RATIO_WEIGHT)),
    variance: (n * deviation ** 2 + VARIANCE_WEIGHT * USUAL_VARIANCE) / (n + VARIANCE_WEIGHT),
  };
}

/** Estimates the ratio again from beads of a first path, keeping the variance. */
export function refineRatio(
  model: LengthModel,
  beads: readonly (readonly [english: number, chinese: number])[],
): LengthModel {
  let { ratio } = model;
  for (let round = 0; round < 2; round++) {
    let englishSum = ratio * OBSERVED_CHARACTERS;
    let chineseSum = OBSERVED_CHARACTERS;
    for (const [english, chinese] of beads) {
      const off = lengthOff({ ratio, variance: model.variance }, english, chinese);
      if (Math.abs(off) > OUTLIER) continue;
      englishSum += english;
      chineseSum += chinese;
    }
    ratio = englishSum / chineseSum;
  }
  return { ratio, variance: model.variance };
}

/** Logarithm of the ratio of the English length to the one expected; 0 is just right. */
export function lengthOff(model: LengthModel, english: number, chinese: number): number {
  return Math.log((english + SOFTENING) / (chinese * model.ratio + SOFTENING));
}

/** Variance of {@link lengthOff} at these lengths: short texts vary more. */
export function varianceAt(model: LengthModel, english: number, chinese: number): number {
  // Two empty lines are as good a pair as two of half a character.
  const characters = Math.max(1, english + chinese * model.ratio);
  return model.variance * (1 + VARIANCE_LENGTH / characters);
}

/**
 * Gives by how many standard deviations of usual translations the English is longer than expected;
 * those of a free one would let anything pass.
 */
export function lengthDeviation({ ratio }: LengthModel, english: number, chinese: number): number {
  const model = { ratio, variance: USUAL_VARIANCE };
  return lengthOff(model, english, chinese) / Math.sqrt(varianceAt(model, english, chinese));
}

/** Mean length of the sentences of a text, characters; 1 at the least, so that it can divide. */
export function meanLength(sums: Float64Array): number {
  const count = sums.length - 1;
  return Math.max(1, sums[count]! / Math.max(1, count));
}

/** Log-likelihood (up to a constant) that texts of these lengths translate each other. */
export function lengthScore(model: LengthModel, english: number, chinese: number): number {
  const off = lengthOff(model, english, chinese);
  const variance = varianceAt(model, english, chinese);
  return -(off * off) / (2 * variance) - Math.log(variance) / 2;
}
