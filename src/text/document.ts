import { checkText } from "../argument.ts";
import { documentOf, type JoinedBlocks } from "../document/block.ts";
import { InputError } from "../errors.ts";
import type { Document, Lang, Notice, Span } from "../types.ts";
import { createDocumentPlaces } from "./document-place.ts";
import { checkScript } from "./foreign-script.ts";
import { splitLines, splitParagraphs } from "./paragraph.ts";
import { countLetters, detectLang, isSimplified } from "./script.ts";

/** How a text in one language is read. */
export interface DocumentOptions {
  /** File name as the user knows it, for messages. */
  readonly name: string;
  /** Found by the script if not given. */
  readonly lang?: Lang | undefined;
  /** Every line is a unit already, empty ones too. `false` by default. */
  readonly presegmented?: boolean | undefined;
  /** Whether lines of a paragraph were broken at a width; `"auto"` by default. */
  readonly wrapped?: boolean | "auto" | undefined;
}

/** A document with what the user should know of it. */
export interface DocumentResult {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

/**
 * Makes a document of a text in one language. Passages in the other one stay in it: a reader of the
 * alignment wants to know of what was left untranslated.
 *
 * A text with much of both languages counts as the one that has more of it, unless `lang` is given.
 *
 * @throws {InputError} if no `lang` is given and the text has no letters or is in a third language
 */
export function documentFromText(text: string, options: DocumentOptions): DocumentResult {
  checkText(text, "text");
  const { name, presegmented = false, wrapped = "auto" } = options;
  const lang = options.lang ?? findMainLang(text, name);
  const notices: Notice[] = [];
  let paragraphs: readonly Span[];
  if (presegmented) {
    paragraphs = splitLines(text);
  } else {
    const result = splitParagraphs(text, wrapped);
    paragraphs = result.paragraphs;
    if (result.wrapped) notices.push({ code: "WRAPPED_LINES_JOINED", name, args: { lang } });
  }
  const document = { lang, name, text, paragraphs, presegmented };
  return { document, notices: [...notices, ...noticesOf(document)] };
}

/**
 * Makes a document in one language of what was taken out of a file with structure, every block a
 * paragraph; see {@link documentFromText}.
 *
 * @throws {InputError} if no `lang` is given and the text has no letters or is in a third language
 */
export function documentFromBlocks(
  blocks: JoinedBlocks,
  options: Omit<DocumentOptions, "wrapped">,
): DocumentResult {
  const { name, presegmented = false } = options;
  const lang = options.lang ?? findMainLang(blocks.text, name);
  const document = documentOf(blocks, { name, lang, presegmented });
  return { document, notices: noticesOf(document) };
}

function noticesOf(document: Document): Notice[] {
  const { lang, name, text } = document;
  const notices = findForeignParagraphs(document);
  if (lang !== "zh" || !isSimplified(text)) return notices;
  return [{ code: "SIMPLIFIED_CHINESE", name, args: {} }, ...notices];
}

function findMainLang(text: string, name: string): Lang {
  if (text.trim() === "") {
    throw new InputError(`${name}: is empty; expected an English or a Chinese text`);
  }
  checkScript(text, name);
  const lang = detectLang(text)!; // there are letters
  if (lang !== "mixed") return lang;
  // English uses some 3.5 letters for one character.
  const { han, latin } = countLetters(text);
  return 3.5 * han >= latin ? "zh" : "en";
}

/** Counts the paragraphs that are whole sentences of the other language. */
function findForeignParagraphs(document: Document): Notice[] {
  const { text, lang, name } = document;
  let count = 0;
  let first = 0;
  for (const [index, { start, end }] of document.paragraphs.entries()) {
    if (document.kinds?.[index] === "code") continue; // in no language
    const { han, latin, words } = countLetters(text, start, end);
    const isForeign = lang === "zh" ? han === 0 && words >= 6 : han >= 8 && han > latin;
    if (!isForeign) continue;
    if (count === 0) first = start;
    count++;
  }
  if (count === 0) return [];
  const place = createDocumentPlaces(document)(first);
  const other = lang === "zh" ? "en" : "zh";
  return [{ code: "TEXT_IN_OTHER_LANGUAGE", name, place, args: { count, lang: other } }];
}

/**
 * Splits ranges of a text into paragraphs, as if the ranges were a text of their own: whether lines
 * are wrapped is judged over all of them, and no paragraph reaches from one into the next.
 *
 * @param ranges - UTF-16 offsets, sorted and disjoint
 */
export function splitRanges(
  text: string,
  ranges: readonly Span[],
  wrapped: boolean | "auto",
): { paragraphs: Span[]; wrapped: boolean } {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of ranges) {
    starts.push(length);
    parts.push(text.slice(start, end));
    length += end - start + 2;
  }
  const result = splitParagraphs(parts.join("\n\n"), wrapped);
  let range = 0;
  const paragraphs = result.paragraphs.map(({ start, end }) => {
    while (range + 1 < starts.length && starts[range + 1]! <= start) range++;
    const shift = ranges[range]!.start - starts[range]!;
    return { start: start + shift, end: end + shift };
  });
  return { paragraphs, wrapped: result.wrapped };
}
