import type { Measure } from "../text/measure-words.ts";
import type { Quantity } from "../text/number.ts";
import type { Side, Span } from "../types.ts";
import type { FindingCode } from "./finding.ts";

/** A quantity in its sentence, with what it counts. */
export interface Mention extends Quantity {
  readonly side: Side;
  /** As it is written, with single spaces. */
  readonly words: string;
  readonly measure?: Measure | undefined;
  /** The number with the words of its unit of measure or currency. */
  readonly whole: Span;
  /** Numbers a paragraph or an item of a list: first in its sentence, a mark after it. */
  readonly isItem: boolean;
  /** Offset in the text of its side of the bead. */
  readonly at: number;
  /** Where that is, in [0, 1). */
  readonly place: number;
  /** Its words with the character before them: 茅十八 is a name. */
  readonly context: string;
  /** A sign of code or of a reference stands beside it: udev(7), $2, x[1]. */
  readonly isCode: boolean;
  /** What it is a version of, see `labelOf`. */
  readonly label?: string | undefined;
}

/** Two mentions that say different things, or one that has no answer. */
export interface Difference {
  readonly code: FindingCode;
  readonly source?: Mention;
  readonly target?: Mention;
  readonly confidence: number;
}

/** Says whether digits are what a mention is written with, in full width too. */
export function isInDigits({ words }: Mention): boolean {
  return /[0-9０-９]/.test(words);
}

/** Says whether a mention is a point in time rather than a count. */
export function isTemporal({ kind }: Quantity): boolean {
  return kind === "date" || kind === "time";
}

/** Two mentions that stand in each other's place, and how well they fit; above 0. */
export type FigurePair = readonly [source: Mention, target: Mention, affinity: number];
