import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { explain } from "./files.ts";

/** A file that can be read as often as one likes. */
export interface Spooled {
  readonly path: string;
  /** Removes what was made; the file itself, if it was there before, stays. */
  readonly remove: () => Promise<void>;
}

/** Tells whether an input can be read only once: standard input, `-`, and pipes that have a name. */
export async function isReadOnce(path: string): Promise<boolean> {
  if (path === "-") return true;
  // What is not there is told where it is read.
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/**
 * Makes sure that an input can be read twice: one that {@link isReadOnce} is put into a temporary file,
 * which is removed when the program ends, at the latest.
 *
 * @throws {InputError} if there is no room for it
 */
export async function spoolInput(path: string): Promise<Spooled> {
  if (!(await isReadOnce(path))) return { path, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "duizhao-"));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", removeNow);
  const remove = async () => {
    removeNow();
    process.off("exit", removeNow);
  };
  const spooled = join(folder, "input");
  try {
    await pipeline(
      path === "-" ? process.stdin : createReadStream(path),
      createWriteStream(spooled),
    );
  } catch (error) {
    await remove();
    throw explain(error, "temporary folder", "write");
  }
  return { path: spooled, remove };
}
