/** Bitexts and memories for programs: with defaults, checked at the door. */

import { checkChoice, checkKind, checkOptions, checkText } from "./argument.ts";
import type { FilterOptions, UnitFilter } from "./bitext/filters.ts";
import * as filters from "./bitext/filters.ts";
import type { Selection, SelectionOptions } from "./bitext/selection.ts";
import * as selection from "./bitext/selection.ts";
import * as units from "./bitext/to-alignment.ts";
import type { BitextHeader, BitextUnit } from "./bitext/unit.ts";
import type { TmxLint } from "./tmx/lint.ts";
import * as lintText from "./tmx/lint-text.ts";
import type { MergeOptions } from "./tmx/merge.ts";
import * as whole from "./tmx/whole-text.ts";
import { LINT_LANGUAGES, type LintLanguage } from "./tmx/wording.ts";
import { VERSION } from "./version.ts";

/**
 * Makes an alignment of the units of a bitext, to be audited; a bead for each, with the places that
 * they have in their file.
 *
 * @param header - as {@link readBitext} gives it
 * @param from - the name of the file, and the format that it was read from, for the signature
 * @throws {RangeError} if the units are no list
 * @example
 * const { header, units } = await readBitext("memory.tmx");
 * const all = [];
 * for await (const batch of units) all.push(...batch);
 * const { alignment } = alignmentOfUnits(all, header, { name: "memory.tmx" });
 */
export function alignmentOfUnits(
  list: readonly BitextUnit[],
  header: BitextHeader = {},
  { name = "bitext", format = "units" }: { readonly name?: string; readonly format?: string } = {},
): units.AlignmentOfUnits {
  checkKind(list, "length", "a list of units", "units");
  checkOptions(header, "header");
  return units.alignmentOfUnits(list, header, { name, format });
}

/**
 * Makes the filters of some options, the cheap ones first; without any, none.
 *
 * @throws {InputError} if a number is out of its range
 * @example
 * const filters = createFilters({ dropEmpty: true, minConfidence: 0.8 });
 * const isGood = (unit) => filters.every(({ keeps }) => keeps(unit));
 */
export function createFilters(options: FilterOptions = {}): UnitFilter[] {
  checkOptions(options);
  return filters.createFilters(options);
}

/**
 * Prepares to choose units, in the order of a file.
 *
 * @throws {InputError} if an option is out of its range
 * @example
 * const { take, leftOut } = createSelection({ dropEmpty: true, dedupe: "exact" });
 * const chosen = batch.flatMap((unit) => take(unit) ?? []);
 */
export function createSelection(options: SelectionOptions = {}): Selection {
  checkOptions(options);
  return selection.createSelection(options);
}

/**
 * Finds what keeps a translation memory from loading or matching.
 *
 * @param text - the memory, TMX
 * @throws {InputError} if it is no TMX
 * @throws {RangeError} if it is no string
 */
export function lintTmx(text: string, options: Parameters<typeof whole.lintTmx>[1] = {}): TmxLint {
  checkText(text, "text");
  checkOptions(options);
  return whole.lintTmx(text, options);
}

/** Writes what {@link lintTmx} found for people, in English by default. */
export function formatLintText(lint: TmxLint, language: LintLanguage = "en"): string {
  checkKind(lint, "groups", "what lintTmx gives", "lint");
  checkChoice(language, LINT_LANGUAGES, "language");
  return lintText.formatLintText(lint, language);
}

/**
 * Writes a memory anew and changes only what is faulty.
 *
 * @param text - the memory, TMX
 * @throws {InputError} if it is no TMX
 * @throws {RangeError} if it is no string
 */
export function fixTmx(
  text: string,
  options: Parameters<typeof whole.fixTmx>[1] = {},
): whole.TmxFixed {
  checkText(text, "text");
  checkOptions(options);
  return whole.fixTmx(text, options);
}

/**
 * Makes one translation memory of several; what is the same stands in it once.
 *
 * @param memories - names, and texts in TMX
 * @param options - `keep` says which of several translations stay, the last by default
 * @throws {InputError} if there is none, or one is no TMX
 * @throws {RangeError} if they are no list of names and texts
 */
export function mergeBitexts(
  memories: readonly { readonly name: string; readonly text: string }[],
  options: Partial<MergeOptions> = {},
): whole.MergedBitexts {
  checkKind(memories, "length", "a list of names and texts", "memories");
  for (const [index, memory] of memories.entries()) {
    checkOptions(memory, `memories[${index}]`);
    checkText(memory.name, `memories[${index}].name`);
    checkText(memory.text, `memories[${index}].text`);
  }
  checkOptions(options);
  const { time = new Date().toISOString(), version = VERSION, ...rest } = options;
  return whole.mergeBitexts(memories, { ...rest, time, version });
}
