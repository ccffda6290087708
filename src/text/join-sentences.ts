import type { SegmentedDocument, Span } from "../types.ts";
import { unwrap } from "./unwrap.ts";

/**
 * A character that is set off with a space from another of its kind, also inside Chinese text:
 * ASCII and Latin letters. Full-width forms and 「」。 are not among them.
 */
const NARROW = String.raw`[!-\u024f\u1e00-\u1eff]`;
const ENDS_NARROW = new RegExp(`${NARROW}$`, "u");
const STARTS_NARROW = new RegExp(`^${NARROW}`, "u");

/** What is no mark: two of these from two paragraphs would run into one word. */
const ENDS_WORD = /[\p{L}\p{N}]$/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;

/**
 * Joins sentences of a document, as on one side of a bead.
 *
 * Line ends inside a sentence are folded, nothing else is changed. English sentences are joined
 * with a space; Chinese ones with nothing, save where two narrow characters would touch
 * (`請先安裝 Linux` + `Windows 亦可。`) or where two lines, items or cues meet without a mark
 * (`我們拍張照吧` + `我的手機沒電了`).
 *
 * @param sentences - a range of indexes in `document.sentences`
 * @returns an empty text when the range is empty
 */
export function joinSentences(document: SegmentedDocument, sentences: Span): string {
  let joined = "";
  for (let i = sentences.start; i < sentences.end; i++) {
    const { text: raw, paragraph } = document.sentences[i]!;
    const text = unwrap(raw, document.lang);
    const isNewParagraph = paragraph !== document.sentences[i - 1]?.paragraph;
    const isSpaced =
      document.lang === "en" ||
      (ENDS_NARROW.test(joined.slice(-1)) && STARTS_NARROW.test(text)) ||
      (isNewParagraph && ENDS_WORD.test(joined.slice(-2)) && STARTS_WORD.test(text));
    // A presegmented document has empty units; they leave no double space behind.
    joined += joined !== "" && text !== "" && isSpaced ? ` ${text}` : text;
  }
  return joined;
}
