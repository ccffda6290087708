/** Where a command's result goes: files whose ending names the format, or standard output. */

import { once } from "node:events";
import { extname } from "node:path";
import { ALIGNMENT_FORMATS, type AlignmentFormat } from "../bitext/alignment-formats.ts";
import { BITEXT_FORMATS, type BitextFormat } from "../bitext/writers.ts";
import { InputError } from "../errors.ts";
import { isSameFile } from "../io/files.ts";
import { checkWritable, writeFileAtomically } from "../io/output-files.ts";

/** Formats by name, with the endings of the files that get them. */
export type Endings<F extends string> = Readonly<Record<F, readonly string[]>>;

/** One place to write to. */
export interface Output<F extends string = Format> {
  /** As the user gave it, `-` for standard output. */
  readonly path: string;
  readonly format: F;
}

const endingsOf = <F extends string>(
  formats: Readonly<Record<F, { readonly endings: readonly string[] }>>,
): Endings<F> =>
  Object.fromEntries(
    Object.entries<{ endings: readonly string[] }>(formats).map(([name, { endings }]) => [
      name,
      endings,
    ]),
  ) as Endings<F>;

/** The formats of bitexts, with the endings of their files. */
export const BITEXT_ENDINGS: Endings<BitextFormat> = endingsOf(BITEXT_FORMATS);

/** Formats an alignment can be written in: those of bitexts, and those of sentence numbers. */
export const ENDINGS: Endings<Format> = { ...BITEXT_ENDINGS, ...endingsOf(ALIGNMENT_FORMATS) };
export type Format = BitextFormat | AlignmentFormat;
export const FORMATS = Object.keys(ENDINGS) as readonly Format[];

/**
 * Finds the format of each output, before any work is done.
 *
 * The ending decides; `format` where there is none to go by: other endings and standard output.
 *
 * @param paths - as given; none means standard output
 * @param standard - what standard output gets without `format`
 * @throws {InputError} at an ending that says nothing without `format`, or at a `format` that
 *   contradicts every ending
 */
export function findOutputs<F extends string>(
  paths: readonly string[],
  format: F | undefined,
  endings: Endings<F>,
  standard: F,
): Output<F>[] {
  if (paths.length === 0) return [{ path: "-", format: format ?? standard }];
  const formats = Object.keys(endings) as F[];
  const outputs = paths.map((path): Output<F> => {
    if (path === "-") return { path, format: format ?? standard };
    // Two formats may share an ending: the named one, then the first.
    const sharing = findByEnding(path, endings);
    const found = (format && sharing.includes(format) ? format : sharing[0]) ?? format;
    if (found) return { path, format: found };
    const known = [...new Set(formats.map((name) => endings[name][0]))].join(", ");
    throw new InputError(`${path}: the ending says no format; end it in ${known} or add --format`);
  });
  if (format && outputs.every((output) => output.format !== format)) {
    const { path, format: found } = outputs[0]!;
    throw new InputError(`${path}: the ending says ${found}, --format says ${format}; drop one`);
  }
  return outputs;
}

/** Finds the formats that the ending of a path stands for. */
export function findByEnding<F extends string>(path: string, endings: Endings<F>): readonly F[] {
  const ending = extname(path).toLowerCase();
  return (Object.keys(endings) as F[]).filter((name) => endings[name].includes(ending));
}

/**
 * Makes sure, before any work is done, that nothing is written over an input or written twice, and
 * that every file can be written.
 *
 * @param others - what is neither written nor one of the texts, and must differ from both
 * @throws {InputError} if two of the paths lead to one file, also through a link, or if an output
 *   is a folder, or in a folder that is missing or takes no files
 */
export async function checkOutputs(
  outputs: readonly string[],
  inputs: readonly string[],
  others: readonly string[] = [],
): Promise<void> {
  const all = [...outputs, ...others];
  for (const [i, output] of all.entries()) {
    for (const input of inputs) {
      if (await isSameFile(output, input)) {
        throw new InputError(`${output}: is an input; write to another file`);
      }
    }
    for (const other of all.slice(0, i)) {
      if (output === other || (await isSameFile(output, other))) {
        const name = output === "-" ? "standard output" : output;
        throw new InputError(`${name}: is named as output twice`);
      }
    }
  }
  for (const output of outputs) if (output !== "-") await checkWritable(output);
}

/** UTF-16 units handed to the system at once. */
const PIECE_UNITS = 1 << 16;

/**
 * Writes text, or bytes, to a file, or to standard output for `-`, no faster than it is taken.
 *
 * @throws {InputError} if the file cannot be written
 */
export async function write(path: string, chunks: Iterable<string> | Uint8Array): Promise<void> {
  if (path !== "-") return writeFileAtomically(path, chunks);
  if (chunks instanceof Uint8Array) {
    process.stdout.write(chunks);
    return;
  }
  let piece = "";
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE_UNITS) continue;
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    piece = "";
  }
  if (piece !== "") process.stdout.write(piece);
}
