import { countLetters, hanShare } from "../text/script.ts";
import type { Lang } from "../types.ts";
import type { Cell } from "./delimited.ts";

/** Which columns of a table hold terms. */
export interface TermColumns {
  readonly english: readonly number[];
  readonly chinese: readonly number[];
  readonly hasHeader: boolean;
}

/** What a header says of its column. A side is one of the two languages, whichever it is. */
export type ColumnRole = Lang | "side" | "other" | undefined;

// Tried first: "Chinese definition" is no column of terms, nor is "en_comment".
const OTHER =
  /note|comment|remark|definition|descri|context|example|usage|domain|subject|categor|part of speech|gender|status|author|date|\b(?:pos|id|no|type|url|source of|reference)\b|[備备][註注]|[註注]解|[說说]明|定[義义]|例句|[領领]域|分[類类]|[詞词]性|[編编][號号]|[狀状][態态]|[來来]源|拼音|pinyin/i;
const ENGLISH = /^(?:en|eng|english)(?![a-z])|^英(?:文|[語语])?/i;
const CHINESE =
  /^(?:zh|zho|chi|cmn|yue|chinese|mandarin|cantonese|taiwan|hong kong|tw|hk|cn|tc|sc)(?![a-z])|^(?:traditional|simplified)\b|^(?:中文|[漢汉][語语文]|[華华][語语文]|[國国][語语文]|繁|正[體体]|[簡简])/i;
const SIDE =
  /^(?:source|target|original|translation|translated|equivalent)|^(?:term|terms|word|phrase)s?$|^(?:原文|[譯译]文|[翻譯译]{2}|[譯译]名|[術术][語语]|[詞词][彙汇條条]|[詞词][語语])/i;

/** Cells longer than this are no header. */
const LONGEST_HEADER = 40;
/** A column of which fewer cells are distinct is one of labels: n., v., adj. */
const DISTINCT_SHARE = 0.3;
/**
 * Least share of Han in a Chinese term, and of such terms in their column: others stay in Latin
 * letters.
 */
const LEAST_HAN = 0.3;
/** Greatest share of Chinese terms in a column of English ones. */
const MOST_HAN = 0.7;
/** Columns and rows that are looked at. */
const MOST_COLUMNS = 64;
const SAMPLE_ROWS = 2000;

/**
 * Finds the columns that hold the terms of each language, by their headers and by their script.
 *
 * A first row is a header if it names two columns of different languages. Several columns of one
 * language (zh-TW and zh-HK) count all, if the header names them; notes and other columns never.
 * Without a header the first column of each script is taken that holds terms, and not codes or
 * labels.
 *
 * @param rows - without empty ones
 * @returns with an empty list for a language that has no column
 */
export function findTermColumns(rows: readonly (readonly Cell[])[]): TermColumns {
  const roles = readHeader(rows[0] ?? []);
  const body = rows.slice(roles ? 1 : 0, SAMPLE_ROWS);
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...body.map((row) => row.length)));
  const columns: { column: number; han: number }[] = [];
  for (let column = 0; column < width; column++) {
    const role = roles?.[column];
    if (roles ? role === undefined || role === "other" : !holdsTerms(body, column)) continue;
    const han = shareOfHan(body, column);
    if (han !== undefined) columns.push({ column, han });
  }
  // The script is right where a header is wrong.
  let chinese = columns.filter(({ han }) => han >= LEAST_HAN).map(({ column }) => column);
  if (chinese.length === columns.length && columns.length > 1) {
    // Some rows of the English column are the wrong way round.
    const [least] = columns.toSorted((a, b) => a.han - b.han);
    if (least!.han < MOST_HAN) chinese = chinese.filter((column) => column !== least!.column);
  } else if (chinese.length === 0 && roles) {
    chinese = columns.filter(({ column }) => roles[column] === "zh").map(({ column }) => column);
  }
  const plain = columns.map(({ column }) => column);
  const english = plain.filter((column) => !chinese.includes(column));
  // Where all terms stay as they are, both columns look English.
  const [first, second] = plain;
  if (chinese.length === 0 && second !== undefined && isCopied(body, first!, second)) {
    return { english: [first!], chinese: [second], hasHeader: roles !== undefined };
  }
  if (roles) return { english, chinese, hasHeader: true };
  return { english: english.slice(0, 1), chinese: chinese.slice(0, 1), hasHeader: false };
}

/**
 * Reads a first row as a header.
 *
 * @returns `undefined` if it names no two columns of different languages
 */
export function readHeader(row: readonly Pick<Cell, "text">[]): readonly ColumnRole[] | undefined {
  const roles = row.map(({ text }) => roleOf(text.trim().replaceAll("_", " ")));
  const sides = new Set(row.map(({ text }, k) => (roles[k] === "side" ? text.trim() : undefined)));
  sides.delete(undefined);
  const languages = new Set(roles.filter((role) => role === "en" || role === "zh"));
  // English with 英文 is an entry, and so are source with 原文: they name one column.
  if (languages.size === 2) return roles;
  if (languages.size === 1 && sides.size > 0 && !hasHan(row)) return roles;
  return sides.size > 1 && isOneScript(row) ? roles : undefined;
}

function roleOf(text: string): ColumnRole {
  if (text === "" || text.length > LONGEST_HEADER) return undefined;
  if (OTHER.test(text)) return "other";
  if (ENGLISH.test(text)) return "en";
  if (CHINESE.test(text)) return "zh";
  return SIDE.test(text) ? "side" : undefined;
}

const hasHan = (row: readonly Pick<Cell, "text">[]) =>
  row.some(({ text }) => /\p{Script=Han}/u.test(text));
const isOneScript = (row: readonly Pick<Cell, "text">[]) =>
  !hasHan(row) || row.every(({ text }) => !/[a-z]/i.test(text));

/** Gives the share of cells with Chinese terms among those with letters. */
function shareOfHan(rows: readonly (readonly Cell[])[], column: number): number | undefined {
  let han = 0;
  let all = 0;
  for (const row of rows) {
    const share = hanShare(countLetters(row[column]?.text ?? ""));
    if (share === undefined) continue;
    all++;
    if (share >= LEAST_HAN) han++;
  }
  return all === 0 ? undefined : han / all;
}

function holdsTerms(rows: readonly (readonly Cell[])[], column: number): boolean {
  const cells = rows.map((row) => row[column]?.text.trim() ?? "").filter((text) => text !== "");
  if (cells.length < rows.length / 2) return false;
  const codes = cells.filter((text) => /^[A-Za-z]{0,4}[-_.:]?\d+[a-z]?$/.test(text));
  if (codes.length > cells.length / 2) return false;
  return cells.length < 5 || new Set(cells).size > DISTINCT_SHARE * cells.length;
}

function isCopied(rows: readonly (readonly Cell[])[], a: number, b: number): boolean {
  const same = rows.filter((row) => row[a] && row[b] && row[a].text.trim() === row[b].text.trim());
  return same.length >= rows.length / 2;
}
