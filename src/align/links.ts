import { LATIN_MARK, NUMBER_MARK, TERM_MARK, type Tokens } from "../lexicon/tokens.ts";
import type { Link, LinkKind, SegmentedDocument, Span } from "../types.ts";
import type { SparseRows, Stream } from "./bitext.ts";
import type { BeadSpan } from "./gap-search.ts";
import type { LearntRows } from "./learn.ts";
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
  // Rarity as a share of the greatest possible, so that weights stay in [0, 1].
  const sourceRarity = shareOfRarity(english);
  const targetRarity = shareOfRarity(chinese);

  return (bead) => {
    const left = placesOf(bead.source, english, sourceTokens, source);
    const right = placesOf(bead.target, chinese, targetTokens, target);
    if (left.length === 0 || right.length === 0) return [];

    const positions = new Map<number, number[]>();
    left.forEach(({ type }, x) => {
      const list = positions.get(type);
      if (list) list.push(x);
      else positions.set(type, [x]);
    });
    const bestOfLeft = new Float64Array(left.length);
    const bestOfRight = new Float64Array(right.length);
    const partnerOfLeft = new Int32Array(left.length).fill(-1);
    const partnerOfRight = new Int32Array(right.length).fill(-1);
    const isLearnt = new Uint8Array(right.length);
    right.forEach(({ type }, y) => {
      for (const table of [known, learntLinks]) {
        forRow(table, type, (other, strength) => {
          for (const x of positions.get(other) ?? []) {
            const apart = Math.abs((x + 0.5) / left.length - (y + 0.5) / right.length);
            const rarity = Math.sqrt(sourceRarity[other]! * targetRarity[type]!);
            const weight = strength * rarity * (1 - POSITION_SHARE * apart);
            if (weight > bestOfLeft[x]!) {
              bestOfLeft[x] = weight;
              partnerOfLeft[x] = y;
            }
            if (weight > bestOfRight[y]!) {
              bestOfRight[y] = weight;
              partnerOfRight[y] = x;
              isLearnt[y] = table === learntLinks ? 1 : 0;
            }
          }
        });
      }
    });

    const links: Link[] = [];
    right.forEach((word, y) => {
      const x = partnerOfRight[y]!;
      if (x < 0 || partnerOfLeft[x] !== y || bestOfRight[y]! < LEAST_WEIGHT) return;
      const key = chinese.keys[word.type]!;
      links.push({
        kind: isLearnt[y] ? "learnt" : kindOf(key, nameStems),
        source: left[x]!.span,
        target: word.span,
        weight: bestOfRight[y]!,
      });
    });
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

function forRow(
  { start, column, value }: SparseRows,
  row: number,
  visit: (column: number, value: number) => void,
): void {
  for (let x = start[row]!; x < start[row + 1]!; x++) visit(column[x]!, value[x]!);
}
