/** Options that several commands share: the same words, the same checks everywhere. */

import { InvalidArgumentError, Option } from "commander";
import { parseSplitLimit, type SplitLimit } from "../bitext/split.ts";
import { INPUT_FORMATS, type InputFormat } from "../document/format-name.ts";
import { canonicalizeLocale, LOCALE_EXAMPLES } from "../format/locale.ts";
import type { Layout } from "../text/mixed.ts";
import type { Lang } from "../types.ts";

/** `-o, --output`, once. */
export function createOutputOption(): Option {
  return new Option("-o, --output <file>", "write to this file (default: standard output)");
}

/** `-o, --output`, as often as there are files. */
export function createOutputsOption(): Option {
  return new Option(
    "-o, --output <file>",
    "write to this file; may be given several times",
  ).argParser(collect);
}

/** Reads an option that may be given several times. */
export function collect(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, given];
}

/** How texts are read and cut; see `ReadOptions`. */
export interface ReadingOptions {
  readonly inputFormat: InputFormat | "auto";
  readonly mainText?: true;
  readonly presegmented?: true;
  readonly wrapped?: boolean;
  readonly layout: Layout | "auto";
  readonly encoding: string;
  readonly glossary?: readonly string[];
  readonly words: "lattice" | "jieba";
}

// Written out, as importing the splitter would slow every start; the type keeps both lists alike.
const LAYOUTS: readonly ReadingOptions["layout"][] = [
  "auto",
  "sections",
  "paragraphs",
  "lines",
  "inline",
  "columns",
];

/** The options of {@link ReadingOptions}, in the order of help. */
export function createReadingOptions(): Option[] {
  return [
    createInputFormatOption(),
    createMainTextOption(),
    new Option(
      "--presegmented",
      "every line or block is a sentence already, an empty line too (two files, or columns)",
    ),
    createWrappedOption(),
    createUnwrappedOption(),
    new Option("--layout <name>", "how one file holds both languages")
      .choices(LAYOUTS)
      .default("auto"),
    createEncodingOption(),
    new Option(
      "--glossary <file>",
      "your own terms in both languages, as TBX, CSV or TSV; may be given several times",
    ).argParser(collect),
    new Option("--words <name>", "what cuts Chinese into words")
      .choices(["lattice", "jieba"])
      .default("lattice"),
  ];
}

/** `--input-format`. */
export function createInputFormatOption(): Option {
  return new Option("--input-format <name>", "what the files are")
    .choices(["auto", ...INPUT_FORMATS])
    .default("auto");
}

/** `--main-text`. */
export function createMainTextOption(): Option {
  return new Option("--main-text", "of web pages, leave out menus, headers and footers");
}

/** `--encoding`. */
export function createEncodingOption(): Option {
  return new Option(
    "--encoding <name>",
    "encoding of the input: auto, utf-8, utf-16le, utf-16be, big5-hkscs, gb18030, windows-1252",
  ).default("auto");
}

/** `--wrapped`; without it and its opposite, found by the lengths of the lines. */
export function createWrappedOption(): Option {
  return new Option(
    "--wrapped",
    "lines of plain text are wrapped: only an empty line ends a paragraph (default: found by itself)",
  );
}

/** `--no-wrapped`. */
export function createUnwrappedOption(): Option {
  return new Option("--no-wrapped", "every line is a paragraph");
}

/** `--explain`, as commander gives it: without a value, or with all that were given. */
export type ExplainValue = true | readonly string[];

/** `--explain [beads]`. */
export function createExplainOption(): Option {
  return new Option(
    "--explain [beads]",
    "say why, of every bead or of some: 12, 10-20, english.txt:41, doubtful, lone (behind the texts)",
  ).argParser((text: string, before: ExplainValue = []) => [
    ...(before === true ? [] : before),
    text,
  ]);
}

/** `--split`. */
export function createSplitOption(): Option {
  return new Option(
    "--split <limit>",
    "several files, out.001.tmx and so on: 10000 units in each, or 50MB",
  ).argParser((text): SplitLimit => {
    const limit = parseSplitLimit(text);
    if (limit) return limit;
    throw new InvalidArgumentError("expected a number of units or a size, as 10000 or 50MB");
  });
}

/** `-q, --quiet`. */
export function createQuietOption(): Option {
  return new Option("-q, --quiet", "print nothing but errors on standard error");
}

/**
 * Reads a number from 0 to 1.
 *
 * @throws {InvalidArgumentError} which commander prints with the option's name
 */
export function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() === "" || !(share >= 0 && share <= 1)) {
    throw new InvalidArgumentError("expected a number from 0 to 1");
  }
  return share;
}

/**
 * Makes a reader of language tags of one language.
 *
 * @throws {InvalidArgumentError} which commander prints with the option's name
 */
export function createLocaleParser(lang: Lang) {
  return (text: string): string => {
    const tag = canonicalizeLocale(text, lang);
    if (tag !== undefined) return tag;
    throw new InvalidArgumentError(`expected a language tag like ${LOCALE_EXAMPLES[lang]}`);
  };
}
