/** An alignment as a translation memory, TMX 1.4. */

import { countLosses } from "../bitext/alignment-losses.ts";
import { type AlignmentUnitsOptions, bitextOfAlignment } from "../bitext/alignment-units.ts";
import { createUntranslatedFilter } from "../bitext/leave-untranslated.ts";
import { DEFAULT_LOCALES } from "../bitext/unit.ts";
import { createTmxWriter } from "../bitext/write-tmx.ts";
import type { Alignment, Lang, Notice } from "../types.ts";
import { canonicalizeLocale, LOCALE_EXAMPLES } from "./locale.ts";

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
  /** Write units that are still in the language of the original as well; `false` by default. */
  readonly keepUntranslated?: boolean;
  /** Leave out every `prop`, for programs that stumble over them. */
  readonly plain?: boolean;
  /**
   * Notes of a unit, by its place among the beads as they are read. A unit that has some is written
   * also if one of its sides is empty, with the other one only, and if it is not sure enough.
   */
  readonly notesOf?: NonNullable<AlignmentUnitsOptions["notesOf"]>;
  /** BCP 47 tag of the language of the notes; `en` by default. */
  readonly adminLocale?: string;
  /** Told, at the end, of characters that XML cannot hold and that were replaced, and of units left out. */
  readonly onNotice?: (notice: Notice) => void;
}

/**
 * Writes an alignment as a translation memory, in chunks of one unit; see {@link createTmxWriter}.
 * Null beads, beads with an empty unit on one side, and units whose translation is still the original
 * are left out unless there are notes on them, and then have the other side only.
 *
 * @throws {RangeError} if `options.time` is no moment in UTC, a locale no tag of its language, or
 *   `options.minConfidence` no number from 0 to 1
 */
export function* formatTmx(alignment: Alignment, options: TmxOptions): Generator<string, void> {
  const { header, units } = bitextOfAlignment(alignment, {
    ...options,
    englishLocale: checkLocale("englishLocale", options.englishLocale, "en"),
    chineseLocale: checkLocale("chineseLocale", options.chineseLocale, "zh"),
  });
  const { onLoss, notices } = countLosses(alignment, "TMX");
  const { time, version, plain = false, adminLocale = "en" } = options;
  const writer = createTmxWriter({ header, time, version, plain, adminLocale, onLoss });
  const which = options.keepUntranslated ? "keep" : "auto";
  const format = { label: "TMX", holdsUntranslated: false };
  const filter = createUntranslatedFilter(alignment, which, format);
  yield writer.head();
  for (const unit of filter.take(units)) {
    const piece = writer.unit(unit);
    if (piece !== undefined) yield piece;
  }
  yield writer.tail();
  for (const notice of [...filter.notices(), ...notices()]) options.onNotice?.(notice);
}

/** Most programs match the tag of a memory with that of a project, so a wrong one hides it all. */
function checkLocale(option: string, given: string | undefined, lang: Lang): string {
  const tag = given ?? DEFAULT_LOCALES[lang === "en" ? "source" : "target"];
  const locale = canonicalizeLocale(tag, lang);
  if (locale !== undefined) return locale;
  const expected = `expected a language tag like ${LOCALE_EXAMPLES[lang]}`;
  throw new RangeError(`${option}: ${expected}, found ${JSON.stringify(tag)}`);
}
