/** What is said of a unit in one value each, under a name: props of TMX, contexts of XLIFF, comments of PO. */

import { replaceForbiddenCharacters } from "../format/xml.ts";
import { parseMoment } from "./moment.ts";
import type { BitextUnit } from "./unit.ts";

/** The fields of a unit that are one value. */
export type FactField =
  | "score"
  | "confidence"
  | "shape"
  | "isReordered"
  | "sourceRef"
  | "targetRef"
  | "changed"
  | "created";

/** Facts of the bead that a unit was made of, by the names that all formats give them. */
export const BEAD_FACTS: ReadonlyMap<string, FactField> = new Map([
  ["x-align-score", "score"],
  ["x-align-confidence", "confidence"],
  ["x-align-type", "shape"],
  ["x-align-moved", "isReordered"],
  ["x-source-ref", "sourceRef"],
  ["x-target-ref", "targetRef"],
]);

/** All facts, for formats that have no other place for the dates of a unit. */
const FACTS: ReadonlyMap<string, FactField> = new Map([
  ...BEAD_FACTS,
  ["x-created", "created"],
  ["x-changed", "changed"],
]);

/** Lists what is known of the bead of a unit, as name and value. */
export function beadFactsOf(unit: BitextUnit): Fact[] {
  return held([
    ["x-align-score", unit.score?.toFixed(3)],
    ["x-align-confidence", unit.confidence?.toFixed(3)],
    ["x-align-type", unit.shape],
    ["x-align-moved", unit.isReordered ? "yes" : undefined],
    ["x-source-ref", unit.sourceRef],
    ["x-target-ref", unit.targetRef],
  ]);
}

/** Lists all facts of a unit. */
export function factsOf(unit: BitextUnit): Fact[] {
  const { created, changed } = unit;
  const dates = created === undefined && changed === undefined ? [] : datesOf(created, changed);
  return [...beadFactsOf(unit), ...dates];
}

const datesOf = (created: string | undefined, changed: string | undefined) =>
  held([
    ["x-created", created],
    ["x-changed", changed],
  ]);

type Fact = readonly [name: string, value: string];

const held = (facts: readonly (readonly [string, string | undefined])[]) =>
  facts.filter((fact): fact is Fact => Boolean(fact[1]));

/**
 * Reads the value of a field.
 *
 * @returns `undefined` if the field cannot hold it, so that it is to be kept as a prop
 */
export function readFact(field: FactField, text: string): Partial<BitextUnit> | undefined {
  switch (field) {
    case "confidence": {
      const confidence = numberOf(text);
      return confidence >= 0 && confidence <= 1 ? { confidence } : undefined;
    }
    case "score": {
      const score = numberOf(text);
      return Number.isFinite(score) ? { score } : undefined;
    }
    case "isReordered":
      return text === "yes" ? { isReordered: true } : undefined;
    case "changed":
    case "created": {
      const moment = parseMoment(text);
      return moment === undefined ? undefined : { [field]: moment };
    }
    default:
      return { [field]: text };
  }
}

// An empty text would be the number 0.
const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

/** Takes the fields of a unit out of what is said of it; all else is left, for its props. */
export function readFacts(
  said: Iterable<readonly [name: string, text: string]>,
  names = FACTS,
): { readonly fields: Partial<BitextUnit>; readonly rest: Map<string, string> } {
  const fields: Partial<BitextUnit> = {};
  const rest = new Map<string, string>();
  for (const [name, text] of said) {
    const field = names.get(name);
    const fact = field && readFact(field, text);
    if (fact) Object.assign(fields, fact);
    else rest.set(name, text);
  }
  return { fields, rest };
}

/** Makes the props of a unit or a header; whatever their names, as `constructor`, they are its own. */
export function propsOf(named: ReadonlyMap<string, string>): {
  readonly props?: Readonly<Record<string, string>>;
} {
  return named.size === 0 ? {} : { props: Object.fromEntries(named) };
}

/**
 * Writes the name of a fact or a prop where only names of one's own may stand, which begin with `x-` and
 * hold no white space. One of another kind is led by `x-prop-`, and all that is neither letter nor
 * digit in it percent-encoded.
 */
export function encodeName(name: string): string {
  if (/^x-(?!prop-)[\w.-]+$/.test(name)) return name;
  const encoded = replaceForbiddenCharacters(name).replace(
    /[^\p{L}\p{M}\p{N}._-]/gu,
    encodeURIComponent,
  );
  return `x-prop-${encoded}`;
}

/** Reads a name as {@link encodeName} writes it. */
export function decodeName(name: string): string {
  const [, encoded] = /^x-prop-(.*)$/s.exec(name) ?? [];
  if (encoded === undefined) return name;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return name; // it was not encoded
  }
}
