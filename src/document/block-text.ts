import { isHan, isSpaceCode, isWideMark } from "../text/character.ts";
import type { Place, PlaceMark } from "../types.ts";
import type { Block } from "./block.ts";

/** A text that was collected; see {@link Block}. */
export type TakenText = Pick<Block, "text" | "marks">;

/** Collects the text of a block out of pieces of a file, and where each stands there. */
export interface BlockText {
  /** Adds a piece that stands in the file just so, from the offset on. */
  add(piece: string, offset: number): void;
  /** Adds characters that are written otherwise in the file, as `&amp;` is. */
  addAs(characters: string, offset: number): void;
  /** Adds white space: a space, or a line end, which is nothing between ideographs. */
  addSpace(isLineEnd: boolean): void;
  /** Gives what was collected, if anything, and begins anew. */
  take(): TakenText | undefined;
}

/** White space of markup, which is folded; that of typography (NBSP, U+3000) is not. */
const FOLDED = /[\t\n\r\f\v \u0085\u2028\u2029]+/g;
/** Marks for where words may be parted, and for the direction of writing: nothing that is read. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
const APART = new RegExp(`${FOLDED.source}|${UNSEEN.source}`, "g");

/**
 * Begins a text.
 *
 * @param placeOf - finds the place of an offset in the file
 */
export function createBlockText(placeOf: (offset: number) => Place): BlockText {
  let parts: string[] = [];
  let length = 0;
  let marks: PlaceMark[] = [];
  let last = ""; // character
  let pending: "" | " " | "\n" = "";
  let next = -1; // offset in the file at which the text goes on as it is

  /** Writes the white space before a character; says if it stands so in the file before `offset`. */
  const settle = (first: string, offset: number): boolean => {
    if (pending === "") return next === offset;
    const isTight = pending === "\n" && touches(last, first);
    pending = "";
    if (length === 0 || isTight) return false;
    parts.push(" ");
    length++;
    return next + 1 === offset;
  };
  const append = (run: string) => {
    parts.push(run);
    length += run.length;
    last = lastCharacter(run);
  };
  const addRun = (given: string, offset: number) => {
    let start = 0;
    // Typographic space at the beginning of a block is its indent.
    if (length === 0) while (start < given.length && isSpaceCode(given.charCodeAt(start))) start++;
    const run = given.slice(start);
    if (run === "") return;
    const isNext = settle(firstCharacter(run), offset + start);
    if (!isNext) marks.push({ offset: length, place: placeOf(offset + start), verbatim: true });
    append(run);
    next = offset + given.length;
  };
  const addSpace = (isLineEnd: boolean) => {
    if (pending !== " ") pending = isLineEnd ? "\n" : " ";
  };

  return {
    add(piece, offset) {
      let start = 0;
      for (const { 0: found, index } of piece.matchAll(APART)) {
        if (index > start) addRun(piece.slice(start, index), offset + start);
        start = index + found.length;
        if (found.search(UNSEEN) === 0) continue;
        // Of two kinds of white space the one that shows more counts.
        addSpace(/[\n\r]/.test(found));
        if (found !== " ") next = -1;
      }
      if (start < piece.length) addRun(piece.slice(start), offset + start);
    },
    addAs(characters, offset) {
      const seen = characters.replace(UNSEEN, "");
      const text = length === 0 ? seen.trimStart() : seen;
      if (text === "") return;
      settle(firstCharacter(text), -1);
      marks.push({ offset: length, place: placeOf(offset) });
      append(text);
      next = -1;
    },
    addSpace(isLineEnd) {
      addSpace(isLineEnd);
      next = -1;
    },
    take() {
      const text = parts.join("").trimEnd();
      const taken = { text, marks: marks.filter(({ offset }) => offset < text.length) };
      parts = [];
      marks = [];
      length = 0;
      last = "";
      pending = "";
      next = -1;
      return text === "" ? undefined : taken;
    },
  };
}

/** Joins two texts between which a line ended. */
export function joinTexts(before: TakenText, after: TakenText): TakenText {
  const isTight = touches(lastCharacter(before.text), firstCharacter(after.text));
  const joined = `${before.text}${isTight ? "" : " "}`;
  const marks = after.marks.map((mark) => ({ ...mark, offset: mark.offset + joined.length }));
  return { text: joined + after.text, marks: [...before.marks, ...marks] };
}

/** A line end between the two is no space: ideographs, and Chinese marks beside anything. */
function touches(before: string, after: string): boolean {
  if (isWideMark(before) || isWideMark(after)) return true;
  const isMark = (character: string) => /[“”‘’…—·‧]/u.test(character);
  return (isHan(before) && (isHan(after) || isMark(after))) || (isMark(before) && isHan(after));
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0)!);
}

function lastCharacter(text: string): string {
  const low = text.charCodeAt(text.length - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? -2 : -1);
}
