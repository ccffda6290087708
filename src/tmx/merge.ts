/** One memory of several: each unit once, and of two translations of a source the one that is wanted. */

import { isCopy, isUntranslated } from "../bitext/untranslated.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Place } from "../types.ts";
import { createBuilder } from "./build.ts";
import { createHashIndex, hashText, type TextHash } from "./hash-index.ts";
import { variantOf } from "./language.ts";
import { createUnitMender, type TmxFixOptions } from "./mend-unit.ts";
import { mergeHeaders } from "./merge-header.ts";
import { attributeOf, formatNode, mapChildren, type TmxElement, type TmxNode } from "./node.ts";
import type { Scanner } from "./scan.ts";
import type { TmxSurvey } from "./survey.ts";
import { languageOf, type ReadVariant, readVariants, sourceOf } from "./variant.ts";

/** Which of several translations of one source stay. */
export type Keep = "last" | "first" | "both";

/** How memories are merged. */
export interface MergeOptions extends Pick<TmxFixOptions, "englishLocale" | "chineseLocale"> {
  /** `last` by default, as later memories correct earlier ones. */
  readonly keep?: Keep | undefined;
  /** Moment of the merge in UTC, as `new Date().toISOString()` gives it. */
  readonly time: string;
  /** Version of the program, for the header. */
  readonly version: string;
}

/** One translation of a source that has several. */
export interface ConflictRow {
  /** Rows of one source have one number, from 1. */
  readonly conflict: number;
  readonly isKept: boolean;
  readonly source: string;
  readonly target: string;
  readonly tag: string;
  readonly name: string;
  readonly place: Place;
}

/** What became of the units. */
export interface MergeResult {
  readonly units: number;
  readonly written: number;
  /** Left out, as another unit says the same. */
  readonly same: number;
  /** Left out for another translation. */
  readonly replaced: number;
  /** Left out as copies of their source, which has a translation elsewhere. */
  readonly untranslated: number;
  /** Left out, as nothing of them could be kept. */
  readonly dropped: number;
  /** Sources with several translations. */
  readonly conflicts: number;
}

/** Takes in one file. */
type FileReader = Pick<Scanner, "write" | "close">;

/** Takes in one file, with the place of each unit if it was of another format. */
interface PlacedReader extends FileReader {
  readonly write: (piece: string, place?: Place) => void;
}

/** Merges files that are read twice, in the same order. */
export interface Merger {
  /** The beginning of the memory. */
  readonly head: () => string;
  /** First for each file: reads what it holds. */
  readonly index: (file: number) => FileReader;
  /** Then for each file: writes what stays of it. */
  readonly copy: (
    file: number,
    sink: (piece: string) => void,
    onConflict?: (row: ConflictRow) => void,
  ) => PlacedReader;
  readonly tail: () => string;
  readonly result: () => MergeResult;
}

/** Columns of the index. */
const WINNER = 0;
const HIGH = 1;
const LOW = 2;
const CONFLICT = 3;
const RANK = 4;

/** How much a translation is worth: a lower one stands only where there is no other, whichever is to stay. */
const NONE = 0;
const COPY = 1;
const TRANSLATION = 2;

/**
 * Prepares to merge memories of any size: sources and translations are known by hashes, 100 bytes a
 * unit. Faults are mended on the way as `createTmxFixer` does. Units stay in the order of the files.
 *
 * Two units say the same if their source has the same language and text, and their translation the same
 * language, text and, if it is Chinese, variant. An empty translation, or one that is still the
 * original, never stays beside a real one. Notes and props go with their unit.
 *
 * @param files - names, and what `createSurvey` made of each
 */
export function createMerger(
  files: readonly { readonly name: string; readonly survey: TmxSurvey }[],
  options: MergeOptions,
): Merger {
  const keep = options.keep ?? "last";
  const { header, srclang } = mergeHeaders(
    files.map(({ survey }) => survey),
    options,
  );
  const sources = createHashIndex(5);
  // Only to keep both: each translation by the unit it stands in first.
  const pairs = keep === "both" ? createHashIndex(1) : undefined;
  let units = 0;
  let written = 0;
  let same = 0;
  let replaced = 0;
  let untranslated = 0;
  let dropped = 0;
  let conflicts = 0;
  let numbered = 0;

  const readerOf = (
    file: number,
    take: (unit: TmxElement, ordinal: number, place: Place) => void,
    onDropped: () => void,
    start: { ordinal: number },
  ): FileReader => {
    const { name, survey } = files[file]!;
    const mend = createUnitMender(survey, options);
    const nothing = () => {};
    return createBuilder(
      {
        declaration: nothing,
        doctype: nothing,
        root: nothing,
        header: nothing,
        body: nothing,
        ended: nothing,
        between: nothing,
        fault: nothing,
        unit(element) {
          start.ordinal++;
          const [mended] = mend(element);
          if (mended) take(mended.unit, start.ordinal, element);
          else onDropped();
        },
        incomplete: onDropped,
      },
      name,
    );
  };

  const holds = (row: number, { high, low }: TextHash) =>
    sources.get(row, HIGH) === high && sources.get(row, LOW) === low;

  const indexUnit = (unit: TmxElement, ordinal: number): void => {
    for (const { key, target, rank } of pairsOf(unit, srclang)) {
      const hash = hashText(target);
      const { row, isNew } = sources.rowOf(hashText(key));
      const before = isNew ? -1 : sources.get(row, RANK);
      if (rank < before || (rank === NONE && !isNew)) continue;
      if (rank > before) {
        sources.set(row, RANK, rank);
        // Those that disagreed are all worth less.
        conflicts -= sources.get(row, CONFLICT);
        sources.set(row, CONFLICT, 0);
      } else if (!holds(row, hash) && sources.get(row, CONFLICT) === 0) {
        sources.set(row, CONFLICT, 1);
        conflicts++;
      }
      if (rank > before || keep === "last") {
        sources.set(row, WINNER, ordinal);
        sources.set(row, HIGH, hash.high);
        sources.set(row, LOW, hash.low);
      }
      const pair = pairs?.rowOf(hashText(`${key}\0${target}`));
      if (pair?.isNew) pairs!.set(pair.row, 0, ordinal);
    }
  };

  /** Numbers conflicts as they are met: 1 says that there is one, more is its number and 1. */
  const numberOf = (row: number): number => {
    const found = sources.get(row, CONFLICT);
    if (found > 1) return found - 1;
    sources.set(row, CONFLICT, ++numbered + 1);
    return numbered;
  };

  const indexed = { ordinal: 0 };
  const copied = { ordinal: 0 };
  return {
    head: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  ${formatNode(header)}\n  <body>\n`,
    index: (file) => readerOf(file, indexUnit, () => {}, indexed),
    copy(file, sink, onConflict) {
      const { name } = files[file]!;
      let given: Place | undefined;
      const take = (unit: TmxElement, ordinal: number, found: Place): void => {
        const place = given ?? found;
        units++;
        const lost = new Set<TmxNode>();
        let isOther = false;
        let isCopied = false;
        const all = pairsOf(unit, srclang);
        for (const { key, source, target, tag, element, rank } of all) {
          const { row } = sources.rowOf(hashText(key));
          const isWorthLess = rank < sources.get(row, RANK);
          const winner =
            pairs && target !== "" && !isWorthLess
              ? pairs.get(pairs.rowOf(hashText(`${key}\0${target}`)).row, 0)
              : sources.get(row, WINNER);
          const isKept = winner === ordinal;
          if (!isKept) {
            lost.add(element ?? unit);
            if (isWorthLess && rank === COPY) isCopied = true;
            else if (!holds(row, hashText(target))) isOther = true;
          }
          if (onConflict && target !== "" && !isWorthLess && sources.get(row, CONFLICT) > 0) {
            const conflict = numberOf(row);
            onConflict({ conflict, isKept, source, target, tag, name, place });
          }
        }
        if (lost.size > 0 && lost.size === all.length) {
          if (isOther && !pairs) replaced++;
          else if (isCopied) untranslated++;
          else same++;
          return;
        }
        written++;
        const kept =
          lost.size === 0 ? unit : mapChildren(unit, (c) => (lost.has(c) ? undefined : c));
        sink(`    ${formatNode(kept)}\n`);
      };
      const reader = readerOf(
        file,
        take,
        () => {
          units++;
          dropped++;
        },
        copied,
      );
      return {
        write(piece, place) {
          given = place;
          reader.write(piece);
        },
        close: reader.close,
      };
    },
    tail: () => "  </body>\n</tmx>\n",
    result: () => ({ units, written, same, replaced, untranslated, dropped, conflicts }),
  };
}

/** A source and one of its translations; the unit alone, if it has none. */
interface Pair {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly tag: string;
  readonly element: TmxElement | undefined;
  readonly rank: number;
}

function pairsOf(unit: TmxElement, srclang: string | undefined): Pair[] {
  const variants = readVariants(unit);
  const source = sourceOf(variants, attributeOf(unit, "srclang") ?? srclang);
  if (!source) return [];
  const from = `${languageOf(source.tag)}\0${contentOf(source)}`;
  const targets = variants.filter((variant) => variant !== source);
  if (targets.length === 0) {
    const key = `${from}\0`;
    return [{ key, source: source.text, target: "", tag: "", element: undefined, rank: NONE }];
  }
  return targets.map((target) => ({
    key: `${from}\0${kindOf(target)}`,
    source: source.text,
    target: target.text,
    tag: target.tag,
    element: target.element,
    rank: rankOf(source, target),
  }));
}

/** Between other languages a word that is the same in both may be right. */
function rankOf(source: ReadVariant, target: ReadVariant): number {
  if (target.text === "") return NONE;
  if (source.lang !== "zh" && target.lang !== "zh") return TRANSLATION;
  const isLeft =
    isCopy(source.text, target.text) ||
    (target.lang === "zh" && isUntranslated({ source: source.text, target: target.text }));
  return isLeft ? COPY : TRANSLATION;
}

const kindOf = ({ tag }: ReadVariant) =>
  langOfTag(tag) === "zh" ? `zh-${variantOf(tag)}` : languageOf(tag);

/** The text with its codes, as two sources with other tags are not the same. */
function contentOf({ segment, text }: ReadVariant): string {
  return segment.children.some((child) => child.kind === "element")
    ? segment.children.map(formatNode).join("")
    : text;
}
