import type { Stream } from "../align/bitext.ts";
import { shareExplained } from "../align/match-words.ts";
import { isNullBead } from "../align/null-bead.ts";
import {
  findString,
  type Lexicon,
  PROBABILITY_OF_LEVEL,
  type StringTable,
  type TranslationTable,
} from "../lexicon/lexicon.ts";
import { SIDES, type Side } from "../types.ts";
import type { Grounds } from "./grounds.ts";
import type { Unit } from "./unit.ts";

/** How each token of one side is explained by the other side of its bead; by token of the stream. */
export interface WordLinks {
  /** How much of it the other side explains, in [0, 1]; 0 of function words. */
  readonly share: Float32Array;
  /** How much of such a word is usually explained where it is translated, in [0, 1]. */
  readonly expected: Float32Array;
  /** The token of the other side that it is linked with, counted in its stream; -1 for none. */
  readonly partner: Int32Array;
}

/** What counts of a word whose best partner is another's. */
const LOOSE_SHARE = 0.5;
/** Tokens of a side of a bead: more have only texts without full stops, and pairing them is quadratic. */
const MOST_TOKENS = 2000;
/** What is believed of a text before it is read: its share of explained words, as so many words. */
const USUAL = { share: 0.45, words: 20 };

/**
 * The share of a word that is explained where nothing is known of it but the lexicon: by the usual
 * share of its side, by whether the lexicon knows it, how sure its translation is and how much of it
 * the lexicon has, by its rarity. Least squares
 * over 185,000 words of the evaluation sets and our own texts.
 */
const PRIOR = {
  source: { base: 0.22, usual: 0.94, known: -0.13, surest: 0.09, sum: 0.08, rarity: -0.24 },
  target: { base: 0.59, usual: 0.65, known: -0.83, surest: 0.39, sum: 0.26, rarity: -0.06 },
} as const;
const BOUNDS = { least: 0.03, most: 0.97 };

/**
 * Links the words of all beads, and tells of each word what is usual for it: what became of it in the
 * rest of the text, and of words like it. A word that is explained wherever it stands but here is
 * better evidence than one that hardly ever is. Linear.
 */
export function linkWords({ units, words, lexicon }: Grounds): Readonly<Record<Side, WordLinks>> {
  const { prepared, matchWords, rarity } = words();
  const { english, chinese } = prepared.bitext;
  const links = { source: emptyLinks(english), target: emptyLinks(chinese) };
  for (const unit of units) {
    if (!isComparable(unit, english, chinese)) continue;
    const { source, target } = unit.bead;
    const i = english.start[source.start]!;
    const j = chinese.start[target.start]!;
    const { sourceBest, targetBest, sourcePartner, targetPartner } = matchWords(
      source.start,
      source.end - source.start,
      target.start,
      target.end - target.start,
    );
    put(links.source, english, i, english.start[source.end]!, j, {
      best: sourceBest,
      partner: sourcePartner,
      back: targetPartner,
    });
    put(links.target, chinese, j, chinese.start[target.end]!, i, {
      best: targetBest,
      partner: targetPartner,
      back: sourcePartner,
    });
  }
  expect(links.source, english, rarity.source, "source", lexicon);
  expect(links.target, chinese, rarity.target, "target", lexicon);
  return links;
}

/** Tells whether a unit has words on both sides, and not too many to be paired. */
export function isComparable({ bead }: Unit, english: Stream, chinese: Stream): boolean {
  if (isNullBead(bead)) return false;
  const sizes = SIDES.map((side) => {
    const { start } = side === "source" ? english : chinese;
    return start[bead[side].end]! - start[bead[side].start]!;
  });
  return Math.max(...sizes) <= MOST_TOKENS;
}

const emptyLinks = ({ type: { length } }: Stream) => ({
  share: new Float32Array(length).fill(-1),
  expected: new Float32Array(length),
  partner: new Int32Array(length).fill(-1),
});

interface Matching {
  readonly best: Float64Array;
  readonly partner: Int32Array;
  readonly back: Int32Array;
}

function put(
  { share, partner }: WordLinks,
  { type, isFunction }: Stream,
  from: number,
  to: number,
  otherFrom: number,
  matching: Matching,
): void {
  for (let k = from; k < to; k++) {
    share[k] = 0;
    const x = k - from;
    if (isFunction[type[k]!] || matching.best[x] === 0) continue;
    const isMutual = matching.back[matching.partner[x]!] === x;
    share[k] = shareExplained(matching.best[x]!) * (isMutual ? 1 : LOOSE_SHARE);
    if (isMutual) partner[k] = otherFrom + matching.partner[x]!;
  }
}

function expect(
  { share, expected }: WordLinks,
  stream: Stream,
  rarity: Float64Array,
  side: Side,
  lexicon: Lexicon,
): void {
  const { type, isFunction, keys } = stream;
  const count = new Int32Array(keys.length);
  const sum = new Float64Array(keys.length);
  let words = USUAL.words;
  let explained = USUAL.words * USUAL.share;
  for (let k = 0; k < type.length; k++) {
    if (share[k]! < 0 || isFunction[type[k]!]) continue;
    count[type[k]!]!++;
    sum[type[k]!]! += share[k]!;
    words++;
    explained += share[k]!;
  }
  const prior = priorOf(stream, rarity, side, explained / words, lexicon);
  for (let k = 0; k < type.length; k++) {
    const id = type[k]!;
    // Unlinked, it is no part of what is usual for itself; nor is it where it stands twice.
    if (share[k]! >= 0 && !isFunction[id])
      expected[k] = (sum[id]! - share[k]! + prior[id]!) / count[id]!;
    if (share[k]! < 0) share[k] = 0;
  }
}

function priorOf(
  { keys, isFunction }: Stream,
  rarity: Float64Array,
  side: Side,
  usual: number,
  lexicon: Lexicon,
): Float64Array {
  const nats = PRIOR[side];
  const [table, rows]: [StringTable, TranslationTable] =
    side === "source"
      ? [lexicon.stems, lexicon.wordGivenStem]
      : [lexicon.words, lexicon.stemGivenWord];
  return Float64Array.from(keys, (key, id) => {
    if (isFunction[id]) return 0;
    let value = nats.base + nats.usual * usual + nats.rarity * rarity[id]!;
    const row = findString(table, key);
    if (row >= 0) {
      let surest = 0;
      let all = 0;
      for (let k = rows.start[row]!; k < rows.start[row + 1]!; k++) {
        const probability = PROBABILITY_OF_LEVEL[rows.level[k]!]!;
        all += probability;
        if (probability > surest) surest = probability;
      }
      value += nats.known + nats.surest * surest + nats.sum * all;
    }
    return Math.max(BOUNDS.least, Math.min(BOUNDS.most, value));
  });
}
