import type { Span } from "../types.ts";

/** What a pattern has found. */
export interface Found<Kind> {
  readonly kind: Kind;
  /** UTF-16 offsets. */
  readonly span: Span;
  /** By which two are compared. */
  readonly key: string;
}

/** A match read: by what it is compared, and how much of it counts. */
export interface Reading {
  readonly key: string;
  /** UTF-16 units, all of the match if not given. */
  readonly length?: number;
}

/**
 * Finds what patterns match, earlier patterns first; what overlaps with a find of an earlier one is
 * passed over. Linear in the text if the patterns are.
 *
 * @param read - gives nothing for a match that is none
 * @returns in text order
 */
export function findPatterns<Kind>(
  text: string,
  patterns: readonly (readonly [Kind, RegExp])[],
  read: (kind: Kind, match: RegExpExecArray) => Reading | undefined,
): Found<Kind>[] {
  const found: Found<Kind>[] = [];
  const taken = new Uint8Array(text.length);
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const reading = read(kind, match);
      if (!reading) continue;
      const start = match.index;
      const end = start + (reading.length ?? match[0].length);
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, span: { start, end }, key: reading.key });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
