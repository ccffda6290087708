import type { AnchorPoint } from "./band.ts";

/**
 * Rows of a table, or lines that hold both languages: what already says which sentences may be
 * partners. Ascending numbers, one for each sentence.
 */
export interface SentenceRows {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/** Tells whether a bead lies inside one row; ends are exclusive. */
export function isInOneRow(
  { source, target }: SentenceRows,
  i: number,
  endOfSource: number,
  j: number,
  endOfTarget: number,
): boolean {
  const row = source[i];
  return row === source[endOfSource - 1] && row === target[j] && row === target[endOfTarget - 1];
}

/** Gives the first sentences of each row that has both sides: the path passes between them. */
export function anchorsOfRows({ source, target }: SentenceRows): AnchorPoint[] {
  const firstInTarget = new Map<number, number>();
  for (let j = target.length - 1; j >= 0; j--) firstInTarget.set(target[j]!, j);
  const anchors: AnchorPoint[] = [];
  for (let i = 0; i < source.length; i++) {
    if (i > 0 && source[i] === source[i - 1]) continue;
    const j = firstInTarget.get(source[i]!);
    if (j !== undefined) anchors.push({ source: i, target: j });
  }
  return anchors;
}
