/** Files that come to be whole or not at all, several of them together. */

import { once } from "node:events";
import { constants, unlinkSync } from "node:fs";
import { access, chmod, type FileHandle, open, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../errors.ts";
import { explain, followLinks, isSameFile } from "./files.ts";

/** A file that is being written. */
export interface OutputFile {
  /** Writes text as UTF-8, or bytes; a character may be cut between two texts. */
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Ends the file; it has no name yet, see {@link OutputFiles.commit}. */
  readonly close: () => Promise<void>;
}

/** The files of one command. */
export interface OutputFiles {
  /**
   * Begins a file, or standard output for `-`.
   *
   * @throws {InputError} if it is one of the inputs, or was begun already, or cannot be written
   */
  readonly open: (path: string) => Promise<OutputFile>;
  /** Gives all files that were closed their names. */
  readonly commit: () => Promise<void>;
  /** Removes all that has no name yet, as if nothing had been written. */
  readonly discard: () => Promise<void>;
}

/** A file under its temporary name. */
interface Temporary {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
  readonly mode: number | undefined;
}

/** UTF-16 units of text that are handed to the system at once. */
const PIECE_UNITS = 1 << 18;

/**
 * Prepares to write files so that their names never stand for half a file, nor for some files of a
 * command whose others failed: each is written under a temporary name in its own folder, and renamed
 * when all are whole.
 *
 * An existing target keeps its mode, and is kept as it was if anything fails; temporary files are
 * removed then, also when the program ends early. A symbolic link is followed, also to a file yet to
 * be made. What is not a regular file (`/dev/null`, a named pipe) cannot be replaced and is written
 * directly, as is standard output.
 *
 * @param inputs - files that may not be written over
 */
export function createOutputFiles(inputs: readonly string[] = []): OutputFiles {
  const begun: string[] = [];
  const waiting = new Set<Temporary>();
  const opened = new Set<FileHandle>();
  const removeAll = () => {
    for (const { temporary } of waiting) {
      try {
        unlinkSync(temporary);
      } catch {
        // It may never have come to be.
      }
    }
    waiting.clear();
  };
  process.once("exit", removeAll);

  return {
    async open(path) {
      for (const input of inputs) {
        if (await isSameFile(path, input)) {
          throw new InputError(`${path}: is an input; write to another file`);
        }
      }
      for (const other of begun) {
        if (path !== "-" && (await isSameFile(path, other))) {
          throw new InputError(`${path}: is named as output twice`);
        }
      }
      begun.push(path);
      if (path === "-") return standardOutput();
      const { target, mode, isDevice } = await findTarget(path);
      if (isDevice) return outputFile(await openFile(target, "w", path), path, opened);
      const file: Temporary = { path, temporary: await temporaryName(target), target, mode };
      waiting.add(file);
      return outputFile(await openFile(file.temporary, "wx", path), path, opened);
    },
    async commit() {
      for (const file of waiting) {
        try {
          if (file.mode !== undefined) await chmod(file.temporary, file.mode);
          await rename(file.temporary, file.target);
        } catch (error) {
          throw explain(error, file.path, "write");
        }
        waiting.delete(file);
      }
      process.off("exit", removeAll);
    },
    async discard() {
      for (const handle of opened) await handle.close().catch(() => {}); // the disk may be full
      removeAll();
      process.off("exit", removeAll);
    },
  };
}

/**
 * Writes one file as {@link createOutputFiles} does.
 *
 * @param chunks - bytes, the text, or its parts in order; an iterable is only read as fast as it is written
 * @throws {InputError} if the folder is missing or not writable, or the disk is full
 */
export async function writeFileAtomically(
  path: string,
  chunks: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const files = createOutputFiles();
  try {
    const file = await files.open(path);
    const parts = typeof chunks === "string" || chunks instanceof Uint8Array ? [chunks] : chunks;
    for (const part of parts) await file.write(part);
    await file.close();
    await files.commit();
  } catch (error) {
    await files.discard();
    throw error;
  }
}

/**
 * Makes sure that a file can be written: what {@link createOutputFiles} does, but for the text.
 * Nothing is left in the folder.
 *
 * @throws {InputError} if the path is a folder, or its folder is missing or not writable
 */
export async function checkWritable(path: string): Promise<void> {
  const { target, isDevice } = await findTarget(path);
  if (isDevice) return;
  // Modes do not tell all: a disk can be read-only, and some folders take no files from anybody.
  const temporary = await temporaryName(target);
  const file = await openFile(temporary, "wx", path);
  await file.close();
  await unlink(temporary);
}

function standardOutput(): OutputFile {
  const write = async (piece: string | Uint8Array) => {
    if (piece.length > 0 && !process.stdout.write(piece)) await once(process.stdout, "drain");
  };
  return inPieces(write, async () => {});
}

function outputFile(handle: FileHandle, name: string, opened: Set<FileHandle>): OutputFile {
  opened.add(handle);
  const attempt = async (call: () => Promise<void>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      throw explain(error, name, "write");
    }
  };
  return inPieces(
    (piece) => attempt(() => handle.writeFile(piece)),
    async () => {
      opened.delete(handle);
      await attempt(() => handle.close());
    },
  );
}

/** Gathers small pieces of text; half of a surrogate pair waits for its other half. */
function inPieces(write: OutputFile["write"], close: OutputFile["close"]): OutputFile {
  let waiting = "";
  const flush = async () => {
    const ready = waiting;
    waiting = "";
    if (ready !== "") await write(ready);
  };
  return {
    async write(piece) {
      if (typeof piece !== "string") {
        await flush();
        await write(piece);
        return;
      }
      waiting += piece;
      if (waiting.length < PIECE_UNITS) return;
      const last = waiting.charCodeAt(waiting.length - 1);
      const end = last >= 0xd800 && last <= 0xdbff ? waiting.length - 1 : waiting.length;
      const ready = waiting.slice(0, end);
      waiting = waiting.slice(end);
      await write(ready);
    },
    async close() {
      await flush();
      await close();
    },
  };
}

async function openFile(path: string, flag: "w" | "wx", name: string): Promise<FileHandle> {
  try {
    return await open(path, flag, 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw explain(error, name, "write");
    // The folder is there, as was seen before: it is one of the system's own, like /proc.
    throw new InputError(`${name}: cannot be written: its folder takes no files`, { cause: error });
  }
}

/** Where a file is to be written, what mode it has if it is there, and if it cannot be replaced. */
interface Target {
  readonly target: string;
  readonly mode: number | undefined;
  readonly isDevice: boolean;
}

async function findTarget(path: string): Promise<Target> {
  // The link /dev/stdout leads to a pipe, which has no name of its own.
  const isPipe = await stat(path).then(
    (found) => found.isFIFO(),
    () => false,
  );
  const target = isPipe ? path : await followLinks(path);
  try {
    const existing = await stat(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    if (existing === undefined) {
      await stat(dirname(target));
      return { target, mode: undefined, isDevice: false };
    }
    if (existing.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // rename() would replace a read-only file; the mode says that nobody should.
    await access(target, constants.W_OK);
    return { target, mode: existing.mode & 0o7777, isDevice: !existing.isFile() };
  } catch (error) {
    throw explain(error, path, "write");
  }
}

async function temporaryName(target: string): Promise<string> {
  // Loaded here, as most commands write no file.
  const { randomBytes } = await import("node:crypto");
  const end = randomBytes(6).toString("hex");
  return join(dirname(target), `.${basename(target).slice(0, 100)}.${end}.tmp`);
}
