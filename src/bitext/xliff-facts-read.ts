/** What `unitFactsOf` writes of a unit, and what other programs say of it, read back. */

import type { Lang } from "../types.ts";
import { propsOf, readFacts } from "./facts.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";
import { isByConfidence } from "./xliff-facts.ts";

/** States that follow from the confidence, which says more. */
const FROM_CONFIDENCE = ["approved", "state", "subState"];

/** Takes the fields of a unit out of what is said of it; all else is its props. */
export function readUnitFacts(said: ReadonlyMap<string, string>): Partial<BitextUnit> {
  const { fields, rest } = readFacts(said);
  if (fields.confidence !== undefined && isByConfidence(rest)) {
    for (const name of FROM_CONFIDENCE) rest.delete(name);
  }
  return { ...fields, ...propsOf(rest) };
}

/** What is said of the whole file. */
export function headerFacts(
  facts: ReadonlyMap<string, string>,
  file: {
    readonly tool: string | undefined;
    readonly original: string | undefined;
    readonly isOwn: boolean;
    readonly from: Lang;
  },
): Partial<BitextHeader> {
  const props = new Map(facts);
  const take = (name: string) => {
    const text = props.get(name);
    props.delete(name);
    return text;
  };
  const signature = take("x-signature");
  const made = take("x-tool");
  const tool = made ?? (file.isOwn ? undefined : file.tool);
  const { original } = file;
  if (original !== undefined && !file.isOwn) props.set("original", original);
  const isNamed = file.isOwn && original !== undefined && original !== "bitext";
  return {
    ...(signature === undefined ? {} : { signature }),
    ...(tool === undefined ? {} : { tool }),
    ...(isNamed ? { [file.from === "en" ? "sourceName" : "targetName"]: original } : {}),
    ...propsOf(props),
  };
}
