import type { Span } from "../types.ts";
import { isSpaceCode } from "./character.ts";

/** What parts the two languages of one line; `switch` is nothing but the change of script. */
export type Separator =
  | "slashes"
  | "bar"
  | "slash"
  | "tab"
  | "dash"
  | "equals"
  | "brackets"
  | "switch";

/** Separators that people put between a text and its translation and hardly anywhere else. */
export const STRONG_SEPARATORS: ReadonlySet<Separator> = new Set(["slashes", "bar"]);

/** How much a separator speaks for a cut, in Han characters on the wrong side. */
export const BONUS: Readonly<Record<Separator, number>> = {
  slashes: 3,
  tab: 3,
  bar: 2.5,
  brackets: 2,
  equals: 1.5,
  slash: 1.5,
  dash: 1,
  switch: 0,
};

/**
 * Most letters of English for one Chinese character. Ordinary text has 3 to 6, a short one up to 12;
 * where nothing but an explicit mark is doubtful, more is believed.
 */
export const LONGEST: Readonly<Record<Separator, number>> = {
  slashes: 40,
  tab: 40,
  bar: 40,
  equals: 20,
  slash: 15,
  dash: 15,
  switch: 15,
  brackets: 9,
};

/** Gives the end of the separator that begins at `i`; `i` if there is none. */
export function endOfSeparator(text: string, line: Span, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit === 0x09) {
    let end = i;
    while (end < line.end && isSpaceCode(text.charCodeAt(end))) end++;
    return end;
  }
  if (unit === 0xff5c || unit === 0x2502) return i + 1; // ｜ │
  if (unit === 0x7c) return text.charCodeAt(i + 1) === 0x7c ? i + 2 : i + 1;
  if (unit === 0x2f && text.charCodeAt(i + 1) === 0x2f) {
    if (text.charCodeAt(i - 1) === 0x3a) return i; // https://
    let end = i;
    while (end < line.end && text.charCodeAt(end) === 0x2f) end++;
    return end;
  }
  if (unit === 0xff0f) return i + 1; // ／
  const isSpaced = isSpaceCode(text.charCodeAt(i - 1)) && isSpaceCode(text.charCodeAt(i + 1));
  if (!isSpaced) return i;
  // / - – — = between spaces
  return unit === 0x2f || unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x3d
    ? i + 1
    : i;
}

/** Names the separator that begins at `i`. */
export function separatorAt(text: string, i: number): Separator {
  const unit = text.charCodeAt(i);
  if (unit === 0x09) return "tab";
  if (unit === 0x7c || unit === 0xff5c || unit === 0x2502) return "bar";
  if (unit === 0x2f) return text.charCodeAt(i + 1) === 0x2f ? "slashes" : "slash";
  if (unit === 0xff0f) return "slash";
  return unit === 0x3d ? "equals" : "dash";
}
