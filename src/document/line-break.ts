/** Line ends that an author wrote inside a block: `<br>`, two spaces at the end of a line in Markdown. */

import { countLetters } from "../text/script.ts";
import type { BlockKind } from "../types.ts";
import { joinTexts, type TakenText } from "./block-text.ts";

/** Lines shorter than this many columns were not broken because the page was too narrow. */
const NARROW = 40;

/**
 * Joins lines of one block that go on in the next; the others, as in an address or a poem, stay
 * apart. A line goes on where it is long, ends without a mark, and the next begins in the middle of
 * a sentence; in a heading always, unless the next is in the other language.
 */
export function joinLines<T extends TakenText>(
  lines: readonly T[],
  kind: BlockKind,
  merge: (before: T, after: T, joined: TakenText) => T,
): T[] {
  const joined: T[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && goesOn(before.text, line.text, kind)) {
      joined[joined.length - 1] = merge(before, line, joinTexts(before, line));
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function goesOn(before: string, after: string, kind: BlockKind): boolean {
  const [first, second] = [before, after].map(isChinese);
  if (first !== second) return false;
  if (kind === "heading") return true;
  const last = before.slice(-NARROW * 2);
  if (/[.!?:;。！？：；…]["'”’」』)）\]]*$/.test(last)) return false;
  if (first) return last.length * 2 >= NARROW && /^\p{Script=Han}/u.test(after);
  return last.length >= NARROW && /^\p{Ll}/u.test(after);
}

function isChinese(text: string): boolean {
  const { han, latin } = countLetters(text, 0, Math.min(text.length, 200));
  return han > 0 && 4 * han >= latin;
}
