import { type AddressKind, findAddresses } from "../text/address.ts";
import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { findDifferences } from "./literal-difference.ts";
import { literalFindings } from "./literal-finding.ts";

/** How sure it is that an address which only one side has should stand on the other. */
const MISSING: Readonly<Record<AddressKind, number>> = {
  url: 0.8,
  email: 0.85,
  ip: 0.85,
  path: 0.7,
  file: 0.65,
};
/** Translators add an address where readers need another one. */
const ADDED_SHARE = 0.75;
const CHANGED = 0.9;
const LEAST_LIKENESS = 0.35;

/** Gives as findings what addresses of some kinds one side lacks or has changed. */
export function* addressFindings(
  code: FindingCode,
  grounds: Grounds,
  kinds: readonly AddressKind[],
): Generator<Measured> {
  const { differences } = findDifferences<AddressKind>(grounds, {
    find: (text) => findAddresses(text).filter(({ kind }) => kinds.includes(kind)),
    isCounted: () => false,
    spellingOf: (kind) => ({
      hasCase: false,
      gap: kind === "path" || kind === "file" ? "space" : "",
    }),
  });
  for (const difference of differences) {
    yield* literalFindings(code, grounds, difference, {
      changed: () => CHANGED,
      missing: (side, { kind }) => MISSING[kind] * (side === grounds.from ? 1 : ADDED_SHARE),
      leastLikeness: LEAST_LIKENESS,
      groupOf: (kind) => (kind === "file" ? "path" : kind),
    });
  }
}
