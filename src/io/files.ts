import { constants } from "node:fs";
import {
  access,
  chmod,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../errors.ts";

/**
 * Reads all bytes of a file, or of standard input for `-`.
 *
 * Standard input is read to its end before anything is decoded, so that a character cut by a pipe's
 * buffer stays whole.
 *
 * @param standardInput - what `-` stands for
 * @throws {InputError} if the file is missing, a folder, not readable or too large
 */
export async function readBytes(
  path: string,
  standardInput: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<Uint8Array> {
  try {
    if (path !== "-") return await readFile(path);
    const parts: Buffer[] = [];
    for await (const part of standardInput) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  } catch (error) {
    throw explain(error, path, "read");
  }
}

/** Text is handed to the system in pieces of about this many UTF-16 units. */
const PIECE_UNITS = 1 << 18;

/**
 * Writes a file, text as UTF-8, so that its name never stands for half a file: under a temporary name in the
 * same folder first, then renamed.
 *
 * An existing target keeps its mode, and is kept as it was if anything fails; the temporary file is
 * removed then. A symbolic link is followed, also to a file yet to be made. What is not a regular file (`/dev/null`, a named
 * pipe) cannot be replaced and is written directly.
 *
 * @param chunks - bytes, the text, or its parts in order; an iterable is only read as fast as it is written
 * @throws {InputError} if the folder is missing or not writable, or the disk is full
 */
export async function writeFileAtomically(
  path: string,
  chunks: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const parts = typeof chunks === "string" ? [chunks] : chunks;
  const { target, mode, isDevice } = await findTarget(path);
  if (isDevice) {
    await writeAll(target, "w", 0o666, parts, path);
    return;
  }
  const temporary = await temporaryName(target);
  try {
    await writeAll(temporary, "wx", 0o666, parts, path);
    try {
      if (mode !== undefined) await chmod(temporary, mode);
      await rename(temporary, target);
    } catch (error) {
      throw explain(error, path, "write");
    }
  } catch (error) {
    await unlink(temporary).catch(() => {}); // it may never have come to be
    throw error;
  }
}

/**
 * Makes sure that a file can be written: what {@link writeFileAtomically} does, but for the text.
 * Nothing is left in the folder.
 *
 * @throws {InputError} if the path is a folder, or its folder is missing or not writable
 */
export async function checkWritable(path: string): Promise<void> {
  const { target, isDevice } = await findTarget(path);
  if (isDevice) return;
  // Modes do not tell all: a disk can be read-only, and some folders take no files from anybody.
  const temporary = await temporaryName(target);
  await writeAll(temporary, "wx", 0o666, [], path);
  await unlink(temporary);
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

/**
 * Says whether two paths lead to one file: the same name written differently, a symbolic or hard
 * link. Standard input (`-`) is no file; a path that does not exist is compared by its full name.
 */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (a === "-" || b === "-") return false;
  const [first, second] = await Promise.all(
    [a, b].map((path) => stat(path).catch(() => undefined)),
  );
  if (first === undefined || second === undefined) {
    return (await followLinks(a)) === (await followLinks(b));
  }
  return first.dev === second.dev && first.ino === second.ino;
}

/** The full path behind all links; also of a file yet to be made, behind links or in a linked folder. */
async function followLinks(path: string): Promise<string> {
  let full = resolve(path);
  for (;;) {
    try {
      return await realpath(full);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ELOOP") throw explain(error, path, "write");
      const folder = await realpath(dirname(full)).catch(() => dirname(full));
      full = join(folder, basename(full));
      const next = await readlink(full).catch(() => undefined); // undefined: no link
      if (next === undefined) return full;
      full = resolve(folder, next);
    }
  }
}

async function writeAll(
  path: string,
  flag: "w" | "wx",
  mode: number,
  parts: Uint8Array | Iterable<string>,
  name: string,
): Promise<void> {
  // An error of the iterable itself is no error of the file, so only file calls are explained.
  const attempt = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw explain(error, name, "write");
    }
  };
  const file = await attempt(async () => {
    try {
      return await open(path, flag, mode);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      // The folder is there, as was seen before: it is one of the system's own, like /proc.
      throw new InputError(`${name}: cannot be written: its folder takes no files`, {
        cause: error,
      });
    }
  });
  try {
    if (parts instanceof Uint8Array) {
      await attempt(() => file.writeFile(parts));
      return;
    }
    let piece = "";
    for (const part of parts) {
      piece += part;
      if (piece.length < PIECE_UNITS) continue;
      // Half of a surrogate pair waits for its other half.
      const last = piece.charCodeAt(piece.length - 1);
      const end = last >= 0xd800 && last <= 0xdbff ? piece.length - 1 : piece.length;
      const ready = piece.slice(0, end);
      piece = piece.slice(end);
      await attempt(() => file.writeFile(ready));
    }
    await attempt(() => file.writeFile(piece));
  } finally {
    await attempt(() => file.close());
  }
}

const REASONS: Readonly<Record<string, Readonly<Record<"read" | "write", string>>>> = {
  ENOENT: { read: "no such file", write: "its folder does not exist" },
  ENOTDIR: {
    read: "no such file: part of its path is not a folder",
    write: "its folder does not exist: part of the path is a file",
  },
  EISDIR: { read: "is a folder; name a file in it", write: "is a folder; name a file in it" },
  EACCES: { read: "no permission to read it", write: "no permission to write there" },
  EPERM: { read: "no permission to read it", write: "no permission to write there" },
  EROFS: { read: "cannot be read", write: "the disk is read-only" },
  ENOSPC: { read: "cannot be read", write: "the disk is full" },
  EDQUOT: { read: "cannot be read", write: "your disk quota is used up" },
  EFBIG: { read: "is too large to read at once; split it", write: "the file would be too large" },
  ENAMETOOLONG: { read: "the name is too long", write: "the name is too long" },
  ELOOP: { read: "its symbolic links go in a circle", write: "its symbolic links go in a circle" },
  EMFILE: { read: "too many files are open", write: "too many files are open" },
  EIO: { read: "the device reports an error", write: "the device reports an error" },
  ERR_FS_FILE_TOO_LARGE: {
    read: "is too large to read at once; split it",
    write: "the file would be too large",
  },
};

/** Turns a system error that the user can do something about into an {@link InputError}. */
function explain(error: unknown, path: string, doing: "read" | "write"): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reason = REASONS[code]?.[doing];
  if (reason === undefined) return error;
  const name = path === "-" ? "standard input" : path;
  return new InputError(`${name}: ${reason}`, { cause: error });
}
