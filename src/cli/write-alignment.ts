/** An alignment goes to its outputs: all of them, or none. */

import { ALIGNMENT_FORMATS } from "../bitext/alignment-formats.ts";
import { countLosses } from "../bitext/alignment-losses.ts";
import { type AlignmentUnitsOptions, bitextOfAlignment } from "../bitext/alignment-units.ts";
import { createUntranslatedFilter, type UntranslatedUnits } from "../bitext/leave-untranslated.ts";
import type { SplitLimit } from "../bitext/split.ts";
import type { WriterOptions } from "../bitext/unit.ts";
import { BITEXT_FORMATS, type BitextFormat } from "../bitext/writers.ts";
import { olderPartsNotices, openBitextOutput } from "../io/bitext-output.ts";
import { createOutputFiles, type OutputFiles } from "../io/output-files.ts";
import type { Alignment, Notice } from "../types.ts";
import { VERSION } from "../version.ts";
import { isBitextFormat, pathsOf } from "./bitext-outputs.ts";
import type { Output } from "./output.ts";

/** How an alignment is written, whatever the format. */
export interface WriteAlignmentOptions
  extends AlignmentUnitsOptions,
    Pick<WriterOptions, "adminLocale" | "plain" | "bom"> {
  readonly split?: SplitLimit | undefined;
  /** `"auto"` by default: as each format has it. */
  readonly untranslated?: UntranslatedUnits | undefined;
  /** Files that may not be written over. */
  readonly inputs: readonly string[];
  /** Told of what a format could not hold. */
  readonly report: (notices: readonly Notice[]) => void;
}

/**
 * Writes an alignment in several formats. Files get their names when all of them are whole; standard
 * output comes last, as a reader that closes it ends the program.
 *
 * @throws {InputError} if one of them cannot be written; then there is none
 */
export async function writeAlignment(
  alignment: Alignment,
  outputs: readonly Output[],
  options: WriteAlignmentOptions,
): Promise<void> {
  const files = createOutputFiles(options.inputs);
  const time = new Date().toISOString(); // one clock for all
  const writeOne = (output: Output) =>
    isBitextFormat(output.format)
      ? writeUnits(alignment, output.path, output.format, files, { ...options, time })
      : writeNumbers(alignment, output, files, options);
  try {
    for (const output of outputs) if (output.path !== "-") await writeOne(output);
    await files.commit();
    for (const output of outputs) if (output.path === "-") await writeOne(output);
  } catch (error) {
    await files.discard();
    throw error;
  }
}

async function writeUnits(
  alignment: Alignment,
  path: string,
  format: BitextFormat,
  files: OutputFiles,
  {
    report,
    inputs: _,
    untranslated = "auto",
    ...options
  }: WriteAlignmentOptions & { readonly time: string },
): Promise<void> {
  const { header, units } = bitextOfAlignment(alignment, options);
  const { onLoss, notices } = countLosses(alignment, BITEXT_FORMATS[format].label);
  const filter = createUntranslatedFilter(alignment, untranslated, BITEXT_FORMATS[format]);
  const output = await openBitextOutput(files, path, format, {
    ...options,
    header,
    version: VERSION,
    onLoss,
  });
  await output.write(filter.take(units));
  const { older } = await output.close();
  report([...filter.notices(), ...notices(), ...olderPartsNotices(path, older)]);
}

async function writeNumbers(
  alignment: Alignment,
  output: Output,
  files: OutputFiles,
  options: WriteAlignmentOptions,
): Promise<void> {
  if (isBitextFormat(output.format)) return;
  const { header } = bitextOfAlignment(alignment, options);
  const paths = pathsOf(output, header);
  for (const [k, format] of (await ALIGNMENT_FORMATS[output.format].load()).entries()) {
    const file = await files.open(paths[k]!);
    for (const chunk of format(alignment, header, paths)) await file.write(chunk);
    await file.close();
  }
}
