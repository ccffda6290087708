import { unwrap } from "../text/unwrap.ts";
import type { Lang } from "../types.ts";

/** Elements inside a segment whose content is markup of the document, not text (TMX 1.4, 3.2). */
const CODES: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "ut"]);
/** Codes that stand alone, where a line break or a placeholder may be. */
const LONE_CODES: ReadonlySet<string> = new Set(["it", "ph", "ut"]);

const WORD_END = /[\p{Script=Latin}\p{Nd}]$/u;
const WORD_START = /^[\p{Script=Latin}\p{Nd}]/u;
const SPACE_END = /\s$/u;
const SPACE_START = /^\s+/u;
const CLOSING = /^[,.;:!?)\]，。；：！？、）」』》]/u;

/** Takes in what stands in a segment, in order. */
export interface SegmentReader {
  readonly open: (element: string) => void;
  readonly close: (element: string) => void;
  readonly text: (piece: string) => void;
  /** The text on one line, without codes, and without the spaces that stood round them only. */
  readonly finish: (lang: Lang) => string;
  /** Codes met so far, one for each outermost element. */
  readonly codes: () => number;
}

/** What an element inside a segment is: code, alone or not, or code round text; else it marks text. */
type InlineKind = "code" | "lone-code" | "span" | undefined;

/** The inline elements of TMX; `hi` marks text. */
function kindOf(element: string): InlineKind {
  if (!CODES.has(element)) return undefined;
  return LONE_CODES.has(element) ? "lone-code" : "code";
}

/**
 * Prepares to read one segment.
 *
 * @param kind - tells what an element is; those of TMX if not given
 */
export function createSegmentReader(kind = kindOf): SegmentReader {
  let text = "";
  let codes = 0;
  let depth = 0;
  // What was met since the last text.
  let since: "nothing" | "code" | "lone-code" = "nothing";
  return {
    open(element) {
      if (depth > 0) {
        depth++;
        return;
      }
      const found = kind(element);
      if (found === undefined) return;
      codes++;
      if (found !== "span") depth = 1;
      if (found === "lone-code") since = "lone-code";
      else if (since === "nothing") since = "code";
    },
    close(element) {
      if (depth > 0) depth--;
      else if (kind(element) === "span" && since === "nothing") since = "code";
    },
    text(piece) {
      if (depth > 0 || piece === "") return;
      let next = piece;
      if (since !== "nothing") {
        const isSpaced = SPACE_END.test(text) || text === "";
        if (isSpaced) next = next.replace(SPACE_START, "");
        if (isSpaced && CLOSING.test(next)) text = text.trimEnd();
        // Line one<ph>&lt;br&gt;</ph>line two
        else if (since === "lone-code" && WORD_END.test(text) && WORD_START.test(next)) text += " ";
      }
      if (next !== "") since = "nothing";
      text += next;
    },
    finish: (lang) => unwrap(text, lang),
    codes: () => codes,
  };
}
