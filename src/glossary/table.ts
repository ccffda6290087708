import { InputError } from "../errors.ts";
import { trimSpan } from "../text/character.ts";
import { createPlaceFinder } from "../text/place.ts";
import { countLetters } from "../text/script.ts";
import type { Lang, Place } from "../types.ts";
import { findTermColumns } from "./columns.ts";
import { type Cell, findDelimiter, parseDelimited } from "./delimited.ts";
import { type Concept, createConcept, type Term } from "./glossary.ts";

/** Concepts of a file, and the entries that are none. */
export interface ReadConcepts {
  readonly concepts: readonly Concept[];
  /** Where the entries begin that lack a term in one of the languages. */
  readonly skipped: readonly Place[];
}

/** Between several terms in one cell. Not / or 、, which terms themselves hold. */
const SEPARATOR = /[;；|｜\r\n]+/g;
/** Excel's way of saying what separates the cells. */
const SEPARATOR_LINE = /^sep=[,;\t]\r?\n/i;

/**
 * Reads a table of terms: tab-, comma- or semicolon-separated, a concept a row.
 *
 * Which column is which is found by headers and script, and in a row whose two sides are exchanged
 * by its script. Several terms in one cell are separated by `;` or `|`. A line that begins with `#`
 * and has one cell is a comment.
 *
 * @throws {InputError} if there are no two columns, or terms in one language only
 */
export function parseTable(text: string, name: string): ReadConcepts {
  const body = SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
  const delimiter = findDelimiter(text.slice(body));
  if (delimiter === undefined) {
    throw new InputError(
      `${name}: expected columns separated by tabs, commas or semicolons, with a term in each language`,
    );
  }
  // Blanks keep the offsets.
  const table = parseDelimited(" ".repeat(body) + text.slice(body), delimiter, name);
  const rows = table.filter(
    (row) => row.some((cell) => cell.text.trim() !== "") && !isComment(row),
  );
  const { english, chinese, hasHeader } = findTermColumns(rows);
  if (english.length === 0 || chinese.length === 0) {
    const found = english.length > 0 ? "English" : chinese.length > 0 ? "Chinese" : "neither";
    throw new InputError(
      `${name}: expected a column of terms in each language, found ${found}${found === "neither" ? "" : " only"}`,
    );
  }

  const placeOf = createPlaceFinder(text);
  const concepts: Concept[] = [];
  const skipped: Place[] = [];
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const sides = { en: cellsAt(row, english), zh: cellsAt(row, chinese) };
    if (isHan(sides.en) && !isHan(sides.zh) && sides.zh.length > 0) {
      sides.en = cellsAt(row, chinese);
      sides.zh = cellsAt(row, english);
    }
    const terms = [...readTerms(sides.en, "en", placeOf), ...readTerms(sides.zh, "zh", placeOf)];
    const concept = createConcept(name, terms);
    if (concept) concepts.push(concept);
    else skipped.push(placeOf(row[0]!.offset));
  }
  return { concepts, skipped };
}

function cellsAt(row: readonly Cell[], columns: readonly number[]): readonly Cell[] {
  return columns.flatMap((column) => row[column] ?? []).filter(({ text }) => text.trim() !== "");
}

const isHan = (cells: readonly Cell[]) => cells.some(({ text }) => countLetters(text).han > 0);

function isComment(row: readonly Cell[]): boolean {
  return row[0]!.text.trimStart().startsWith("#") && row.slice(1).every(({ text }) => text === "");
}

function* readTerms(
  cells: readonly Cell[],
  lang: Lang,
  placeOf: (offset: number) => Place,
): Generator<Term> {
  for (const cell of cells) {
    const ends = [...cell.text.matchAll(SEPARATOR)].map((match) => match.index);
    let from = 0;
    for (const to of [...ends, cell.text.length]) {
      const { start, end } = trimSpan(cell.text, from, to);
      const text = cell.text.slice(start, end);
      from = to + 1;
      if (!isTerm(text, lang)) continue;
      // Doubled quotes before it move a term by one each, but not to another line.
      yield { lang, text, place: placeOf(cell.offset + start), isDeprecated: false };
    }
  }
}

/** An English term has a Latin letter or a digit and no Han; a Chinese one any of them. */
export function isTerm(text: string, lang: Lang): boolean {
  const { han } = countLetters(text);
  return /[\p{L}\p{N}]/u.test(text) && (lang === "zh" || han === 0);
}
