/** Colours on a terminal. */

import * as util from "node:util";
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

/** What is asked of a stream that may be a terminal. */
type Terminal = Pick<NodeJS.WriteStream, "isTTY" | "hasColors" | "columns">;

/**
 * Makes what colours text on a stream.
 *
 * @returns `undefined` if the stream is no terminal, or has or wants no colours (`NO_COLOR`), or
 *   before Node 20.12, which cannot do it
 */
export function createPaint(stream: Terminal): Paint | undefined {
  if (!stream.isTTY || !stream.hasColors() || !("styleText" in util)) return undefined;
  return (style, text) => util.styleText([...STYLES[style]], text, { validateStream: false });
}

/** Gives the columns of a terminal, at most 120; `undefined` of anything else. */
export function widthOf(stream: Terminal): number | undefined {
  // A terminal that does not know its width says 0.
  return stream.isTTY ? Math.min(stream.columns || 80, 120) : undefined;
}
