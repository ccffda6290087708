/** TMX 1.4: the translation memory exchange format (LISA OSCAR, 26 April 2005). */

import { placeBeads } from "../align/place-beads.ts";
import { formatShape } from "../align/shape.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Alignment, Bead, Lang, Notice, SegmentedDocument, Span } from "../types.ts";
import { canonicalizeLocale, LOCALE_EXAMPLES } from "./locale.ts";
import { checkMinConfidence } from "./min-confidence.ts";
import { formatBeadPlace } from "./translation-unit.ts";
import { escapeAttribute, escapeText, findForbiddenCharacters } from "./xml.ts";

/** What a translation memory says beside its units. */
export interface TmxOptions {
  /** Moment of the export in UTC, as `new Date().toISOString()` gives it; the only clock. */
  readonly time: string;
  /** Version of the program, for the header. */
  readonly version: string;
  /** BCP 47 tag of the English side. */
  readonly englishLocale?: string;
  /** BCP 47 tag of the Chinese side: one variant a file, many programs match the tag whole. */
  readonly chineseLocale?: string;
  /** Units below it are left out, in [0, 1]. */
  readonly minConfidence?: number;
  /** Leave out every `prop`, for programs that stumble over them. */
  readonly plain?: boolean;
  /**
   * Notes of a unit, by its place among the beads as they are read. A unit that has some is written
   * also if one of its sides is empty, with the other one only, and if it is not sure enough.
   */
  readonly notesOf?: (unit: number) => readonly string[];
  /** BCP 47 tag of the language of the notes; `en` by default. */
  readonly adminLocale?: string;
  /** Told, at the end, of characters that XML cannot hold and that were replaced. */
  readonly onNotice?: (notice: Notice) => void;
}

/** Locales that a memory gets unless the user says otherwise. */
export const DEFAULT_ENGLISH_LOCALE = "en-US";
export const DEFAULT_CHINESE_LOCALE = "zh-TW";

/**
 * Writes an alignment as a translation memory, in chunks of one unit.
 *
 * Null beads, and beads with an empty unit on one side, are left out unless there are notes on them:
 * an empty target would be offered as an empty translation. There is no DOCTYPE, as parsers would look for its DTD, and no
 * `tuid`, as numbers that begin at 1 in every file collide once two memories are merged; a unit is
 * known by its `x-source-ref` and `x-target-ref`, `name:line:column` of its first sentences.
 *
 * @throws {RangeError} if `options.time` is no moment in UTC, a locale no tag of its language, or
 *   `options.minConfidence` no number from 0 to 1
 */
export function* formatTmx(alignment: Alignment, options: TmxOptions): Generator<string, void> {
  const { source, target } = alignment;
  const sourceLocale = checkLocale(
    "englishLocale",
    options.englishLocale ?? DEFAULT_ENGLISH_LOCALE,
    "en",
  );
  const targetLocale = checkLocale(
    "chineseLocale",
    options.chineseLocale ?? DEFAULT_CHINESE_LOCALE,
    "zh",
  );
  const minConfidence = options.minConfidence ?? 0;
  checkMinConfidence(minConfidence);
  const date = formatTmxDate(options.time);
  const replaced = { source: watchDocument(source), target: watchDocument(target) };
  const findSource = createDocumentPlaces(source);
  const findTarget = createDocumentPlaces(target);

  yield formatHeader(alignment, { ...options, minConfidence }, sourceLocale, date);
  let unit = 0;
  for (const { bead, isReordered } of placeBeads(alignment)) {
    const notes = options.notesOf?.(unit++) ?? [];
    if (bead.confidence < minConfidence && notes.length === 0) continue;
    const english = joinSentences(source, bead.source);
    const chinese = joinSentences(target, bead.target);
    const isEmpty = english === "" || chinese === "";
    if (isEmpty && (notes.length === 0 || english === chinese)) continue;
    replaced.source.look(english, bead.source);
    replaced.target.look(chinese, bead.target);

    const props = options.plain
      ? ""
      : formatProps(
          bead,
          isReordered,
          formatBeadPlace(source, bead.source, findSource),
          formatBeadPlace(target, bead.target, findTarget),
        );
    yield `    <tu creationdate="${date}">
${notes.map(formatNote).join("")}${props}${formatVariant(sourceLocale, english)}${formatVariant(targetLocale, chinese)}    </tu>
`;
  }
  yield "  </body>\n</tmx>\n";

  for (const { notice } of [replaced.source, replaced.target]) {
    const found = notice();
    if (found) options.onNotice?.(found);
  }
}

/**
 * Writes a moment as TMX wants it: `20260131T093000Z`.
 *
 * @param time - as `new Date().toISOString()` gives it
 * @throws {RangeError} if it is no moment in UTC
 */
export function formatTmxDate(time: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time)) {
    throw new RangeError(`expected a moment like 2026-01-31T09:30:00Z, found ${time}`);
  }
  return time.replace(/[-:]|\.\d+/g, "");
}

/** Writes a note as a line of its own inside a unit. */
function formatNote(note: string): string {
  return `      <note>${escapeText(note)}</note>\n`;
}

// No white space beside the text: it would belong to the segment.
function formatVariant(locale: string, text: string): string {
  if (text === "") return "";
  return `      <tuv xml:lang="${locale}"><seg>${escapeText(text)}</seg></tuv>\n`;
}

/** Most programs match the tag of a memory with that of a project, so a wrong one hides it all. */
function checkLocale(option: string, tag: string, lang: Lang): string {
  const locale = canonicalizeLocale(tag, lang);
  if (locale !== undefined) return locale;
  const expected = `expected a language tag like ${LOCALE_EXAMPLES[lang]}`;
  throw new RangeError(`${option}: ${expected}, found ${JSON.stringify(tag)}`);
}

/** All seven attributes that the format demands, and `srclang` as the units spell it. */
function formatHeader(
  alignment: Alignment,
  options: TmxOptions & { readonly minConfidence: number },
  sourceLocale: string,
  date: string,
): string {
  const { minConfidence } = options;
  const props = [["x-signature", alignment.signature]];
  // Who gets the memory cannot see from it what was left out.
  if (minConfidence > 0) props.push(["x-min-confidence", String(minConfidence)]);
  const lines = props.map(
    ([type, value]) => `    <prop type="${type}">${escapeText(value!)}</prop>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="duizhao" creationtoolversion="${escapeAttribute(options.version)}" segtype="sentence" o-tmf="duizhao" adminlang="${escapeAttribute(options.adminLocale ?? "en")}" srclang="${sourceLocale}" datatype="plaintext" creationdate="${date}"${options.plain ? "/>" : `>\n${lines.join("")}  </header>`}
  <body>
`;
}

function formatProps(
  bead: Bead,
  isReordered: boolean,
  sourcePlace: string,
  targetPlace: string,
): string {
  const props = [
    ["x-align-score", bead.score.toFixed(3)],
    ["x-align-confidence", bead.confidence.toFixed(3)],
    ["x-align-type", formatShape(bead)],
    ...(isReordered ? [["x-align-moved", "yes"] as const] : []),
    ["x-source-ref", sourcePlace],
    ["x-target-ref", targetPlace],
  ] as const;
  return props
    .filter(([, value]) => value !== "")
    .map(([type, value]) => `      <prop type="${type}">${escapeText(value)}</prop>\n`)
    .join("");
}

/** Counts what is replaced in one document, and remembers where it stood first. */
function watchDocument(document: SegmentedDocument) {
  let count = 0;
  let first = -1;
  return {
    look(joined: string, { start, end }: Span): void {
      if (findForbiddenCharacters(joined).length === 0) return;
      for (const { text, span } of document.sentences.slice(start, end)) {
        const offsets = findForbiddenCharacters(text);
        count += offsets.length;
        if (first < 0 && offsets.length > 0) first = span.start + offsets[0]!;
      }
    },
    notice(): Notice | undefined {
      if (count === 0) return undefined;
      const place = createDocumentPlaces(document)(first);
      return { code: "CHARACTERS_REPLACED", name: document.name, place, args: { count } };
    },
  };
}
