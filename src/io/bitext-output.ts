/** A bitext on its way into the files of one format. */

import type { SplitLimit } from "../bitext/split.ts";
import { partPath } from "../bitext/split.ts";
import type { BitextUnit, BitextWriter, TextLoss, WriterOptions } from "../bitext/unit.ts";
import { BITEXT_FORMATS, type BitextFormat, type BitextFormatEntry } from "../bitext/writers.ts";
import { InputError } from "../errors.ts";
import type { Notice } from "../types.ts";
import { findOlderParts } from "./older-parts.ts";
import type { OutputFile, OutputFiles } from "./output-files.ts";

/** Where units go. */
export interface BitextOutput {
  /** Writes units in order, no faster than they are taken. */
  readonly write: (units: Iterable<BitextUnit>) => Promise<void>;
  /** Ends the files; {@link OutputFiles.commit} gives them their names. */
  readonly close: () => Promise<BitextOutputResult>;
}

/** What became of the units. */
interface BitextOutputResult {
  readonly written: number;
  /** Units that the format cannot hold. */
  readonly leftOut: number;
  /** In order. */
  readonly paths: readonly string[];
  /** With `split`: what looks like further parts of the same output, and is of an earlier run. */
  readonly older: readonly string[];
}

/** What an output needs beside the units. */
export interface BitextOutputOptions extends WriterOptions {
  /** Begins a new file, `out.002.tmx`, whenever one holds as much; the first is `out.001.tmx` then. */
  readonly split?: SplitLimit | undefined;
}

/** One file of a part, and what it is written by. */
interface Part {
  readonly file: OutputFile;
  readonly writer: BitextWriter;
  readonly isText: boolean;
  /** Bytes written. */
  size: number;
  units: number;
}

/**
 * Opens an output of a format.
 *
 * @param path - `-` is standard output
 * @throws {InputError} if it cannot be written, if the library of the format is not installed, or if
 *   standard output is to take several files, or bytes to a terminal
 */
export async function openBitextOutput(
  files: OutputFiles,
  path: string,
  format: BitextFormat,
  { split, onLoss, ...given }: BitextOutputOptions,
): Promise<BitextOutput> {
  const { load, paths: pathsOf }: BitextFormatEntry = BITEXT_FORMATS[format];
  if (path === "-" && (split || pathsOf)) {
    throw new InputError(`standard output: takes one file only; name the files with -o`);
  }
  const creators = await load();
  // What a unit loses is told when it is written: one that does not fit is given to a writer twice.
  let lost: TextLoss[] = [];
  const options: WriterOptions = onLoss ? { ...given, onLoss: (loss) => lost.push(loss) } : given;
  const tellLost = () => {
    for (const loss of lost) onLoss?.(loss);
    lost = [];
  };
  const paths: string[] = [];
  let parts: Part[] = [];
  let number = 0;
  let written = 0;
  let leftOut = 0;

  const begin = async () => {
    number++;
    const name = split ? partPath(path, number) : path;
    const own = pathsOf?.(name, options.header) ?? [name];
    parts = [];
    for (const [k, create] of creators.entries()) {
      paths.push(own[k]!);
      const file = await files.open(own[k]!);
      const writer = create(options);
      const head = writer.head();
      const part: Part = { file, writer, isText: typeof head === "string", size: 0, units: 0 };
      parts.push(part);
      if (path === "-" && !part.isText && process.stdout.isTTY) {
        throw new InputError(`standard output: ${format} is no text; write it to a file with -o`);
      }
      await put(part, head);
    }
  };
  const end = async () => {
    for (const part of parts) {
      await put(part, part.writer.tail());
      await part.file.close();
    }
  };
  /** Before a unit is given to a writer; what bytes it keeps back cannot be known. */
  const isFull = () => {
    const [part] = parts;
    if (!split || !part || part.units === 0) return false;
    if ("units" in split) return part.units >= split.units;
    return parts.some(({ isText, size }) => !isText && size >= split.bytes);
  };
  const fits = (pieces: readonly (string | Uint8Array | undefined)[]) =>
    !split ||
    "units" in split ||
    parts.every(
      ({ isText, size, units, writer }, k) =>
        !isText || units === 0 || size + sizeOf(pieces[k]!) + sizeOf(writer.tail()) <= split.bytes,
    );
  const giveAll = (unit: BitextUnit) => {
    lost = [];
    return parts.map(({ writer }) => writer.unit(unit));
  };

  await begin();
  return {
    async write(units) {
      for (const unit of units) {
        if (isFull()) {
          await end();
          await begin();
        }
        let pieces = giveAll(unit);
        if (pieces.includes(undefined)) {
          leftOut++;
          continue;
        }
        if (!fits(pieces)) {
          await end();
          await begin();
          pieces = giveAll(unit);
        }
        written++;
        tellLost();
        for (const [k, part] of parts.entries()) {
          part.units++;
          const piece = pieces[k]!;
          if (piece.length > 0) await put(part, piece);
        }
      }
    },
    async close() {
      await end();
      const older = split ? await findOlderParts(path, format, options.header, number) : [];
      return { written, leftOut, paths, older };
    },
  };
}

async function put(part: Part, piece: string | Uint8Array): Promise<void> {
  part.size += sizeOf(piece);
  await part.file.write(piece);
}

/** Names the files of an earlier run beside the parts of an output, for people. */
export function olderPartsNotices(path: string, older: readonly string[]): Notice[] {
  if (older.length === 0) return [];
  const names = `${older.slice(0, 5).join(", ")}${older.length > 5 ? ", …" : ""}`;
  return [{ code: "OLDER_PARTS", name: path, args: { count: older.length, names } }];
}

const sizeOf = (piece: string | Uint8Array) =>
  typeof piece === "string" ? Buffer.byteLength(piece) : piece.length;
