import { isNullBead } from "../align/null-bead.ts";
import { findAddresses } from "../text/address.ts";
import { findLiterals, type Literal, type LiteralKind } from "../text/literal.ts";
import type { Side, Span } from "../types.ts";
import { addressFindings } from "./address-finding.ts";
import type { Check } from "./check.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { findDifferences } from "./literal-difference.ts";
import { literalFindings } from "./literal-finding.ts";
import { trustOf } from "./trust.ts";

/** How sure it is that what only one side has should stand on the other. */
const MISSING: Readonly<Record<LiteralKind, number>> = {
  placeholder: 0.9,
  tag: 0.75,
  code: 0.65,
  option: 0.7,
  version: 0.65,
  identifier: 0.45,
};
/** That it should, if the other text has it elsewhere. */
const KNOWN = 0.7;
/** That one in the place of another is wrong. */
const CHANGED: Readonly<Record<LiteralKind, number>> = {
  placeholder: 0.9,
  tag: 0.7,
  code: 0.65,
  option: 0.85,
  version: 0.85,
  identifier: 0.85,
};
/** Translators say what the original leaves to be understood; of placeholders they may not. */
const ADDED_SHARE = 0.65;
const LEAST_LIKENESS = 0.4;
/** Of placeholders that are filled in another order. */
const SWAPPED = 0.8;
/** Placeholders of C without a number are filled in their order. */
const UNNUMBERED = /^%[^(${]*[a-z]$/i;

/**
 * Finds placeholders, tags, code, options, versions, names of files and names with digits that are
 * not on both sides as they were.
 */
export const doNotTranslate: Check = {
  codes: { "do-not-translate-violated": { severity: "major", threshold: 0.5 } },
  *measure(grounds) {
    const { differences, frequencyOf } = findDifferences<LiteralKind>(grounds, {
      find: literalsOutsideAddresses,
      isCounted: (kind) => kind === "placeholder" || kind === "tag",
      spellingOf: (kind) => {
        const isName = kind === "identifier" || kind === "version";
        return { hasCase: !isName, gap: isName ? "space or hyphen" : "" };
      },
    });
    for (const difference of differences) {
      yield* literalFindings("do-not-translate-violated", grounds, difference, {
        changed: (kind) => CHANGED[kind],
        missing: (side, { kind, key }) => {
          const other = side === "source" ? "target" : "source";
          const isKnown = frequencyOf(other, key) > 0;
          const share = side === grounds.from || kind === "placeholder" ? 1 : ADDED_SHARE;
          return share * Math.max(MISSING[kind], isKnown ? KNOWN : 0);
        },
        leastLikeness: LEAST_LIKENESS,
        groupOf: (kind) => kind,
      });
    }
    yield* addressFindings("do-not-translate-violated", grounds, ["path", "file"]);
    yield* swappedPlaceholders(grounds, new Set(differences.map(({ unit }) => unit)));
  },
};

// The version in a link, and what looks like one in 10.0.0.1, belong to the address; so does code
// that is nothing but the name of a file.
function literalsOutsideAddresses(text: string): Literal[] {
  const literals = findLiterals(text);
  if (literals.every(({ kind }) => kind === "tag")) return literals;
  const addresses = findAddresses(text);
  let next = 0;
  return literals.filter(({ kind, key, span }) => {
    while (next < addresses.length && addresses[next]!.span.end <= span.start) next++;
    const address = addresses[next];
    if (!address || address.span.start >= span.end) return true;
    return kind === "code" && address.span.end - address.span.start < key.length;
  });
}

function* swappedPlaceholders(
  { units, documentOf }: Grounds,
  differing: ReadonlySet<number>,
): Generator<Measured> {
  const unnumbered = (side: Side, { start, end }: Span) =>
    documentOf(side)
      .sentences.slice(start, end)
      .flatMap(({ text, span }) =>
        (text.includes("%") ? findLiterals(text) : [])
          .filter(({ kind, key }) => kind === "placeholder" && UNNUMBERED.test(key))
          .map(({ key, span: inner }) => ({
            key,
            span: { start: span.start + inner.start, end: span.start + inner.end },
          })),
      );
  const listOf = (items: readonly { key: string }[]) => items.map(({ key }) => key).join(" ");
  for (const [unit, { bead }] of units.entries()) {
    if (isNullBead(bead) || differing.has(unit)) continue;
    const english = unnumbered("source", bead.source);
    if (english.length < 2) continue;
    const chinese = unnumbered("target", bead.target);
    const args = { kind: "order", source: listOf(english), target: listOf(chinese) };
    if (chinese.length !== english.length || args.source === args.target) continue;
    yield {
      code: "do-not-translate-violated",
      confidence: trustOf(bead) * SWAPPED,
      unit,
      source: { sentences: bead.source, marks: english.map(({ span }) => span) },
      target: { sentences: bead.target, marks: chinese.map(({ span }) => span) },
      args,
    };
  }
}
