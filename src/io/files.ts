import { readFile, readlink, realpath, stat } from "node:fs/promises";
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
export async function followLinks(path: string): Promise<string> {
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
export function explain(error: unknown, path: string, doing: "read" | "write"): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reason = REASONS[code]?.[doing];
  if (reason === undefined) return error;
  const name = path === "-" ? "standard input" : path;
  return new InputError(`${name}: ${reason}`, { cause: error });
}
