import { checkChoice, checkText, type Paths, pathsOf } from "../argument.ts";
import { type JoinedBlocks, joinBlocks } from "../document/block.ts";
import { INPUT_FORMATS } from "../document/format-name.ts";
import { InputError } from "../errors.ts";
import { type DocumentResult, documentFromBlocks, documentFromText } from "../text/document.ts";
import { checkScript } from "../text/foreign-script.ts";
import { documentsFromMixed } from "../text/mixed.ts";
import { detectLangs } from "../text/pair.ts";
import { isSimplified } from "../text/script.ts";
import type { Lang, Notice } from "../types.ts";
import { decode, decodeDeclared } from "./encoding.ts";
import { isSameFile, readBytes } from "./files.ts";
import type { ReadOptions, ReadResult } from "./reading.ts";

/**
 * Reads the two texts to align: from two files in either order, or from one that holds both.
 *
 * `-` is standard input. Of two files each stays one document, also where it holds lines of the
 * other language: those are untranslated passages, and reports need them.
 *
 * @throws {InputError} if a file cannot be read, is no text or empty; if both are in one language or
 * are one file; if one is in a third language; if a single file has one language only
 * @throws {RangeError} if `paths` are not one or two
 */
export async function readDocuments(paths: Paths, options: ReadOptions = {}): Promise<ReadResult> {
  const [first, second] = pathsOf(paths);
  if (second === undefined) {
    const bytes = await readBytes(first);
    const name = first === "-" ? "standard input" : first;
    const { documentsOfBitext } = await import("./aligned.ts");
    const read = await documentsOfBitext(bytes, name, options);
    return read ?? documentsFromRead(await sourceOfBytes(bytes, name, options), options);
  }

  if (options.layout !== undefined && options.layout !== "auto") {
    throw new InputError(
      `layout ${options.layout}: says how one file holds both languages; two files were given`,
    );
  }
  if (first === "-" && second === "-") {
    throw new InputError("standard input: can be only one of the two texts");
  }
  if (await isSameFile(first, second)) {
    throw new InputError(
      `${second}: is the same file as ${first}; name it once if it holds both languages`,
    );
  }
  const a = await readSource(first, options);
  const b = await readSource(second, options);
  if (a.text.trim() !== "" && solid(a.text) === solid(b.text)) {
    throw new InputError(
      `${second}: holds the same text as ${first}; name one if it holds both languages`,
    );
  }
  const [langA, langB] = namingEncoding(options, [a, b], () =>
    findLangs(a, b, options.presegmented),
  );
  const resultA = documentFromSource(a, { ...options, lang: langA });
  const resultB = documentFromSource(b, { ...options, lang: langB });
  const [english, chinese] = langA === "en" ? [resultA, resultB] : [resultB, resultA];
  return {
    english: english.document,
    chinese: chinese.document,
    notices: [...a.notices, ...resultA.notices, ...b.notices, ...resultB.notices],
  };
}

/**
 * Finds both texts in one that was read.
 *
 * @throws {InputError} if it is empty or has one language only
 */
export async function documentsFromRead(
  read: SourceText,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { name, text, blocks, notices } = read;
  const split = blocks
    ? (await import("../document/mixed-blocks.ts")).documentsFromMixedBlocks
    : undefined;
  const mixed = namingEncoding(options, [read], () =>
    blocks && split
      ? split(blocks, { ...options, name })
      : documentsFromMixed(text, { ...options, name }),
  );
  const { english, chinese, layout } = mixed;
  return { english, chinese, layout, notices: [...notices, ...mixed.notices] };
}

/**
 * Reads one text in one language; `-` is standard input.
 *
 * @throws {InputError} if the file cannot be read, is no text, has no letters or is in a third language
 */
export async function readDocument(
  path: string,
  options: Omit<ReadOptions, "layout"> & { readonly lang?: Lang | undefined } = {},
): Promise<DocumentResult> {
  checkText(path, "path");
  const read = await readSource(path, options);
  const result = namingEncoding(options, [read], () => documentFromSource(read, options));
  return { document: result.document, notices: [...read.notices, ...result.notices] };
}

function documentFromSource(
  { name, text, blocks }: SourceText,
  options: ReadOptions & { readonly lang?: Lang | undefined },
): DocumentResult {
  return blocks
    ? documentFromBlocks(blocks, { ...options, name })
    : documentFromText(text, { ...options, name });
}

/** A text as it was read. */
export interface NamedText {
  /** What people know the text by, in messages and places. */
  readonly name: string;
  readonly text: string;
  readonly notices: readonly Notice[];
}

/**
 * Reads a text; `-` is standard input.
 *
 * @throws {InputError} if the file cannot be read or is no text
 */
export async function readText(path: string, options: ReadOptions = {}): Promise<NamedText> {
  const bytes = await readBytes(path);
  const name = path === "-" ? "standard input" : path;
  const { text, notices } = decode(bytes, options.encoding ?? "auto", name);
  return { name, text, notices };
}

/** A text as it was read, and what it is made of if its file has structure. */
export interface SourceText extends NamedText {
  /** `text` is that of the blocks; not there for plain text. */
  readonly blocks?: JoinedBlocks;
}

/**
 * Reads a file of any format; `-` is standard input.
 *
 * @throws {InputError} if the file cannot be read, is no text, or broken
 */
async function readSource(path: string, options: ReadOptions = {}): Promise<SourceText> {
  return sourceOfBytes(await readBytes(path), path === "-" ? "standard input" : path, options);
}

/**
 * Reads a file of any format whose bytes were read already.
 *
 * @throws {InputError} if it is no text, or broken
 */
export async function sourceOfBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<SourceText> {
  const { encoding = "auto", inputFormat: asked = "auto", mainText, presegmented } = options;
  const { DOCUMENT_FORMATS, findFormat } = await import("../document/formats.ts");
  if (asked !== "auto") checkChoice(asked, INPUT_FORMATS, "inputFormat");
  const format = asked === "auto" ? findFormat(bytes, name) : asked;
  if (format === "text") {
    const { text, notices } = decode(bytes, encoding, name);
    return { name, text, notices };
  }
  const { title, load } = DOCUMENT_FORMATS[format];
  const { readBlocks } = await load();
  const extraction = await readBlocks({
    bytes,
    name,
    decode: (declared) => decodeDeclared(bytes, encoding, declared, name),
    options: { mainText, presegmented },
  });
  const blocks = joinBlocks(extraction.blocks);
  const notices = [...extraction.notices];
  if (asked === "auto") {
    notices.unshift({ code: "FORMAT_DETECTED", name, args: { format: title } });
  }
  return { name, text: blocks.text, blocks, notices };
}

/** Adds to errors about the languages of texts the encoding asked for, which may be the reason. */
function namingEncoding<T>(
  { encoding = "auto" }: ReadOptions,
  texts: readonly NamedText[],
  check: () => T,
): T {
  try {
    return check();
  } catch (error) {
    const isEmpty = texts.some(({ text }) => text.trim() === "");
    if (!(error instanceof InputError) || encoding === "auto" || isEmpty) throw error;
    throw new InputError(`${error.message}; read as ${encoding} as asked`, { cause: error });
  }
}

// Copies may differ in line ends and indentation.
const solid = (text: string) => text.replace(/\s+/g, "");

function findLangs(
  first: NamedText,
  second: NamedText,
  presegmented = false,
): readonly [Lang, Lang] {
  for (const { name, text } of [first, second]) {
    if (text.trim() === "") throw new InputError(`${name}: is empty`);
    // A list of units may hold numbers only.
    checkScript(text, name, { mayLackLetters: presegmented });
  }
  const langs = detectLangs(first.text, second.text);
  const both = `${first.name}, ${second.name}: both are`;
  if (langs === "both-english") {
    throw new InputError(`${both} English; expected an English and a Chinese text`);
  }
  if (langs === "both-chinese") {
    const [a, b] = [first, second].map(({ text }) => isSimplified(text));
    const scripts =
      a === b ? "" : a ? ", Simplified and Traditional" : ", Traditional and Simplified";
    throw new InputError(`${both} Chinese${scripts}; expected an English and a Chinese text`);
  }
  return langs;
}
