import { checkText } from "../argument.ts";
import { InputError } from "../errors.ts";
import type { Document, Lang, Notice, Span } from "../types.ts";
import { splitRanges } from "./document.ts";
import { checkScript } from "./foreign-script.ts";
import { splitBlocks } from "./mixed-blocks.ts";
import { readColumns } from "./mixed-columns.ts";
import { splitHalves } from "./mixed-halves.ts";
import { type Line, measureLines } from "./mixed-line.ts";
import type { Piece } from "./mixed-piece.ts";
import { countLetters, isSimplified } from "./script.ts";

const LAYOUTS = ["sections", "paragraphs", "lines", "inline", "columns"] as const;

/** How two languages share one text. */
export type Layout = (typeof LAYOUTS)[number];

/** How a bilingual text is read. */
export interface MixedOptions {
  /** File name as the user knows it, for messages. */
  readonly name: string;
  /** Found by statistics over the lines with `"auto"`, the default. */
  readonly layout?: Layout | "auto" | undefined;
  /**
   * Every line, half of a line or cell is a unit already. `false` by default.
   *
   * In columns every row is a unit of both languages, so that units can be counted as rows: what is
   * missing on a side is an empty unit; a header, a rule and a blank row are one on both. In the other
   * layouts blank lines and dividers are no units, and a unit's number is not that of its line.
   */
  readonly presegmented?: boolean | undefined;
  /** Whether lines of a paragraph were broken at a width; `"auto"` by default. */
  readonly wrapped?: boolean | "auto" | undefined;
}

/** Two documents out of one text. */
export interface MixedDocuments {
  readonly english: Document;
  readonly chinese: Document;
  readonly layout: Layout;
  /**
   * UTF-16 offsets of what belongs to neither: dividers, separators, brackets, a header, other
   * columns. With the paragraphs of both documents it covers every character but white space.
   */
  readonly skipped: readonly Span[];
  readonly notices: readonly Notice[];
}

/**
 * Splits a text that holds an English and a Chinese version into two documents. They share the text,
 * so offsets in both are places in it.
 *
 * A name in brackets, a product or a term of the other language does not part a line. Linear time.
 *
 * @throws {InputError} if the text is empty, in one language only or in a third, or has no such layout
 * @throws {RangeError} if `layout` is none
 */
export function documentsFromMixed(text: string, options: MixedOptions): MixedDocuments {
  checkText(text, "text");
  const { name, layout: asked = "auto", presegmented = false, wrapped = "auto" } = options;
  if (asked !== "auto" && !LAYOUTS.includes(asked)) {
    throw new RangeError(`layout "${asked}": unknown; use auto or one of ${LAYOUTS.join(", ")}`);
  }
  const lines = measureLines(text);
  if (lines.length === 0) {
    throw new InputError(`${name}: is empty; expected an English and a Chinese text`);
  }
  checkScript(text, name, { isBilingual: true });
  const { layout, pieces, skipped } = splitPieces(text, lines, asked, name);
  const notices: Notice[] = [];

  const toDocument = (lang: Lang): Document => {
    const own = pieces.filter((piece) => piece.lang === lang);
    let paragraphs: Span[];
    if (presegmented || layout === "inline" || layout === "columns") {
      paragraphs = own.map(({ start, end }) => ({ start, end }));
      if (!presegmented) paragraphs = paragraphs.filter(({ start, end }) => start < end);
    } else {
      const result = splitRanges(text, joinPieces(pieces, skipped, lang), wrapped);
      paragraphs = result.paragraphs;
      if (result.wrapped) notices.push({ code: "WRAPPED_LINES_JOINED", name, args: { lang } });
    }
    return { lang, name, text, paragraphs, presegmented };
  };
  const english = toDocument("en");
  const chinese = toDocument("zh");
  checkBoth(
    text,
    english,
    chinese,
    asked !== "auto" || layout === "inline" || layout === "columns",
  );

  const args = { layout, english: english.paragraphs.length, chinese: chinese.paragraphs.length };
  notices.unshift({ code: "LAYOUT_DETECTED", name, args });
  if (isSimplified(text)) notices.push({ code: "SIMPLIFIED_CHINESE", name, args: {} });
  return { english, chinese, layout, skipped, notices };
}

interface Pieces {
  readonly layout: Layout;
  readonly pieces: readonly Piece[];
  readonly skipped: readonly Span[];
}

function splitPieces(
  text: string,
  lines: readonly Line[],
  asked: Layout | "auto",
  name: string,
): Pieces {
  if (asked === "auto" || asked === "columns") {
    const columns = readColumns(text, asked === "columns");
    if (columns !== undefined) return { layout: "columns", ...columns };
    if (asked === "columns") {
      throw new InputError(`${name}: found no two columns in different languages; try layout auto`);
    }
  }
  if (asked === "auto" || asked === "inline") {
    const inline = splitHalves(text, lines, asked === "inline");
    if (inline !== undefined) return { layout: "inline", ...inline };
    if (asked === "inline") {
      throw new InputError(`${name}: found no line that holds both languages; try layout auto`);
    }
  }
  return splitBlocks(text, lines, asked === "auto" ? undefined : asked);
}

/** Joins neighbouring pieces of one language to ranges, for their lines may be wrapped. */
function joinPieces(pieces: readonly Piece[], skipped: readonly Span[], lang: Lang): Span[] {
  const ranges: { start: number; end: number }[] = [];
  let isOpen = false;
  let next = 0; // of skipped
  for (const piece of pieces) {
    while (next < skipped.length && skipped[next]!.start < piece.start) {
      isOpen = false;
      next++;
    }
    if (piece.lang !== lang) isOpen = false;
    else if (isOpen) ranges.at(-1)!.end = piece.end;
    else {
      ranges.push({ start: piece.start, end: piece.end });
      isOpen = true;
    }
  }
  return ranges;
}

/**
 * Checks that both languages are there: more than a name or a command of the second.
 *
 * @param isCertain - two words may be all there is, as in a glossary or when the user named the layout
 */
function checkBoth(text: string, english: Document, chinese: Document, isCertain: boolean): void {
  const count = (document: Document) => {
    let han = 0;
    let words = 0;
    let isText = false;
    for (const { start, end } of document.paragraphs) {
      const counts = countLetters(text, start, end);
      han += counts.han;
      words += counts.words;
      isText ||=
        document.lang === "en"
          ? counts.words >= 4 && counts.han * 12 <= counts.latin
          : counts.han >= 4 && counts.han > counts.latin;
    }
    return { letters: han + words, isText };
  };
  const inEnglish = count(english);
  const inChinese = count(chinese);
  const { name } = english;
  if (inEnglish.letters + inChinese.letters === 0) {
    throw new InputError(`${name}: found neither English nor Chinese letters`);
  }
  const [few, many] =
    inEnglish.letters < inChinese.letters ? [inEnglish, inChinese] : [inChinese, inEnglish];
  if (few.letters > 0 && (isCertain || few.isText || few.letters >= 0.2 * many.letters)) return;
  const [found, missing] = many === inEnglish ? ["English", "Chinese"] : ["Chinese", "English"];
  throw new InputError(
    `${name}: found only ${found}; give the ${missing} text as a second file, or one file with both`,
  );
}
