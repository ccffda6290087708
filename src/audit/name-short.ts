import { SURNAMES } from "../lexicon/name-table.ts";
import type { Name } from "../lexicon/name-texts.ts";
import type { Tokens } from "../lexicon/tokens.ts";
import type { SegmentedDocument, Span } from "../types.ts";

/** A given name in one word is at least so long; shorter ones may be other words. */
const LEAST_GIVEN = 4;

/**
 * Finds where the English has a part of a person's name alone, a surname or a given name that no
 * other person of the text shares: "Chen says" where the Chinese has 陳怡如. Linear in the text.
 *
 * @returns by index of the name, in text order
 */
export function placeShortForms(
  names: readonly Name[],
  tokens: readonly Tokens[],
  { sentences, text }: SegmentedDocument,
): ReadonlyMap<number, { sentence: number; span: Span }[]> {
  const nameOf = namesByPart(names);
  const found = new Map<number, { sentence: number; span: Span }[]>();
  if (nameOf.size === 0) return found;
  const ordinary = new Set<string>();
  const places = new Map<string, { sentence: number; span: Span }[]>();
  tokens.forEach(({ keys, starts, ends }, sentence) => {
    const offset = sentences[sentence]!.span.start;
    keys.forEach((key, k) => {
      const name = nameOf.get(key);
      if (name === undefined) return;
      const span = { start: offset + starts[k]!, end: offset + ends[k]! };
      if (!/^\p{Lu}/u.test(text.slice(span.start, span.end))) {
        ordinary.add(key);
        return;
      }
      const { stems } = names[name]!;
      const first = k - stems.indexOf(key);
      const isWhole = stems.every((stem, j) => keys[first + j] === stem);
      if (isWhole || /^[ -]\p{Lu}/u.test(text.slice(span.end, span.end + 2))) return;
      const list = places.get(key);
      if (list) list.push({ sentence, span });
      else places.set(key, [{ sentence, span }]);
    });
  });
  for (const [key, list] of places) {
    if (ordinary.has(key)) continue; // Long, He
    const name = nameOf.get(key)!;
    found.set(name, [...(found.get(name) ?? []), ...list]);
  }
  for (const list of found.values()) list.sort((a, b) => a.span.start - b.span.start);
  return found;
}

/** The names by those of their words that can stand alone and are in no other full name. */
function namesByPart(names: readonly Name[]): ReadonlyMap<string, number> {
  const nameOf = new Map<string, number>();
  const shared = new Set<string>();
  names.forEach(({ characters, stems }, name) => {
    if (stems.length < 2) return;
    const [surname] = stems;
    const given = stems.length === 2 ? stems[1]! : "";
    const parts = [
      ...(SURNAMES.has(characters[0]!) ? [surname!] : []),
      ...(given.length >= LEAST_GIVEN ? [given] : []),
    ];
    for (const stem of stems) {
      if (nameOf.has(stem)) shared.add(stem);
    }
    for (const part of parts) nameOf.set(part, name);
  });
  for (const part of shared) nameOf.delete(part);
  return nameOf;
}
