import type { Span } from "../types.ts";
import type { Region } from "./regional-usage.ts";
import type { Mark } from "./unit-text.ts";

/** Marks that are a matter of style: a text that keeps to one of them throughout has a style. */
type StyleKind = "half-width" | "straight-quotes" | "dots" | "half-brackets" | "quotes";

/** A mark where another one is usual. */
export interface StyleMark extends Mark {
  readonly kind: StyleKind;
  readonly found: string;
  readonly expected: string;
}

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
};

/** Behind Han, or behind what closes if Han goes on; a name, a figure may follow a comma or a colon. */
const HALF_WIDTH =
  /(?:[,;:?!]|\.(?!\.))(?:(?<=\p{Script=Han}.)(?=[\p{Script=Han}\s「『（《“]|$)|(?<=\p{Script=Han}[,;:])(?=[A-Za-z\d])|(?<=[」』）》”"].)(?=\s?\p{Script=Han}|\s*$))/gu;
/** Wildcards stand apart: 通配符 ? 和 [...]. */
const APART = /^\s+\S/u;
/** Between Han it stands in names: 瑪麗．安 */
const WIDE_PERIOD = /(?<=[\p{Script=Han}」』）》])．(?=[」』）》”"\s]*$)/gu;
const DOTS =
  /(?<=\p{Script=Han})(?:\.{3,}|。{3,}|．{3,}|・{3,})|(?<![.。．・\w])(?:\.{3,}|。{3,}|．{3,})(?=\p{Script=Han})/gu;
/** Behind a name, before what code has, they are a call: print("你好") */
const HALF_BRACKETS = /(?<!\w(?=\(["'\w]))\((?=[^()\n]*\p{Script=Han})[^()\n]*\)/gu;
// The lookahead keeps a mark without partner from being tried at every character behind it.
const CURLY_QUOTES = /“(?=[^“”\n]*\p{Script=Han})[^“”\n]*”/gu;
const CORNER_QUOTES = /[「『](?=[^「」『』\n]*\p{Script=Han})[^「」『』\n]*[」』]/gu;

/** What code has before a string. */
const CODE_BEFORE = /[=([,{]\s?$/;

/** Gives quotations in straight marks with Han inside, if the marks of the text come in pairs. */
function straightQuotations(text: string): Span[] {
  const places = Array.from(text.matchAll(/"/g), ({ index }) => index);
  if (places.length % 2 > 0) return [];
  const spans: Span[] = [];
  for (let k = 0; k < places.length; k += 2) {
    const start = places[k]!;
    const end = places[k + 1]! + 1;
    const isProse = /\p{Script=Han}/u.test(text.slice(start, end));
    if (isProse && !CODE_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
      spans.push({ start, end });
  }
  return spans;
}

/** One look is enough for most sentences; `region` "cn" has 「」 for its strange marks. */
const ANY = { tw: /[,;:?!."(“．]|。。|・・/, cn: /[,;:?!."(「『．]|。。|・・/ };

/** Finds marks of a Chinese sentence that are not the usual ones of the region. */
export function findStyleMarks(text: string, region: Region): StyleMark[] {
  const marks: StyleMark[] = [];
  if (!ANY[region === "cn" ? "cn" : "tw"].test(text) || !/\p{Script=Han}/u.test(text)) return marks;
  const add = (
    kind: StyleKind,
    start: number,
    end: number,
    expected: string,
    confidence: number,
    found = text.slice(start, end),
  ) => marks.push({ kind, span: { start, end }, found, expected, confidence });
  for (const { index, 0: mark } of text.matchAll(HALF_WIDTH)) {
    const mayBeCode = mark === "?" && APART.test(text.slice(index + 1, index + 8));
    add("half-width", index, index + 1, WIDE[mark]!, mayBeCode ? 0.4 : 0.85);
  }
  for (const { index, 0: period } of text.matchAll(WIDE_PERIOD)) {
    add("half-width", index, index + 1, "。", 0.8, period);
  }
  const [open, close] = region === "cn" ? ["“", "”"] : ["「", "」"];
  const pair = `${open}${close}`;
  for (const { start, end } of straightQuotations(text)) {
    add("straight-quotes", start, end, pair, 0.8, '""');
  }
  for (const { index, 0: dots } of text.matchAll(DOTS)) {
    add("dots", index, index + dots.length, "……", 0.8, dots.slice(0, 3));
  }
  for (const { index, 0: bracketed } of text.matchAll(HALF_BRACKETS)) {
    add("half-brackets", index, index + bracketed.length, "（）", 0.65, "()");
  }
  for (const { index, 0: quotation } of text.matchAll(
    region === "cn" ? CORNER_QUOTES : CURLY_QUOTES,
  )) {
    const found = `${quotation[0]}${quotation.at(-1)}`;
    add("quotes", index, index + quotation.length, pair, 0.75, found);
  }
  return marks;
}

/** What stands for a mark where it is right: these are counted against it. */
const RIGHT: Readonly<Record<string, RegExp>> = {
  "，": /，/g,
  "；": /；/g,
  "：": /：/g,
  "？": /？/g,
  "！": /！/g,
  "。": /。/g,
  "……": /…+/g,
  "（）": /（(?=[^（）\n]*\p{Script=Han})[^（）\n]*）/gu,
  "「」": CORNER_QUOTES,
  "“”": CURLY_QUOTES,
};

/** Counts where a text has the mark that is expected. */
export function countRight(text: string, expected: string): number {
  return text.match(RIGHT[expected]!)?.length ?? 0;
}
