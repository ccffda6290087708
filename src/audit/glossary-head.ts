/** What tells that a term of the glossary is lacking where no link says what stands for it. */

import type { Concept } from "../glossary/glossary.ts";
import { type Link, SIDES, type Side, type Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";

type Sides = Readonly<Record<Side, Span>>;

const STOP = /[.!?…。！？；;:：,，]["'”’」』)）]*\s*$/u;
/** No Chinese word goes on with these. */
const BEHIND_WORD =
  /[^\p{Script=Han}]|[的了是在和與及或並也都將會能可有為之於由每請勿不已須應先再]/u;

/** Tells whether a unit is a label or a heading: neither side ends as sentences do. */
export function isLabel({ documentOf }: Grounds, bead: Sides): boolean {
  return SIDES.every((side) => {
    const { start, end } = bead[side];
    return end - start === 1 && !STOP.test(documentOf(side).sentences[start]!.text);
  });
}

/**
 * Finds a word that ends as the Chinese term does, and that no other word of the English stands for:
 * as many characters as the term has. Linear in the unit.
 *
 * @returns UTF-16 offsets in the Chinese document
 */
export function headIn(
  { documentOf }: Grounds,
  { target }: Sides,
  { chinese }: Concept,
  links: readonly Link[],
): Span | undefined {
  const { sentences, text } = documentOf("target");
  const { start } = sentences[target.start]!.span;
  const { end } = sentences[target.end - 1]!.span;
  for (const { text: term } of chinese) {
    const head = term.at(-1)!;
    if (term.length < 2 || !/\p{Script=Han}/u.test(head)) continue;
    for (let at = text.indexOf(head, start); at >= 0 && at < end; at = text.indexOf(head, at + 1)) {
      if (at + 1 < end && !BEHIND_WORD.test(text[at + 1]!)) continue;
      if (links.some((link) => link.target.start <= at && link.target.end > at)) continue;
      const before = text.slice(Math.max(start, at + 1 - term.length), at);
      const [own] = /\p{Script=Han}*$/u.exec(before)!;
      if (own !== "") return { start: at - own.length, end: at + 1 };
    }
  }
  return undefined;
}
