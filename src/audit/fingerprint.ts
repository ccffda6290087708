import type { SegmentedDocument, Side, Span } from "../types.ts";
import type { Measured } from "./finding.ts";

/**
 * Prepares identities for findings: made of the kind and the words concerned, not of their place, so
 * that they hold when lines move. Findings that say the same of the same words are told apart by
 * their order.
 *
 * @returns a function to be asked in the order of the text, which gives 16 hexadecimal digits
 */
export function createFingerprint(
  documentOf: (side: Side) => SegmentedDocument,
): (finding: Measured) => string {
  const seen = new Map<string, number>();
  // One long sentence can have many findings.
  const last: Partial<Record<Side, { readonly span: Span; readonly hash: string }>> = {};
  return (finding) => {
    const words =
      finding.ofAll === undefined
        ? [...hashesOf(finding, "source"), ...hashesOf(finding, "target")]
        : [finding.ofAll];
    const said = [finding.code, ...words];
    const key = hash64(said.join("\0"));
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : hash64(`${key}\0${times}`);
  };

  /** Hashes what a finding concerns on a side: its sentences, and what is marked in them. */
  function hashesOf(finding: Measured, side: Side): string[] {
    const { sentences, marks } = finding[side];
    const document = documentOf(side);
    const { start, end } = sentences;
    let whole = last[side];
    if (whole?.span.start !== start || whole.span.end !== end) {
      const texts = document.sentences.slice(start, end).map(({ text }) => text);
      whole = { span: sentences, hash: hash64(solid(texts)) };
      last[side] = whole;
    }
    const marked = marks.map((mark) => document.text.slice(mark.start, mark.end));
    return [whole.hash, hash64(solid(marked))];
  }
}

// Wrapped otherwise, it is the same text.
const solid = (texts: readonly string[]) => texts.join("\0").replace(/\s+/g, "");

/**
 * Hashes a text with two lanes of 32 bits, each in the manner of FNV-1a, mixed at the end as in
 * MurmurHash3 (Appleby 2011). A text has thousands of findings at the most: no two will coincide.
 */
function hash64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(mix(a ^ (b >>> 3))) + hex(mix(b ^ (a >>> 5)));
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, "0");
