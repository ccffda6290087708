/** One call for each thing: the texts of memories in, faults, a mended or a merged memory out. */

import { InputError } from "../errors.ts";
import { createTmxFixer, type TmxFixResult } from "./fix.ts";
import { createTmxLinter, type FileEncoding, type TmxLint, type TmxLintOptions } from "./lint.ts";
import type { TmxFixOptions } from "./mend-unit.ts";
import { type ConflictRow, createMerger, type MergeOptions, type MergeResult } from "./merge.ts";
import { createSurvey } from "./survey.ts";

/**
 * Looks for faults in a translation memory, TMX of any version, also where the XML is broken.
 *
 * @param encoding - how the bytes were read, if faults of that kind are to be told
 * @throws {InputError} if it is no TMX
 * @example
 * const { groups } = lintTmx('<tmx version="1.4"><header/><body/></tmx>');
 * groups.map(({ code }) => code); // ["header-attribute", "srclang-missing", "no-units"]
 */
export function lintTmx(
  text: string,
  options: TmxLintOptions & { readonly encoding?: FileEncoding } = {},
): TmxLint {
  const linter = createTmxLinter(options);
  linter.write(text);
  return linter.close(options.encoding);
}

/** A mended memory. */
export interface TmxFixed extends TmxFixResult {
  /** The memory; with `splitVariants` the first of `files`. */
  readonly text: string;
  /** With `splitVariants`: the tag of each variant of Chinese, and its memory. */
  readonly files: readonly { readonly tag: string; readonly text: string }[];
  /** What was found in the memory as it was given. */
  readonly lint: TmxLint;
}

/**
 * Writes a translation memory without its faults: valid TMX 1.4, to be saved as UTF-8.
 *
 * @throws {InputError} if it is no TMX
 */
export function fixTmx(text: string, options: TmxFixOptions = {}): TmxFixed {
  const lint = lintTmx(text, options.name === undefined ? {} : { name: options.name });
  const pieces: string[][] = [[]];
  const fixer = createTmxFixer(
    lint.survey,
    (piece, file) => {
      pieces[file] ??= [];
      pieces[file].push(piece);
    },
    options,
  );
  fixer.write(text);
  const result = fixer.close();
  const texts = pieces.map((parts) => parts.join(""));
  const { variants } = lint.survey;
  const files = options.splitVariants
    ? variants.map(({ tag }, file) => ({ tag, text: texts[file]! }))
    : [];
  return { text: texts[0]!, files, lint, ...result };
}

/** A merged memory. */
export interface MergedBitexts extends MergeResult {
  readonly text: string;
  /** Every translation of a source that has several, in the order of the files. */
  readonly rows: readonly ConflictRow[];
}

/**
 * Makes one translation memory of several; what is the same stands in it once.
 *
 * @param memories - names, and texts in TMX
 * @param options - `keep` says which of several translations stay, the last by default
 * @throws {InputError} if there is none, or one is no TMX
 */
export function mergeBitexts(
  memories: readonly { readonly name: string; readonly text: string }[],
  options: MergeOptions,
): MergedBitexts {
  if (memories.length === 0) throw new InputError("expected memories to merge, found none");
  const files = memories.map(({ name, text }) => {
    const survey = createSurvey(name);
    survey.write(text);
    return { name, survey: survey.close() };
  });
  const merger = createMerger(files, options);
  const read = (file: number, reader: ReturnType<typeof merger.index>) => {
    reader.write(memories[file]!.text);
    reader.close();
  };
  for (const file of files.keys()) read(file, merger.index(file));
  const rows: ConflictRow[] = [];
  let text = merger.head();
  const put = (piece: string) => {
    text += piece;
  };
  for (const file of files.keys())
    read(
      file,
      merger.copy(file, put, (row) => rows.push(row)),
    );
  return { text: text + merger.tail(), rows, ...merger.result() };
}
