import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
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

/**
 * Makes sure that an input can be read twice: standard input, `-`, is put into a temporary file.
 *
 * @throws {InputError} if there is no room for it
 */
export async function spoolInput(path: string): Promise<Spooled> {
  if (path !== "-") return { path, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "duizhao-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const spooled = join(folder, "input");
  try {
    await pipeline(process.stdin, createWriteStream(spooled));
  } catch (error) {
    await remove();
    throw explain(error, "temporary folder", "write");
  }
  return { path: spooled, remove };
}
