/** What `factsOf` writes of a unit, and what other programs say of it, read back. */

import type { Lang } from "../types.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";

/** States that follow from the confidence, which says more. */
const FROM_CONFIDENCE = ["approved", "state", "subState"];

/** Finds the name of a prop from the `context-type` or the type of metadata that it stands under. */
export function nameOfFact(kind: string): string {
  const [, encoded] = /^x-prop-(.*)$/s.exec(kind) ?? [];
  if (encoded === undefined) return kind;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return kind; // it was not encoded
  }
}

/** Takes the fields of a unit out of its facts; all others are props. */
export function readFacts(facts: Readonly<Record<string, string>>): Partial<BitextUnit> {
  const props: Record<string, string> = { ...facts };
  const take = (name: string) => {
    const text = props[name];
    delete props[name];
    return text;
  };
  const confidence = Number(take("x-align-confidence") ?? Number.NaN);
  const score = Number(take("x-align-score") ?? Number.NaN);
  const isSure = confidence >= 0 && confidence <= 1;
  if (isSure) for (const name of FROM_CONFIDENCE) delete props[name];
  const shape = take("x-align-type");
  const isReordered = take("x-align-moved") === "yes";
  const sourceRef = take("x-source-ref");
  const targetRef = take("x-target-ref");
  const changed = take("x-changed");
  return {
    ...(isSure ? { confidence } : {}),
    ...(Number.isFinite(score) ? { score } : {}),
    ...(shape === undefined ? {} : { shape }),
    ...(isReordered ? { isReordered } : {}),
    ...(sourceRef === undefined ? {} : { sourceRef }),
    ...(targetRef === undefined ? {} : { targetRef }),
    ...(changed === undefined ? {} : { changed }),
    ...(Object.keys(props).length === 0 ? {} : { props }),
  };
}

/** What is said of the whole file. */
export function headerFacts(
  facts: Readonly<Record<string, string>>,
  file: {
    readonly tool: string | undefined;
    readonly original: string | undefined;
    readonly isOwn: boolean;
    readonly from: Lang;
  },
): Partial<BitextHeader> {
  const { "x-signature": signature, "x-tool": made, ...rest } = facts;
  const props: Record<string, string> = { ...rest };
  const tool = made ?? (file.isOwn ? undefined : file.tool);
  const { original } = file;
  if (original !== undefined && !file.isOwn) props.original = original;
  const isNamed = file.isOwn && original !== undefined && original !== "bitext";
  return {
    ...(signature === undefined ? {} : { signature }),
    ...(tool === undefined ? {} : { tool }),
    ...(isNamed ? { [file.from === "en" ? "sourceName" : "targetName"]: original } : {}),
    ...(Object.keys(props).length === 0 ? {} : { props }),
  };
}
