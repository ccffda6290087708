/** Words that a line end cut in two. */

const CUT = /([\p{L}][\p{L}'’]*)[-‐\u00ad]$/u;
const COMPOUND = /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|self|half|well|ex|mid)$/;
const REST = /^[\p{L}][\p{L}'’-]*/u;

/** The words of a document that no line end cuts, in lower case. */
export function collectWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line
      .toLowerCase()
      .matchAll(/[\p{Script=Latin}'’]+(?:[-‐][\p{Script=Latin}'’]+)*(?![-‐])/gu)) {
      words.add(word.replaceAll("‐", "-"));
    }
  }
  return words;
}

/**
 * Says whether the hyphen at the end of a line was set by the typesetter and goes when the lines are
 * joined: `inter-` `national`, but not `well-` `known`. The document's other words decide.
 */
export function isSoftHyphen(line: string, next: string, words: ReadonlySet<string>): boolean {
  const before = CUT.exec(line)?.[1]?.toLowerCase();
  const rest = REST.exec(next)?.[0].toLowerCase();
  if (before === undefined || rest === undefined) return false;
  if (line.endsWith("\u00ad")) return true;
  if (!/^\p{Ll}/u.test(next)) return false;
  // A chain: up-to- date, but Cheng-hsi- ung
  if (/[-‐]\p{L}+[-‐]$/u.test(line)) return !words.has(rest);
  if (COMPOUND.test(before)) return false;
  if (words.has(before + rest)) return true;
  if (words.has(`${before}-${rest}`)) return false;
  const areWords = before.length > 2 && rest.length > 2 && words.has(before) && words.has(rest);
  return !areWords;
}
