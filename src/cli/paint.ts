/** Colours on a terminal. */

import { styleText } from "node:util";
import type { Paint } from "../format/audit-text-finding.ts";

const STYLES = {
  mark: ["bold", "underline"],
  dim: ["dim"],
  place: ["bold"],
  gap: ["red"],
  neutral: ["cyan"],
  minor: ["yellow"],
  major: ["red"],
  critical: ["red", "bold"],
} as const;

/** A stream that may be a terminal. */
type Terminal = NodeJS.WriteStream & { readonly fd: number };

/**
 * Makes what colours text on a stream.
 *
 * @returns `undefined` if the stream is no terminal, or the user wants no colours (`NO_COLOR`)
 */
export function createPaint(stream: Terminal): Paint | undefined {
  if (styleText("red", "x", { stream }) === "x") return undefined;
  return (style, text) => styleText([...STYLES[style]], text, { stream });
}

/** Gives the columns of a terminal, at most 120; `undefined` of anything else. */
export function widthOf(stream: Terminal): number | undefined {
  // A terminal that does not know its width says 0.
  return stream.isTTY ? Math.min(stream.columns || 80, 120) : undefined;
}
