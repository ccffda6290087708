import { readLineSpans } from "../text/line.ts";
import type { Span } from "../types.ts";

/** Lines that are shown together. */
export interface Cue {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets in the file of each line that is not blank. */
  readonly lines: readonly Span[];
}

const LINE_END = /\r\n|[\n\r]/g;
const TIME = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})`;
const TIMING = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}`);
/** What precedes a text on a timing line, and a number, are no longer than this. */
const SHORT = 100;

/**
 * Finds the cues of SRT or WebVTT. Both are read leniently: cues may lack a number and the blank line
 * between them, hours may be missing. A number, a name, positions, comments, styles and regions are
 * no part of a cue.
 *
 * In WebVTT a blank line ends a cue; in SRT, which people write by hand, the next cue does.
 */
export function readCues(text: string, isWebVtt: boolean): Cue[] {
  const cues: { start: number; end: number; lines: Span[] }[] = [];
  let isOpen = false;
  let hasNumbers = false;
  let before = ""; // the line that was not blank
  for (const line of readLineSpans(text, LINE_END)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + SHORT)).trim();
    if (content === "" && line.end - line.start <= SHORT) {
      if (isWebVtt) isOpen = false;
      continue;
    }
    const timing = content.includes("-->") ? TIMING.exec(content) : null;
    if (timing) {
      const isNumbered = /^\d+$/.test(before);
      if (cues.length === 0) hasNumbers = isNumbered;
      else if (hasNumbers && isNumbered && isOpen) cues.at(-1)!.lines.pop();
      cues.push({ start: secondsOf(timing, 1), end: secondsOf(timing, 5), lines: [] });
      isOpen = true;
    } else if (isOpen) {
      // Else it is a name, or NOTE, STYLE, REGION.
      cues.at(-1)!.lines.push(line);
    }
    before = content;
  }
  return cues;
}

function secondsOf(match: RegExpExecArray, from: number): number {
  const [hours = "0", minutes, seconds, fraction = "0"] = match.slice(from, from + 4);
  return 3600 * Number(hours) + 60 * Number(minutes) + Number(`${seconds}.${fraction}`);
}
