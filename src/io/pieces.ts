import { type FileHandle, open } from "node:fs/promises";
import { explain } from "./files.ts";

/** Bytes that are read from a file at once. */
const READ_BYTES = 1 << 18;

/**
 * Reads a file, or standard input for `-`, in pieces, no faster than they are taken.
 *
 * @param onShare - told how much of a file is read, in [0, 1]
 * @throws {InputError} if the file is missing, a folder or not readable
 */
export async function* readPieces(
  path: string,
  onShare?: (share: number) => void,
): AsyncGenerator<Uint8Array, void> {
  let file: FileHandle | undefined;
  try {
    if (path === "-") {
      for await (const part of process.stdin) yield Buffer.from(part);
      return;
    }
    file = await open(path, "r");
    const { size } = await file.stat();
    let done = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(READ_BYTES));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      done += bytesRead;
      if (size > 0) onShare?.(Math.min(1, done / size));
    }
  } catch (error) {
    throw explain(error, path, "read");
  } finally {
    await file?.close();
  }
}
