/** Which units of a bitext are wanted. */

import { InputError } from "../errors.ts";
import { countCodePoints } from "../text/character.ts";
import type { BitextUnit } from "./unit.ts";
import { isUntranslated } from "./untranslated.ts";

/** What units are chosen by; what is not given lets every unit pass. */
export interface FilterOptions {
  /** At least this sure, in [0, 1]; a unit that nobody judged passes. */
  readonly minConfidence?: number | undefined;
  /** Of one of these shapes, `1-1`; a unit without one has `1-1`, `1-0` or `0-1`. */
  readonly shapes?: readonly string[] | undefined;
  /** English characters for each Chinese one, without white space; units shorter than 10 of both pass. */
  readonly lengthRatio?: { readonly min: number; readonly max: number } | undefined;
  /** One of the texts, as it is, in either side. */
  readonly contains?: readonly string[] | undefined;
  /** None of the texts. */
  readonly lacks?: readonly string[] | undefined;
  /** Both sides have text. */
  readonly dropEmpty?: boolean | undefined;
  /** The translation is no longer the original; see `isUntranslated`. */
  readonly dropUntranslated?: boolean | undefined;
  /** Not marked as unfinished: `fuzzy` in PO, a state before `translated` in XLIFF. */
  readonly dropFuzzy?: boolean | undefined;
}

/** One question that a unit must answer with yes. */
export interface UnitFilter {
  /** As the summary names it: the option. */
  readonly name: string;
  readonly keeps: (unit: BitextUnit) => boolean;
}

/** Texts shorter than this have any ratio: “OK” is 確定, “No.” is 不可以。 */
const SHORTEST_RATED = 10;

/** States of XLIFF that ask for work: 1.2 `needs-…`, `new`; 2.0 `initial`. */
const UNFINISHED = /^(?:new|initial|needs-.*)$/;

/**
 * Makes the filters of some options, the cheap ones first.
 *
 * @throws {InputError} if a number is out of its range
 */
export function createFilters(options: FilterOptions): UnitFilter[] {
  const { minConfidence, shapes, lengthRatio, contains, lacks } = options;
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new InputError(
      `minimal confidence: expected a number from 0 to 1, found ${minConfidence}`,
    );
  }
  const filters: UnitFilter[] = [];
  const add = (name: string, keeps: UnitFilter["keeps"]) => filters.push({ name, keeps });
  if (options.dropEmpty) {
    add("--drop-empty", ({ source, target }) => source.trim() !== "" && target.trim() !== "");
  }
  if (minConfidence !== undefined && minConfidence > 0) {
    add("--min-confidence", ({ confidence = 1 }) => confidence >= minConfidence);
  }
  if (shapes) {
    const wanted = new Set(shapes);
    add("--shape", (unit) => wanted.has(shapeOf(unit)));
  }
  if (options.dropFuzzy) add("--drop-fuzzy", (unit) => !isUnfinished(unit));
  if (options.dropUntranslated) {
    add("--drop-untranslated", (unit) => !isUntranslated(unit));
  }
  if (lengthRatio) {
    const { min, max } = lengthRatio;
    add("--length-ratio", (unit) => {
      const ratio = ratioOf(unit);
      return ratio === undefined || (ratio >= min && ratio <= max);
    });
  }
  if (contains) {
    add("--contains", ({ source, target }) =>
      contains.some((text) => source.includes(text) || target.includes(text)),
    );
  }
  if (lacks) {
    add("--lacks", ({ source, target }) =>
      lacks.every((text) => !source.includes(text) && !target.includes(text)),
    );
  }
  return filters;
}

function shapeOf({ shape, source, target }: BitextUnit): string {
  return shape ?? `${Number(source !== "")}-${Number(target !== "")}`;
}

function ratioOf({ source, target }: BitextUnit): number | undefined {
  const english = countCodePoints(source.replace(/\s+/g, ""));
  const chinese = countCodePoints(target.replace(/\s+/g, ""));
  if (english === 0 || chinese === 0) return undefined;
  return english + chinese < SHORTEST_RATED ? undefined : english / chinese;
}

function isUnfinished({ props }: BitextUnit): boolean {
  if (!props) return false;
  if (props.approved === "no") return true;
  if (UNFINISHED.test(props.state ?? "")) return true;
  return props.flags?.split(/\s*,\s*/).includes("fuzzy") ?? false;
}
