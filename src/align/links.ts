import { LATIN_MARK, NUMBER_MARK, TERM_MARK, type Tokens } from "../lexicon/tokens.ts";
import type { Link, LinkKind, SegmentedDocument, Span } from "../types.ts";
import type { Stream } from "./bitext.ts";
import type { BeadSpan } from "./gap-search.ts";
import type { LearntRows } from "./learn.ts";
import { MOST_ALIKE } from "./match-words.ts";
import type { PreparedBitext } from "./prepare.ts";
import { contentLinks, rarityOf } from "./seeds.ts";

/** A link weaker than this is not shown. */
const LEAST_WEIGHT = 0.04;
/** The part of a link's weight that the distance between its relative positions may take away. */
const POSITION_SHARE = 0.3;

/**
 * Prepares the evidence of beads for showing: pairs of tokens that are each other's best partner
 * in the bead (competitive linking, Melamed 2000), content words only.
 *
 * @returns a function from a bead to its links, strongest first
 */
export function createLinker(
  { bitext, sourceTokens, targetTokens, nameStems }: PreparedBitext,
  source: SegmentedDocument,
  target: SegmentedDocument,
  learnt: LearntRows,
): (bead: BeadSpan) => Link[] {
  const { english, chinese } = bitext;
  const known = contentLinks(bitext);
  const learntLinks = contentLinks({
    ...bitext,
    englishGivenWord: learnt.englishGivenWord,
    wordGivenEnglish: learnt.wordGivenEnglish,
  });
  const tables = [known, learntLinks];
  // Rarity as a share of the greatest possible, so that weights stay in [0, 1].
  const sourceRarity = shareOfRarity(english);
  const targetRarity = shareOfRarity(chinese);

  // The tokens of a type in a bead, ascending: `heads` leads to the first, `after` from each to the
  // next.
  const heads = new Int32Array(english.keys.length).fill(-1);
  let after = new Int32Array(64);
  const sourceCounts = new Int32Array(english.keys.length);
  const targetCounts = new Int32Array(chinese.keys.length);

  return (bead) => {
    const sourceFrom = english.start[bead.source.start]!;
    const sourceCount = english.start[bead.source.end]! - sourceFrom;
    const targetFrom = chinese.start[bead.target.start]!;
    const targetCount = chinese.start[bead.target.end]! - targetFrom;
    if (sourceCount === 0 || targetCount === 0) return [];

    if (sourceCount > after.length) after = new Int32Array(2 * sourceCount);
    for (let x = 0; x < sourceCount; x++) sourceCounts[english.type[sourceFrom + x]!]!++;
    for (let x = sourceCount - 1; x >= 0; x--) {
      const type = english.type[sourceFrom + x]!;
      if (--sourceCounts[type]! >= MOST_ALIKE) continue;
      after[x] = heads[type]!;
      heads[type] = x;
    }
    const bestOfSource = new Float64Array(sourceCount);
    const bestOfTarget = new Float64Array(targetCount);
    const partnerOfSource = new Int32Array(sourceCount).fill(-1);
    const partnerOfTarget = new Int32Array(targetCount).fill(-1);
    const isLearnt = new Uint8Array(targetCount);
    for (let y = 0; y < targetCount; y++) {
      const type = chinese.type[targetFrom + y]!;
      if (targetCounts[type]!++ >= MOST_ALIKE) continue;
      for (const table of tables) {
        for (let c = table.start[type]!; c < table.start[type + 1]!; c++) {
          const other = table.column[c]!;
          for (let x = heads[other]!; x >= 0; x = after[x]!) {
            const apart = Math.abs((x + 0.5) / sourceCount - (y + 0.5) / targetCount);
            const rarity = Math.sqrt(sourceRarity[other]! * targetRarity[type]!);
            const weight = table.value[c]! * rarity * (1 - POSITION_SHARE * apart);
            if (weight > bestOfSource[x]!) {
              bestOfSource[x] = weight;
              partnerOfSource[x] = y;
            }
            if (weight > bestOfTarget[y]!) {
              bestOfTarget[y] = weight;
              partnerOfTarget[y] = x;
              isLearnt[y] = table === learntLinks ? 1 : 0;
            }
          }
        }
      }
    }
    for (let x = 0; x < sourceCount; x++) heads[english.type[sourceFrom + x]!] = -1;
    for (let y = 0; y < targetCount; y++) targetCounts[chinese.type[targetFrom + y]!] = 0;

    const links: Link[] = [];
    for (let y = 0; y < targetCount; y++) {
      const x = partnerOfTarget[y]!;
      if (x < 0 || partnerOfSource[x] !== y || bestOfTarget[y]! < LEAST_WEIGHT) continue;
      const key = chinese.keys[chinese.type[targetFrom + y]!]!;
      links.push({
        kind: isLearnt[y] ? "learnt" : kindOf(key, nameStems),
        source: spanOf(sourceFrom + x, bead.source.start, english, sourceTokens, source),
        target: spanOf(targetFrom + y, bead.target.start, chinese, targetTokens, target),
        weight: bestOfTarget[y]!,
      });
    }
    links.sort((a, b) => b.weight - a.weight || a.target.start - b.target.start);
    // A date gives a token for each of its parts, and so a link: one is enough to show.
    const shown = new Set<string>();
    return links.filter(({ source, target }) => {
      const place = `${source.start}:${target.start}`;
      if (shown.has(place)) return false;
      shown.add(place);
      return true;
    });
  };
}

function kindOf(key: string, nameStems: ReadonlyMap<string, unknown>): LinkKind {
  if (key.startsWith(NUMBER_MARK)) return "number";
  if (key.startsWith(LATIN_MARK)) return "latin";
  if (key.startsWith(TERM_MARK)) return "term";
  return nameStems.has(key) ? "name" : "word";
}

function shareOfRarity(stream: Stream): Float64Array {
  const greatest = Math.log((stream.sentenceCount + 1) / 1.5);
  return rarityOf(stream).map((rarity) => (greatest > 0 ? rarity / greatest : 1));
}

/** A token and where it stands. */
export interface PlacedToken {
  readonly type: number;
  /** UTF-16 offsets in the document. */
  readonly span: Span;
  /** Neither a function word nor a number. */
  readonly isContent: boolean;
}

/** Gives the tokens of a range of sentences with their places. */
export function placesOf(
  sentences: Span,
  stream: Stream,
  tokens: readonly Tokens[],
  document: SegmentedDocument,
): PlacedToken[] {
  const places: PlacedToken[] = [];
  for (let s = sentences.start; s < sentences.end; s++) {
    const { starts, ends } = tokens[s]!;
    const offset = document.sentences[s]!.span.start;
    for (let k = 0; k < starts.length; k++) {
      const type = stream.type[stream.start[s]! + k]!;
      places.push({
        type,
        span: { start: offset + starts[k]!, end: offset + ends[k]! },
        isContent: !stream.isFunction[type] && !stream.keys[type]!.startsWith(NUMBER_MARK),
      });
    }
  }
  return places;
}

// UTF-16 offsets in the document of a token in sentence `first` or one of those after it.
function spanOf(
  token: number,
  first: number,
  { start }: Stream,
  tokens: readonly Tokens[],
  document: SegmentedDocument,
): Span {
  let s = first;
  while (start[s + 1]! <= token) s++;
  const offset = document.sentences[s]!.span.start;
  const k = token - start[s]!;
  return { start: offset + tokens[s]!.starts[k]!, end: offset + tokens[s]!.ends[k]! };
}
