/** What both versions of XLIFF say of a unit beside its texts. */

import { isUnsure } from "./sure.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";

/** Props that readers of XLIFF take from attributes, and that are attributes again. */
const ATTRIBUTES = [
  "approved",
  "state",
  "state-qualifier",
  "subState",
  "translate",
  "resname",
] as const;

/**
 * Lists the facts of a unit and its props, as name and value; a program of our own reads them back by
 * these names.
 */
export function factsOf(unit: BitextUnit): (readonly [string, string])[] {
  const facts = [
    ["x-align-confidence", unit.confidence?.toFixed(3)],
    ["x-align-score", unit.score?.toFixed(3)],
    ["x-align-type", unit.shape],
    ["x-align-moved", unit.isReordered ? "yes" : undefined],
    ["x-source-ref", unit.sourceRef],
    ["x-target-ref", unit.targetRef],
    ["x-changed", unit.changed],
    ...Object.entries(unit.props ?? {}).filter(([name]) => !isAttribute(name)),
  ] as const;
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

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

const isAttribute = (name: string) => (ATTRIBUTES as readonly string[]).includes(name);

/** How far a translation is, in words that both versions have their own for. */
type Stage = "new" | "unsure" | "translated" | "reviewed" | "final";

const STAGES: Readonly<Record<string, Stage>> = {
  new: "new",
  initial: "new",
  "needs-translation": "new",
  "needs-l10n": "new",
  "needs-adaptation": "new",
  "needs-review-translation": "unsure",
  "needs-review-l10n": "unsure",
  "needs-review-adaptation": "unsure",
  translated: "translated",
  reviewed: "reviewed",
  "signed-off": "reviewed",
  final: "final",
};

/**
 * Finds how far the translation of a unit is: as it says itself, or by its confidence; a translation
 * without a text that it translates is unsure. Nothing is known of units that nobody judged.
 */
export function stageOf({
  source,
  target,
  confidence,
  props,
  ...rest
}: BitextUnit): Stage | undefined {
  const said = STAGES[props?.state ?? ""];
  if (said) return said === "new" && props?.subState === "duizhao:unsure" ? "unsure" : said;
  if (confidence === undefined) return undefined;
  return source === "" || target === "" || isUnsure({ ...rest, confidence })
    ? "unsure"
    : "translated";
}
