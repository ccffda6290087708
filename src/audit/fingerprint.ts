import type { SegmentedDocument } from "../types.ts";
import type { Measured, Side } from "./finding.ts";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

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
  return (finding) => {
    const said = [finding.code, textOf(finding, "source"), textOf(finding, "target")].join("\0");
    const times = seen.get(said) ?? 0;
    seen.set(said, times + 1);
    return hash64(`${said}\0${times}`);
  };

  function textOf(finding: Measured, side: Side): string {
    const { sentences, text } = documentOf(side);
    const { marks, sentences: span } = finding[side];
    const whole = sentences.slice(span.start, span.end).map((sentence) => sentence.text);
    const marked = marks.map(({ start, end }) => text.slice(start, end));
    return [...whole, "", ...marked].join("\0").replace(/\s+/g, " ");
  }
}

// FNV-1a with 64 bits: a text has few findings, so it may be slow, and two never coincide.
function hash64(text: string): string {
  let hash = OFFSET;
  for (let k = 0; k < text.length; k++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(k))) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
