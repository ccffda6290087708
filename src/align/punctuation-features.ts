import { FIRST_ENDS, FIRST_PAIR, FIRST_QUOTE_INSIDE, NUMBER_AT } from "./feature-names.ts";
import { END_CLASSES, NO_END, type Punctuation } from "./punctuation.ts";

/**
 * Writes the features of the bead of m source sentences from i on and n target sentences from j on
 * that rest on punctuation: numbers of marks, how both sides begin and end, what stands inside.
 */
export function writePunctuation(
  source: Punctuation,
  target: Punctuation,
  i: number,
  m: number,
  j: number,
  n: number,
  dense: Float64Array,
  indicators: Int32Array,
): void {
  const at = NUMBER_AT;
  const difference = (mark: "questions" | "exclamations" | "quotes") =>
    Math.abs(total(source[mark], i, i + m) - total(target[mark], j, j + n));
  dense[at.questions] = Math.min(2, difference("questions"));
  dense[at.exclamations] = Math.min(2, difference("exclamations"));
  dense[at.quotes] = Math.min(3, difference("quotes"));
  const asides = total(source.isAside, i, i + m) - total(target.isAside, j, j + n);
  dense[at["aside.off"]] = Math.min(2, Math.abs(asides));
  if (m === 1 && n === 1) dense[at["aside.both"]] = source.isAside[i]! * target.isAside[j]!;

  const sourceLast = i + m - 1;
  const targetLast = j + n - 1;
  dense[at["goes.on.en"]] = source.goesOn[sourceLast]!;
  dense[at["goes.on.zh"]] = target.goesOn[targetLast]!;
  dense[at["goes.on.inside.en"]] = total(source.goesOn, i, sourceLast);
  dense[at["goes.on.inside.zh"]] = total(target.goesOn, j, targetLast);
  const pair = (marks: "closesQuote" | "opensQuote" | "insideQuote", x: number, y: number) =>
    source[marks][x]! * 2 + target[marks][y]!;
  indicators[1] =
    FIRST_ENDS + source.end[sourceLast]! * END_CLASSES.length + target.end[targetLast]!;
  indicators[2] = FIRST_PAIR + pair("closesQuote", sourceLast, targetLast);
  indicators[3] = FIRST_PAIR + 4 + pair("opensQuote", i, j);
  indicators[4] = FIRST_PAIR + 8 + pair("insideQuote", sourceLast, targetLast);
  if (m > 1) {
    const closes = total(source.closesQuote, i, sourceLast) > 0 ? 1 : 0;
    indicators[5] = FIRST_QUOTE_INSIDE + (n > 1 ? 2 : 0) + closes;
    dense[at["open.inside.en"]] = endless(source, i, sourceLast);
  }
  if (n > 1) {
    const closes = total(target.closesQuote, j, targetLast) > 0 ? 1 : 0;
    indicators[6] = FIRST_QUOTE_INSIDE + 4 + (m > 1 ? 2 : 0) + closes;
    dense[at["open.inside.zh"]] = endless(target, j, targetLast);
  }
}

function total(counts: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += counts[k]!;
  return sum;
}

function endless({ end }: Punctuation, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (end[k] === NO_END) count++;
  return count;
}
