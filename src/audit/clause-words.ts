import type { Stream } from "../align/bitext.ts";
import { LATIN_MARK, NUMBER_MARK, type Tokens } from "../lexicon/tokens.ts";
import type { SegmentedDocument, Span } from "../types.ts";
import { findAddresses, splitClauses } from "./clause.ts";
import type { Grounds } from "./grounds.ts";
import { isComparable, linkWords, type WordLinks } from "./word-links.ts";

/** A piece of a sentence: words that no punctuation and no function word parts. */
export interface Piece {
  /** UTF-16 offsets in the document. */
  readonly span: Span;
  readonly sentence: number;
  /** Its tokens, counted from the first of the bead on its side. */
  readonly tokens: Span;
  /** Punctuation follows, or the end of the sentence. */
  readonly endsClause: boolean;
  /** Characters as the length model counts them. */
  readonly length: number;
  /** What its words say, by rarity. */
  readonly mass: number;
  /** As much of the mass as the other side explains. */
  readonly explained: number;
  /** As much as is usually explained of such words. */
  readonly expected: number;
  /** Number of words that say something. */
  readonly words: number;
  /** Numbers, and Latin words of a Chinese text, without partner. */
  readonly named: number;
}

/** One side of a bead. */
export interface BeadSide {
  readonly pieces: readonly Piece[];
  /** Characters, with those of pieces that do not count by themselves. */
  readonly length: number;
  /** Of each token the mass that nothing explains. */
  readonly unexplained: Float64Array;
  /** Of each token the one of the other side that it is linked with, -1 for none. */
  readonly partner: Int32Array;
}

/** What both sides of a bead say. */
export interface BeadWords {
  readonly unit: number;
  readonly source: BeadSide;
  readonly target: BeadSide;
}

/** `List（串列）` and 產生器 (Generator): one is said by the other. */
const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;
const OPENS = /^\s*[（(]/u;
const CLOSES = /[）)]\P{L}*$/u;
/** 譯註：……: the translator’s own. */
const NOTE = /^\s*[（(]\s*(?:譯[註注者按]|按[：:]|編[註注按])/u;
/** 那人道：before a quotation, `said the Captain` behind one. */
const CHINESE_TAG = /^\p{Script=Han}{1,12}[：:]$/u;
const ENGLISH_TAG =
  /^(?:\p{L}+\s+){0,4}?(?:said|says|asked|asks|cried|replied|answered|shouted|whispered|called|exclaimed|muttered|added|inquired|laughed)(?:\s+\p{L}+){0,4}[.,;:]?$/u;
const OPENS_QUOTE = /^[「『“"‘']/u;
const CLOSES_QUOTE = /["”’'](?:\s.*)?$/u;

/** Says of every piece of every bead how much of it the other side explains; linear. */
export function explainPieces(grounds: Grounds): BeadWords[] {
  const { alignment, units, words } = grounds;
  const { prepared, rarity } = words();
  const { bitext, sourceTokens, targetTokens } = prepared;
  const { english, chinese } = bitext;
  const links = linkWords(grounds);
  const beads: BeadWords[] = [];
  for (const [unit, { bead }] of units.entries()) {
    if (!isComparable(units[unit]!, english, chinese)) continue;
    const { source, target } = bead;
    const i = english.start[source.start]!;
    const j = chinese.start[target.start]!;
    beads.push({
      unit,
      source: sideOf(
        alignment.source,
        source,
        english,
        sourceTokens,
        rarity.source,
        links.source,
        j,
      ),
      target: sideOf(
        alignment.target,
        target,
        chinese,
        targetTokens,
        rarity.target,
        links.target,
        i,
      ),
    });
  }
  return beads;
}

// Punctuation ends a piece, and a function word behind a content word begins one: `chinks 'n chunks`
// (Liberman & Church 1992).
function sideOf(
  { sentences, lang }: SegmentedDocument,
  range: Span,
  stream: Stream,
  tokens: readonly Tokens[],
  rarity: Float64Array,
  links: WordLinks,
  otherFirst: number,
): BeadSide {
  const first = stream.start[range.start]!;
  const count = stream.start[range.end]! - first;
  const unexplained = new Float64Array(count);
  const partners = new Int32Array(count).fill(-1);
  const pieces: Piece[] = [];
  for (let s = range.start; s < range.end; s++) {
    const { text, span } = sentences[s]!;
    const { starts } = tokens[s]!;
    const firstHere = stream.start[s]! - first;
    const addresses = findAddresses(text);
    let address = 0;
    const isInAddress = (at: number) => {
      while (address < addresses.length && addresses[address]!.end <= at) address++;
      return address < addresses.length && addresses[address]!.start < at;
    };
    let k = 0;
    for (const clause of splitClauses(text, lang)) {
      let { start } = clause;
      let from = k;
      let mass = 0;
      let explained = 0;
      let expected = 0;
      let words = 0;
      let named = 0;
      const put = (end: number, endsClause: boolean) => {
        pieces.push({
          span: { start: span.start + start, end: span.start + end },
          sentence: s,
          tokens: { start: firstHere + from, end: firstHere + k },
          endsClause,
          length: lengthOf(text.slice(start, end), lang),
          mass,
          explained,
          expected,
          words,
          named,
        });
        start = end;
        from = k;
        mass = explained = expected = words = named = 0;
      };
      for (; k < starts.length && starts[k]! < clause.end; k++) {
        const type = stream.type[stream.start[s]! + k]!;
        if (stream.isFunction[type]) {
          if (words > 0 && starts[k]! > start && !isInAddress(starts[k]!)) put(starts[k]!, false);
          continue;
        }
        const token = firstHere + k;
        const share = links.share[first + token]!;
        const partner = links.partner[first + token]!;
        if (partner >= 0) partners[token] = partner - otherFirst;
        unexplained[token] = rarity[type]! * (1 - share);
        words++;
        mass += rarity[type]!;
        explained += rarity[type]! * share;
        expected += rarity[type]! * links.expected[first + token]!;
        if (isMarked(stream.keys[type]!)) named += 1 - share;
      }
      put(clause.end, true);
    }
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const side = { pieces, length, unexplained, partner: partners };
  return withoutAsides(side, sentences);
}

/** 三百六十九 is no longer than 369. */
const LONG_NUMERAL = /[〇零一二三四五六七八九十百千]{3,}/gu;

const isMarked = (key: string) => key.startsWith(NUMBER_MARK) || key.startsWith(LATIN_MARK);

const lengthOf = (text: string, lang: SegmentedDocument["lang"]) =>
  lang === "en"
    ? text.replace(/\s+/g, " ").length
    : text.replace(/\s+/g, "").replace(LONG_NUMERAL, "百百").length;

// A term that is given in both languages is explained by what explains its Latin half, and is no
// longer for it. Notes of the translator, and tags that say who speaks, are not missed by anybody.
function withoutAsides(side: BeadSide, sentences: SegmentedDocument["sentences"]): BeadSide {
  const { pieces, unexplained } = side;
  const textOf = ({ span, sentence }: Piece) => {
    const own = sentences[sentence]!;
    return own.text.slice(span.start - own.span.start, span.end - own.span.start);
  };
  const told = pieces.map(textOf);
  const isTag = findTags(pieces, told);
  const said = new Set<number>();
  const unsaid = new Set<number>();
  for (let k = 0; k < pieces.length; k++) {
    if (isTag[k] && 2 * pieces[k]!.explained < pieces[k]!.mass) unsaid.add(k);
    if (!OPENS.test(told[k]!)) continue;
    let end = k;
    while (end < pieces.length - 1 && !CLOSES.test(told[end]!)) end++;
    const inside = told.slice(k, end + 1).join("");
    const before = k > 0 && pieces[k - 1]!.sentence === pieces[k]!.sentence ? told[k - 1]! : "";
    const range = Array.from({ length: end + 1 - k }, (_, x) => k + x);
    if (NOTE.test(inside)) for (const x of range) unsaid.add(x);
    else if (HAN.test(before) && LATIN.test(inside) && !HAN.test(inside)) {
      said.add(k - 1);
      for (const x of range) unsaid.add(x);
    } else if (LATIN.test(before) && HAN.test(inside)) for (const x of range) unsaid.add(x);
  }
  if (said.size + unsaid.size === 0) return side;
  for (const k of [...said, ...unsaid]) {
    unexplained.fill(0, pieces[k]!.tokens.start, pieces[k]!.tokens.end);
  }
  return {
    ...side,
    pieces: pieces.map((piece, k) => {
      if (said.has(k)) return { ...piece, explained: piece.mass, expected: piece.mass, named: 0 };
      return unsaid.has(k)
        ? { ...piece, mass: 0, explained: 0, expected: 0, words: 0, named: 0, length: 0 }
        : piece;
    }),
  };
}

// Of each piece whether its clause is a tag.
function findTags(pieces: readonly Piece[], told: readonly string[]): boolean[] {
  const isTag: boolean[] = [];
  let before = "";
  for (let k = 0; k < pieces.length; ) {
    let end = k + 1;
    while (!pieces[end - 1]!.endsClause) end++;
    const clause = told.slice(k, end).join("").trim();
    const next = told[end]?.trimStart() ?? "";
    const tagged =
      (CHINESE_TAG.test(clause) && OPENS_QUOTE.test(next)) ||
      (ENGLISH_TAG.test(clause) && CLOSES_QUOTE.test(before));
    for (; k < end; k++) isTag.push(tagged);
    before = clause;
  }
  return isTag;
}
