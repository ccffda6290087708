import type { Candidates } from "./candidates.ts";
import { SHAPES } from "./shape.ts";

/** Runs of adjacent sentences that are all alike, word for word: forms, refrains, lists. */
export interface CopyRuns {
  /** Number of the run that each sentence stands in; most runs hold one sentence. */
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/** Numbers the runs of one side. */
export function runsOf(texts: readonly string[]): Int32Array {
  const run = new Int32Array(texts.length);
  for (let s = 1; s < texts.length; s++) {
    run[s] = run[s - 1]! + (texts[s] === texts[s - 1] ? 0 : 1);
  }
  return run;
}

/**
 * Shares posteriors out among 1-1 beads that say the same.
 *
 * Copies of a sentence are one another's equals: which of sixty "Yes." belongs to which of sixty 是
 * is told by their order alone, and the posterior of each pair is small although all of them have
 * partners. So the pairs of two runs are each given what they have together, over the sentences of
 * the longer run: the most that a pairing in order can bring every one of them.
 *
 * @param bead - posteriors by arc; changed in place
 */
export function shareAmongCopies(
  { i, j, shape, arc }: Candidates,
  bead: Float32Array | Float64Array,
  { source, target }: CopyRuns,
): void {
  const sizeOfSource = sizes(source);
  const sizeOfTarget = sizes(target);
  const pairs = new Map<number, number[]>();
  for (let c = 0; c < arc.length; c++) {
    const { source: m, target: n } = SHAPES[shape[c]!]!;
    if (m !== 1 || n !== 1) continue;
    const [left, right] = [source[i[c]!]!, target[j[c]!]!];
    if (sizeOfSource[left]! === 1 && sizeOfTarget[right]! === 1) continue;
    const pair = left * sizeOfTarget.length + right;
    const list = pairs.get(pair);
    if (list) list.push(arc[c]!);
    else pairs.set(pair, [arc[c]!]);
  }
  for (const [pair, arcs] of pairs) {
    const right = pair % sizeOfTarget.length;
    const left = (pair - right) / sizeOfTarget.length;
    const all = arcs.reduce((sum, at) => sum + bead[at]!, 0);
    const each = all / Math.max(sizeOfSource[left]!, sizeOfTarget[right]!);
    for (const at of arcs) bead[at] = each;
  }
}

function sizes(run: ArrayLike<number>): Int32Array {
  const size = new Int32Array((run[run.length - 1] ?? -1) + 1);
  for (let s = 0; s < run.length; s++) size[run[s]!]!++;
  return size;
}
