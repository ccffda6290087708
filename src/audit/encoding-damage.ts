import { SIDES } from "../types.ts";
import type { Check } from "./check.ts";
import { findingOn, findMarks, type Mark, textOf } from "./unit-text.ts";

/** What stands behind the first byte of UTF-8 that is read as Windows-1252: the © of Ã©. */
const TRAIL =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]";

/** What the wording calls the damage. */
type Kind = "lost" | "half" | "control" | "mojibake" | "private" | "questions" | "entity";

const ENTITY =
  /&(?:amp;(?=\w+;|#))*(?:nbsp|amp|lt|gt|quot|apos|hellip|[mn]dash|[lr][sd]quo|copy|reg|middot|bull|#\d{2,6}|#x[\da-f]{2,6});/giu;
/** What the other side may have as well. */
const MEANT = new RegExp(`\\?{1,2}|${ENTITY.source}`, "giu");

const DAMAGE: readonly (readonly [kind: Kind, pattern: RegExp, confidence: number])[] = [
  ["lost", /\ufffd+/gu, 0.98],
  ["half", /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, 0.95],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  ["control", /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g, 0.9],
  // UTF-8 read as Windows-1252: Ã©, â€™, and æ–‡ for 文.
  [
    "mojibake",
    new RegExp(`(?:[ÂÃ][\\u00a0-\\u00bf]|â€${TRAIL}?|ï»¿|[äåæçèéï]${TRAIL}{2})+`, "g"),
    0.93,
  ],
  // UTF-8 read as GBK: what becomes of ，。’ and of U+FFFD.
  ["mojibake", /(?:锟斤拷?|[銆锛鈥][^\s\p{P}]?)+/gu, 0.93],
  // Big5 read as GBK: what becomes of 是 這 會 就.
  ["mojibake", /[琌硂穦碞][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, 0.8],
  ["private", /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]+/gu, 0.8],
  ["questions", /\?{3,}/g, 0.7],
  ["questions", /(?<=\p{Script=Han})\?(?=\p{Script=Han})/gu, 0.5],
  ["entity", ENTITY, 0.85],
];

/** Most sentences are done with one look. */
const SUSPECT =
  /[^\t-\r\x20-\x25\x27-\x3e@-\x7e\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]|[琌硂穦碞銆鈥锟锛]|\?\?|\?(?=\p{Script=Han})|&[\w#]/u;

/** Finds characters damaged on the way: lost, read in a wrong encoding, or never decoded. */
export const encodingDamage: Check = {
  codes: { "encoding-damage": { severity: "major", threshold: 0.5 } },
  *measure(grounds) {
    const { alignment, units } = grounds;
    for (const [unit, { bead }] of units.entries()) {
      for (const side of SIDES) {
        const other = () => textOf(grounds, side === "source" ? "target" : "source", bead);
        const marks = findMarks(grounds, side, bead, (text) => findDamage(text, other));
        if (marks.length === 0) continue;
        const surest = marks.reduce((a, b) => (b.confidence > a.confidence ? b : a));
        const { start, end } = surest.span;
        yield findingOn(grounds, unit, side, marks, {
          code: "encoding-damage",
          confidence: surest.confidence,
          args: {
            kind: surest.kind,
            text: alignment[side].text.slice(start, end),
            count: marks.length,
          },
        });
      }
    }
  },
};

/**
 * Finds damaged characters in a text.
 *
 * @param other - the text of the other side, where the same may have been meant
 */
export function findDamage(text: string, other: () => string): (Mark & { readonly kind: Kind })[] {
  if (!SUSPECT.test(text)) return [];
  const marks: (Mark & { kind: Kind })[] = [];
  let meant: ReadonlySet<string> | undefined;
  for (const [kind, pattern, sureness] of DAMAGE) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      let confidence = sureness;
      // What the other side has as well was meant: a text on entities, a riddle, a question.
      if (kind === "questions" || kind === "entity") {
        meant ??= new Set(other().match(MEANT));
        if (kind === "questions" && meant.has(found.slice(0, 2))) continue;
        if (kind === "entity" && meant.has(found)) confidence *= found.length > 8 ? 0.5 : 0.3;
      }
      marks.push({ kind, span: { start: index, end: index + found.length }, confidence });
    }
  }
  return marks;
}
