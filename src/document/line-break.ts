/** Line ends that an author wrote inside a block: `<br>`, two spaces at the end of a line in Markdown. */

import { countLetters } from "../text/script.ts";
import type { BlockKind } from "../types.ts";
import { joinTexts, type TakenText } from "./block-text.ts";

/** Lines shorter than this many columns were not broken because the page was too narrow. */
const NARROW = 40;
/** Characters by which the language of lines is known. */
const HEAD = 200;

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
  const runs: T[][] = [];
  // Of what a run holds so far only both ends are looked at.
  let head = "";
  let tail = "";
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && goesOn(head, tail, line.text, kind)) {
      run.push(line);
      if (head.length < HEAD) head = `${head} ${line.text}`.slice(0, HEAD);
      tail = `${tail} ${line.text}`.slice(-2 * NARROW);
    } else {
      runs.push([line]);
      head = line.text.slice(0, HEAD);
      tail = line.text.slice(-2 * NARROW);
    }
  }
  const join = (run: readonly T[]): T => {
    if (run.length === 1) return run[0]!;
    // By halves, so that a long run is not copied for each of its lines.
    const before = join(run.slice(0, run.length >> 1));
    const after = join(run.slice(run.length >> 1));
    return merge(before, after, joinTexts(before, after));
  };
  return runs.map(join);
}

function goesOn(head: string, last: string, after: string, kind: BlockKind): boolean {
  const [first, second] = [head, after].map(isChinese);
  if (first !== second) return false;
  if (kind === "heading") return true;
  if (/[.!?:;。！？：；…]["'”’」』)）\]]*$/.test(last)) return false;
  if (first) return last.length * 2 >= NARROW && /^\p{Script=Han}/u.test(after);
  return last.length >= NARROW && /^\p{Ll}/u.test(after);
}

function isChinese(text: string): boolean {
  const { han, latin } = countLetters(text, 0, Math.min(text.length, HEAD));
  return han > 0 && 4 * han >= latin;
}
