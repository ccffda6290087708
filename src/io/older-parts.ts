import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { partPath } from "../bitext/split.ts";
import type { BitextHeader } from "../bitext/unit.ts";
import { BITEXT_FORMATS, type BitextFormat, type BitextFormatEntry } from "../bitext/writers.ts";

/**
 * Finds the files that look like further parts of an output in several files: those of an earlier run
 * that made more of them.
 *
 * @param parts - how many were written
 * @returns their paths, in order
 */
export async function findOlderParts(
  path: string,
  format: BitextFormat,
  header: BitextHeader,
  parts: number,
): Promise<readonly string[]> {
  const { paths }: BitextFormatEntry = BITEXT_FORMATS[format];
  const names = new Set(await readdir(dirname(path)));
  const numbers = new Set<number>();
  for (const name of names) {
    for (const [, digits] of name.matchAll(/\.(\d{3,15})(?=\.|$)/g)) numbers.add(Number(digits));
  }
  return [...numbers]
    .filter((number) => number > parts)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const part = partPath(path, number);
      return paths?.(part, header) ?? [part];
    })
    .filter((part) => names.has(basename(part)))
    .map((part) => (dirname(path) === "." ? part : join(dirname(path), basename(part))));
}
