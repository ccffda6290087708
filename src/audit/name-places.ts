import type { SparseRows, Stream } from "../align/bitext.ts";
import { listNames } from "../align/name-list.ts";
import { isNullBead } from "../align/null-bead.ts";
import type { Tokens } from "../lexicon/tokens.ts";
import { foldChinese } from "../text/normalize.ts";
import type { SegmentedDocument, Side, Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";
import { placeShortForms } from "./name-short.ts";

/** A name of both texts. */
export interface KnownName {
  /** Simplified. */
  readonly characters: string;
  /** Keys of its English words. */
  readonly stems: readonly string[];
  /** The Chinese gives its sound; a name of the dictionary may be by its sense, or more than a name. */
  readonly isBySound: boolean;
  /** So long a romanisation that no other name is meant, whatever stands beside it. */
  readonly isCertain: boolean;
  /** As the English first has it. */
  readonly english: string;
  /** How many units have it: on one side, the other, and on both. */
  readonly count: { readonly source: number; readonly target: number; readonly both: number };
}

/** A name in a unit. */
export interface NamePlace {
  readonly name: KnownName;
  /** UTF-16 offsets in the document's text. */
  readonly spans: readonly Span[];
}

/** The names of a unit, by sides. */
export type UnitNames = Readonly<Record<Side, readonly NamePlace[]>>;

/**
 * Lists the names that both texts pair somewhere, by the units in which they stand: those recognised
 * by their sound, and capitalised words that the dictionary has one word for. Linear in the texts.
 *
 * @returns a list for each unit
 */
export function placeNames(grounds: Grounds): readonly UnitNames[] {
  const { units, alignment, words } = grounds;
  const { source, target } = alignment;
  const { prepared } = words();
  const unitOf = {
    source: new Int32Array(source.sentences.length).fill(-1),
    target: new Int32Array(target.sentences.length).fill(-1),
  };
  for (const [unit, { bead }] of units.entries()) {
    unitOf.source.fill(unit, bead.source.start, bead.source.end);
    unitOf.target.fill(unit, bead.target.start, bead.target.end);
  }
  const placed = units.map(() => ({ source: [] as NamePlace[], target: [] as NamePlace[] }));
  const partners = listNames(prepared, source, target);
  const seen = new Set<string>();
  const add = (
    characters: string,
    stems: readonly string[],
    isBySound: boolean,
    isCertain: boolean,
    places: Readonly<Record<Side, readonly { sentence: number; span: Span }[]>>,
  ) => {
    const spansIn = (side: Side) => {
      const spans = new Map<number, Span[]>();
      for (const { sentence, span } of places[side]) {
        const unit = unitOf[side][sentence]!;
        const list = spans.get(unit);
        if (list) list.push(span);
        else if (unit >= 0) spans.set(unit, [span]);
      }
      return spans;
    };
    const inSource = spansIn("source");
    const inTarget = spansIn("target");
    const both = [...inSource.keys()].filter((unit) => inTarget.has(unit)).length;
    const first = places.source[0];
    if ((both === 0 && !isCertain) || !first) return;
    const name: KnownName = {
      characters,
      stems,
      isBySound,
      isCertain,
      english: source.text.slice(first.span.start, first.span.end),
      count: { source: inSource.size, target: inTarget.size, both },
    };
    for (const [unit, spans] of inSource) placed[unit]!.source.push({ name, spans });
    for (const [unit, spans] of inTarget) placed[unit]!.target.push({ name, spans });
  };
  const short = placeShortForms(prepared.names, prepared.sourceTokens, source);
  prepared.names.forEach(({ characters, stems, source: recognisedBy }, k) => {
    for (const stem of stems) seen.add(stem);
    const { source: full, target: inChinese } = partners[k]!;
    const isCertain = recognisedBy !== "sound" && stems.join("").length >= CERTAIN_LENGTH;
    add(characters, stems, true, isCertain, {
      source: [...full, ...(short.get(k) ?? [])],
      target: inChinese,
    });
  });
  for (const { english, chinese, places } of capitalPairs(grounds)) {
    if (!seen.has(english)) add(chinese, [english], false, false, places);
  }
  return placed.map((names, unit) =>
    isNullBead(units[unit]!.bead) ? { source: [], target: [] } : names,
  );
}

/** A romanisation of so many letters is no other name’s by chance: taoyuan, panchenghsiung. */
const CERTAIN_LENGTH = 6;
/** Words of the dictionary are partners from so much on, either way. */
const LEAST_TRANSLATION = 0.3;

// Tokyo and 東京: words that begin with a capital wherever they stand, and have one translation.
function* capitalPairs({ words, alignment }: Grounds) {
  const { bitext, sourceTokens, targetTokens } = words().prepared;
  const { english, chinese } = bitext;
  const capitals = new Int32Array(english.keys.length);
  const others = new Int32Array(english.keys.length);
  sourceTokens.forEach(({ starts, ends }, s) => {
    const { text } = alignment.source.sentences[s]!;
    for (let k = 0; k < starts.length; k++) {
      const type = english.type[english.start[s]! + k]!;
      const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(starts[k]!, ends[k]!));
      if (!isCapital) others[type]!++;
      else if (k > 0) capitals[type]!++;
    }
  });
  const partnerOf = new Map<number, number>();
  const englishOf = new Map<number, number>();
  const { start, column, value } = bitext.wordGivenEnglish;
  for (let type = 0; type < english.keys.length; type++) {
    if (capitals[type] === 0 || others[type]! > 0 || english.isFunction[type]) continue;
    for (let x = start[type]!; x < start[type + 1]!; x++) {
      const word = column[x]!;
      if (value[x]! < LEAST_TRANSLATION || !/^\p{Script=Han}{2,}$/u.test(chinese.keys[word]!))
        continue;
      if (cellOf(bitext.englishGivenWord, word, type) < LEAST_TRANSLATION) continue;
      partnerOf.set(type, word);
      englishOf.set(word, type);
      break;
    }
  }
  const inSource = placesOfTypes(english, sourceTokens, alignment.source, partnerOf);
  const inTarget = placesOfTypes(chinese, targetTokens, alignment.target, englishOf);
  for (const [type, word] of partnerOf) {
    yield {
      english: english.keys[type]!,
      chinese: chinese.keys[word]!,
      places: { source: inSource.get(type) ?? [], target: inTarget.get(word) ?? [] },
    };
  }
}

function cellOf({ start, column, value }: SparseRows, row: number, wanted: number): number {
  for (let x = start[row]!; x < start[row + 1]!; x++) if (column[x] === wanted) return value[x]!;
  return 0;
}

function placesOfTypes(
  stream: Stream,
  tokens: readonly Tokens[],
  { sentences }: SegmentedDocument,
  wanted: ReadonlyMap<number, number>,
) {
  const places = new Map<number, { sentence: number; span: Span }[]>();
  tokens.forEach(({ starts, ends }, sentence) => {
    const offset = sentences[sentence]!.span.start;
    for (let k = 0; k < starts.length; k++) {
      const type = stream.type[stream.start[sentence]! + k]!;
      if (!wanted.has(type)) continue;
      const span = { start: offset + starts[k]!, end: offset + ends[k]! };
      const list = places.get(type);
      if (list) list.push({ sentence, span });
      else places.set(type, [{ sentence, span }]);
    }
  });
  return places;
}

/** The sentences of one side of a unit as they are compared. */
export interface UnitText {
  /** Keys of the English words. */
  readonly stems: ReadonlySet<string>;
  /** The Chinese, folded, with the offset of each of its UTF-16 units in the document. */
  readonly chinese: string;
  readonly offsets: readonly number[];
}

/**
 * Reads a unit for names.
 *
 * @param names - of its Chinese; they are blanked out, so that no part of one is taken for another
 */
export function readUnit(
  { units, words, documentOf }: Grounds,
  unit: number,
  names: readonly NamePlace[],
): UnitText {
  const { source, target } = units[unit]!.bead;
  const { sourceTokens } = words().prepared;
  const stems = new Set<string>();
  for (let s = source.start; s < source.end; s++) {
    for (const key of sourceTokens[s]!.keys) stems.add(key);
  }
  const known = new Set<number>();
  for (const { start, end } of names.flatMap(({ spans }) => spans)) {
    for (let offset = start; offset < end; offset++) known.add(offset);
  }
  const characters: string[] = [];
  const offsets: number[] = [];
  for (const { text, span } of documentOf("target").sentences.slice(target.start, target.end)) {
    const folded = foldChinese(text);
    for (let k = 0; k < folded.text.length; k++) {
      const offset = span.start + (folded.offsets?.[k] ?? k);
      characters.push(known.has(offset) ? " " : folded.text[k]!);
      offsets.push(offset);
    }
    characters.push("\n");
    offsets.push(span.end);
  }
  return { stems, chinese: characters.join(""), offsets };
}
