/** Where an audit gets its texts from: to be aligned, or in a file that holds an alignment. */

import { alignDocuments } from "../align-documents.ts";
import { InputError } from "../errors.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { type AlignedResult, readTextsOrAlignment } from "../io/alignment.ts";
import type { ReadResult } from "../io/reading.ts";
import type { Alignment, Notice } from "../types.ts";
import { readOptionsOf } from "./input.ts";
import type { ReadingOptions } from "./option.ts";
import type { Progress } from "./progress.ts";

/** What reading needs beside its options. */
export interface Surroundings {
  readonly progress: Progress;
  readonly report: (notices: readonly Notice[]) => void;
}

/**
 * Reads texts or an alignment.
 *
 * @throws {InputError} if a file cannot be read, or options of reading are given for an alignment
 */
export async function readInput(
  paths: readonly [string] | readonly [string, string],
  options: ReadingOptions,
  { progress, report }: Surroundings,
): Promise<ReadResult | AlignedResult> {
  progress.show("reading");
  const read = await readTextsOrAlignment(paths, readOptionsOf(options));
  progress.clear();
  if ("alignment" in read) checkNotAsked(options, read.name);
  report(read.notices);
  return read;
}

/** Gives the alignment that was read, or makes one of the texts. */
export function alignInput(
  read: ReadResult | AlignedResult,
  { words }: ReadingOptions,
  glossary: Glossary | undefined,
  progress: Progress,
): Alignment {
  if ("alignment" in read) return read.alignment;
  return alignDocuments(read.english, read.chinese, {
    words,
    glossary,
    layout: read.layout,
    onProgress: (share) => progress.show("aligning", share),
  });
}

/** Refuses options that would do nothing, as whoever gives them expects that they do. */
function checkNotAsked(options: ReadingOptions, name: string) {
  const { mainText, presegmented, wrapped, layout, words } = options;
  const asked = [
    mainText ? "--main-text" : undefined,
    presegmented ? "--presegmented" : undefined,
    wrapped === undefined ? undefined : wrapped ? "--wrapped" : "--no-wrapped",
    layout === "auto" ? undefined : "--layout",
    words === "lattice" ? undefined : "--words",
  ].find((option) => option !== undefined);
  if (asked !== undefined) {
    throw new InputError(`${name}: is aligned already, so ${asked} would change nothing; drop it`);
  }
}
