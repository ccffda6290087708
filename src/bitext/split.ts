/** Very large bitexts as several files: how much goes into each, and what they are called. */

/** What a file may hold at most. */
export type SplitLimit =
  | { readonly units: number }
  /** A text file is never larger; one of bytes, as a workbook, ends soon after. */
  | { readonly bytes: number };

const BYTES: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9 };

/**
 * Reads a limit: a number of units, or a size such as `50MB`, in powers of 1000.
 *
 * @returns `undefined` if it is neither, or nothing at all
 */
export function parseSplitLimit(text: string): SplitLimit | undefined {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*([kmg]b)?$/i.exec(text.trim()) ?? [];
  const number = Number(digits) * (unit ? BYTES[unit.toLowerCase()]! : 1);
  if (!Number.isSafeInteger(Math.round(number)) || number < 1) return undefined;
  if (unit) return { bytes: Math.round(number) };
  return Number.isInteger(number) ? { units: number } : undefined;
}

/** Names a part of an output, from 1: `out.tmx` becomes `out.001.tmx`. */
export function partPath(path: string, part: number): string {
  const number = String(part).padStart(3, "0");
  const [, start, ending = ""] = /^(.*?[^/\\])(\.[^./\\]*)?$/s.exec(path) ?? [path, path];
  return `${start}.${number}${ending}`;
}
