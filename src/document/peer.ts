import { InputError } from "../errors.ts";

/**
 * Loads a library that is not installed with the program, as only some formats need it.
 *
 * @param load - imports it
 * @throws {InputError} that says how to get it, if it is not there
 */
export async function loadPeer<T>(
  load: () => Promise<T>,
  { name, format, library }: { name: string; format: string; library: string },
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    // Also if the library is there and one that it needs is not.
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new InputError(
      `${name}: reading ${format} needs the package ${library}; run "npm install ${library}"`,
      { cause: error },
    );
  }
}
