/** What is known of the outputs of bitexts before any work is done. */

import { ALIGNMENT_FORMATS, type AlignmentFormatEntry } from "../bitext/alignment-formats.ts";
import { partPath, type SplitLimit } from "../bitext/split.ts";
import type { BitextHeader } from "../bitext/unit.ts";
import { BITEXT_FORMATS, type BitextFormat, type BitextFormatEntry } from "../bitext/writers.ts";
import { InputError } from "../errors.ts";
import { checkOutputs, type Format, type Output } from "./output.ts";

/** Tells a format of units from one of sentence numbers. */
export function isBitextFormat(format: Format): format is BitextFormat {
  return format in BITEXT_FORMATS;
}

/** What is known of a format, of either kind. */
export function entryOf(format: Format): BitextFormatEntry | AlignmentFormatEntry {
  return isBitextFormat(format) ? BITEXT_FORMATS[format] : ALIGNMENT_FORMATS[format];
}

/** Names the files of an output, of the first part if there are to be several. */
export function pathsOf(
  { path, format }: Output,
  header: BitextHeader,
  split?: SplitLimit,
): readonly string[] {
  const name = split && isBitextFormat(format) ? partPath(path, 1) : path;
  return entryOf(format).paths?.(name, header) ?? [name];
}

/**
 * Makes sure that all outputs can be written: what `checkOutputs` does for the files that they are
 * made of, and that what writes them is installed.
 *
 * @param header - with the locales, which some files are named by
 * @throws {InputError} also if standard output is to take several files
 */
export async function checkBitextOutputs(
  outputs: readonly Output[],
  inputs: readonly string[],
  header: BitextHeader,
  split?: SplitLimit,
): Promise<void> {
  for (const { path, format } of outputs) {
    if (path !== "-") continue;
    if (entryOf(format).paths) {
      throw new InputError(`standard output: ${format} is several files; name them with -o`);
    }
    if (split) throw new InputError("--split: makes several files; name them with -o");
  }
  const paths = outputs.flatMap((output) =>
    output.path === "-" ? ["-"] : pathsOf(output, header, split),
  );
  await checkOutputs(paths, inputs);
  for (const { format } of outputs) await entryOf(format).load();
}
