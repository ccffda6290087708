/** What both versions of XLIFF say of a unit beside its texts. */

import { factsOf } from "./facts.ts";
import { isUnsure } from "./sure.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";
import { isUntranslated } from "./untranslated.ts";

/** Props that readers of XLIFF take from attributes, and that are attributes again. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  "approved",
  "state",
  "state-qualifier",
  "subState",
  "translate",
  "resname",
]);

/**
 * Lists the facts of a unit and its props, as name and value; a program of our own reads them back by
 * these names.
 */
export function unitFactsOf(unit: BitextUnit): (readonly [string, string])[] {
  const { id, props = {} } = unit;
  return [
    ...factsOf(unit),
    ...(id !== undefined && props.resname !== undefined ? [[ID, id] as const] : []),
    ...Object.entries(props).filter(([name, value]) => {
      const isAttribute = ATTRIBUTES.has(name) && (name !== "resname" || id !== undefined);
      return !isAttribute && value !== "";
    }),
  ];
}

/** The id of a unit whose `resname` or `name` is another. */
export const ID = "x-id";

/**
 * Finds what a unit is called beside the `id` that it gets: numbers are given to those that have none,
 * so that one whose own is a number has it there.
 */
export function nameOf({ id, props }: BitextUnit, given: string): string | undefined {
  if (id === undefined) return undefined;
  return props?.resname ?? (id === given && !isNumbered(id) ? undefined : id);
}

/** Tells whether an `id` may be one that `createIds` has given. */
export const isNumbered = (id: string) => /^\d+(?:-\d+)?$/.test(id);

/** Says in XLIFF 2, which has no place for it, what wrote the file. */
export const WRITER = "x-writer";

/** Lists what a bitext says of itself, as name and value. */
export function headerFactsOf({
  signature,
  tool,
  props,
}: BitextHeader): (readonly [string, string])[] {
  return [
    ...(signature === undefined ? [] : [["x-signature", signature] as const]),
    ...(tool === undefined ? [] : [["x-tool", tool] as const]),
    ...Object.entries(props ?? {}).filter(([name]) => name !== "original"),
  ];
}

/** How far a translation is, in words that both versions have their own for. */
type Stage = "new" | "untranslated" | "unsure" | "translated" | "reviewed" | "final";

const STAGES: ReadonlyMap<string, Stage> = new Map(
  Object.entries({
    new: "new",
    initial: "new",
    "needs-translation": "untranslated",
    "needs-l10n": "new",
    "needs-adaptation": "new",
    "needs-review-translation": "unsure",
    "needs-review-l10n": "unsure",
    "needs-review-adaptation": "unsure",
    translated: "translated",
    reviewed: "reviewed",
    "signed-off": "reviewed",
    final: "final",
  } as const),
);

/** Tells whether a state is one that follows from the confidence, which says more. */
export function isByConfidence(said: ReadonlyMap<string, string>): boolean {
  const stage = STAGES.get(said.get("state") ?? "") ?? "unsure";
  const isUnsure = stage === "unsure" || said.get("subState") === UNSURE;
  return isUnsure || stage === "translated";
}

/** The sub-state of XLIFF 2 that tells an unsure translation from none. */
const UNSURE = "duizhao:unsure";

/**
 * Finds how far the translation of a unit is: as it says itself, or by its confidence; a translation
 * without a text that it translates is unsure, and one that is still the original none. Nothing is
 * known of units that nobody judged.
 */
export function stageOf(unit: BitextUnit): Stage | undefined {
  const { source, target, confidence, props } = unit;
  const said = STAGES.get(props?.state ?? "");
  if (said) return said === "new" && props?.subState === UNSURE ? "unsure" : said;
  if (confidence === undefined) return undefined;
  if (isUntranslated(unit)) return "untranslated";
  return source === "" || target === "" || isUnsure(unit) ? "unsure" : "translated";
}
