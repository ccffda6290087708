/** A function with its gradient: writes the gradient and returns the value. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** Steps remembered for the curvature. */
const MEMORY = 8;
/** Sufficient decrease (Armijo), and tries of a step. */
const DECREASE = 1e-4;
const TRIES = 14;

/**
 * Minimises a smooth convex function by limited-memory BFGS (Nocedal 1980) with backtracking.
 *
 * @param tolerance - stops when a step gains less than this
 */
export function minimize(
  objective: Objective,
  start: Float64Array,
  iterations: number,
  tolerance: number,
): Float64Array {
  let x = Float64Array.from(start);
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps, changes);
    const slope = dot(gradient, direction);
    let length = 1;
    let next = x;
    let nextGradient = gradient;
    let nextValue = Infinity;
    let tries = 0;
    for (; tries < TRIES; tries++, length /= 2) {
      next = x.map((at, k) => at - length * direction[k]!);
      nextGradient = new Float64Array(x.length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value - DECREASE * length * slope) break;
    }
    if (tries === TRIES) break;
    const step = next.map((at, k) => at - x[k]!);
    const change = nextGradient.map((at, k) => at - gradient[k]!);
    if (dot(step, change) > 1e-10) {
      steps.push(step);
      changes.push(change);
      if (steps.length > MEMORY) {
        steps.shift();
        changes.shift();
      }
    }
    const gained = value - nextValue;
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < tolerance) break;
  }
  return x;
}

// The two-loop recursion.
function descent(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  const direction = Float64Array.from(gradient);
  const shares: number[] = [];
  for (let s = steps.length - 1; s >= 0; s--) {
    const share = dot(steps[s]!, direction) / dot(changes[s]!, steps[s]!);
    shares[s] = share;
    direction.forEach((at, k) => {
      direction[k] = at - share * changes[s]![k]!;
    });
  }
  const last = steps.length - 1;
  const scale =
    last < 0
      ? 1 / Math.sqrt(dot(direction, direction))
      : dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!);
  direction.forEach((at, k) => {
    direction[k] = at * scale;
  });
  for (let s = 0; s < steps.length; s++) {
    const share = dot(changes[s]!, direction) / dot(changes[s]!, steps[s]!);
    direction.forEach((at, k) => {
      direction[k] = at + steps[s]![k]! * (shares[s]! - share);
    });
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
