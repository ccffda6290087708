/** Where a command's result goes: files whose ending names the format, or standard output. */

import { once } from "node:events";
import { extname } from "node:path";
import { InputError } from "../errors.ts";
import { isSameFile, writeFileAtomically } from "../io/files.ts";

/** Formats an alignment can be written in; a file of that ending gets it. */
export const FORMATS = ["tmx", "tsv", "json", "beads"] as const;
export type Format = (typeof FORMATS)[number];

/** One place to write to. */
export interface Output {
  /** As the user gave it, `-` for standard output. */
  readonly path: string;
  readonly format: Format;
}

/**
 * Finds the format of each output, before any work is done.
 *
 * The ending decides; `format` where there is none to go by: other endings and standard output.
 *
 * @param paths - as given; none means standard output
 * @throws {InputError} at an ending that says nothing without `format`, or at a `format` that
 *   contradicts every ending
 */
export function findOutputs(paths: readonly string[], format: Format | undefined): Output[] {
  if (paths.length === 0) return [{ path: "-", format: format ?? "tsv" }];
  const outputs = paths.map((path): Output => {
    if (path === "-") return { path, format: format ?? "tsv" };
    const found = FORMATS.find((name) => extname(path).toLowerCase() === `.${name}`) ?? format;
    if (found) return { path, format: found };
    throw new InputError(
      `${path}: the ending says no format; end it in .${FORMATS.join(", .")} or add --format`,
    );
  });
  if (format && outputs.every((output) => output.format !== format)) {
    const { path, format: found } = outputs[0]!;
    throw new InputError(`${path}: the ending says ${found}, --format says ${format}; drop one`);
  }
  return outputs;
}

/**
 * Makes sure, before any work is done, that nothing is written over an input or written twice.
 *
 * @throws {InputError} if two of the paths lead to one file, also through a link
 */
export async function checkOutputs(
  outputs: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  for (const [i, output] of outputs.entries()) {
    for (const input of inputs) {
      if (await isSameFile(output, input)) {
        throw new InputError(`${output}: is an input; write to another file`);
      }
    }
    for (const other of outputs.slice(0, i)) {
      if (output === other || (await isSameFile(output, other))) {
        const name = output === "-" ? "standard output" : output;
        throw new InputError(`${name}: is named as output twice`);
      }
    }
  }
}

/** UTF-16 units handed to the system at once. */
const PIECE_UNITS = 1 << 16;

/**
 * Writes text to a file, or to standard output for `-`, no faster than it is taken.
 *
 * @throws {InputError} if the file cannot be written
 */
export async function write(path: string, chunks: Iterable<string>): Promise<void> {
  if (path !== "-") return writeFileAtomically(path, chunks);
  let piece = "";
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE_UNITS) continue;
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    piece = "";
  }
  if (piece !== "") process.stdout.write(piece);
}
