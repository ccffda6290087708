import { InputError } from "../errors.ts";
import { readHeader } from "../glossary/columns.ts";
import { countLetters, hanShare, isSimplified } from "../text/script.ts";
import type { Lang } from "../types.ts";
import { createTagReader } from "./collect.ts";
import { FIELD_COLUMNS } from "./columns.ts";
import type { TableRow } from "./csv-rows.ts";
import { BITEXT_FIELDS, type BitextField } from "./unit.ts";

/** Which column of a table holds what. */
export interface TableColumns {
  readonly english: number;
  readonly chinese: number;
  readonly hasHeader: boolean;
  readonly fields: ReadonlyMap<number, BitextField>;
  /** Columns that are kept as props, with their names, no two alike. */
  readonly others: ReadonlyMap<number, string>;
  /** Tags that the headers of both columns give. */
  readonly locales: { readonly en?: string; readonly zh?: string };
}

/** The columns of `columnsOf`, by name. */
const OWN: ReadonlyMap<string, BitextField> = new Map(
  BITEXT_FIELDS.map((field) => [FIELD_COLUMNS[field].name, field]),
);
/** What other programs and people call them. */
const FOREIGN: readonly (readonly [RegExp, BitextField])[] = [
  [/^(?:id|key|string ?id|identifier|編號|代號|鍵)$/i, "id"],
  [/^(?:notes?|comments?|remarks?|備註|附註|註解|註)$/i, "notes"],
];

/** Least share of Han in the letters of a Chinese column. */
const LEAST_HAN = 0.3;

/** Tells whether a first row is that of a table that `createTsvWriter` wrote. */
export function isOwnHeader(cells: readonly string[]): boolean {
  return (
    cells[0] === "english" && cells[1] === "chinese" && cells.slice(2).every((n) => OWN.has(n))
  );
}

/**
 * Finds the columns of a table by its header, in English or Chinese, and by the scripts of its first
 * rows. Of several columns of Chinese the first that is not Simplified counts.
 *
 * @throws {InputError} if there is no column in one of the languages
 */
export function findColumns(rows: readonly TableRow[], name: string): TableColumns {
  const [first] = rows;
  const names = (first?.cells ?? []).map((cell) => cell.trim());
  const roles = readHeader(names.map((text) => ({ text })));
  const body = roles ? rows.slice(1) : rows;
  const columns = measureColumns(body.length > 0 ? body : rows);
  const isCandidate = (column: number) => {
    const role = roles?.[column];
    if (OWN.has(names[column]!)) return false;
    return !roles || role === "en" || role === "zh" || role === "side";
  };
  const candidates = columns.filter(({ column }) => isCandidate(column));
  const chinese = findChinese(candidates, roles);
  const english = findEnglish(candidates, chinese, roles);
  if (chinese === undefined || english === undefined) {
    const found =
      english === undefined ? (chinese === undefined ? "neither" : "Chinese") : "English";
    throw new InputError(
      `${name}:${first?.lines[0] ?? 1}: expected a column in English and one in Chinese, found ${found}${found === "neither" ? "" : " only"}`,
    );
  }
  const fields = new Map<number, BitextField>();
  const others = new Map<number, string>();
  const titles = new Set<string>();
  const width = Math.max(names.length, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column++) {
    if (column === english || column === chinese) continue;
    const title = roles ? (names[column] ?? "") : "";
    const field = OWN.get(title) ?? FOREIGN.find(([pattern]) => pattern.test(title))?.[1];
    if (roles && field && ![...fields.values()].includes(field)) fields.set(column, field);
    else {
      const numbered = `${title} column ${column + 1}`.trimStart();
      others.set(column, title === "" || titles.has(title) ? numbered : title);
      titles.add(title);
    }
  }
  const localeOf = createTagReader();
  const en = roles && localeOf(names[english] ?? "", "en");
  const zh = roles && localeOf(names[chinese] ?? "", "zh");
  return {
    english,
    chinese,
    hasHeader: roles !== undefined,
    fields,
    others,
    locales: { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) },
  };
}

interface Column {
  readonly column: number;
  /** Of the letters; `undefined` without any. */
  readonly han: number | undefined;
  readonly letters: number;
  readonly isSimplified: boolean;
}

function measureColumns(rows: readonly TableRow[]): Column[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const text = rows.map(({ cells }) => cells[column] ?? "").join("\n");
    const counts = countLetters(text);
    return {
      column,
      han: hanShare(counts),
      letters: counts.han + counts.latin,
      isSimplified: isSimplified(text),
    };
  });
}

type Roles = readonly (Lang | "side" | "other" | undefined)[] | undefined;

// The script is right where a header is wrong; a table of names may have no Han at all.
function findChinese(columns: readonly Column[], roles: Roles): number | undefined {
  const byScript = columns.filter(({ han }) => han !== undefined && han >= LEAST_HAN);
  const found =
    byScript.find((column) => !column.isSimplified) ??
    byScript[0] ??
    columns.find(({ column }) => roles?.[column] === "zh");
  return found?.column;
}

function findEnglish(
  columns: readonly Column[],
  chinese: number | undefined,
  roles: Roles,
): number | undefined {
  const rest = columns.filter(({ column, han }) => column !== chinese && (han ?? 0) < LEAST_HAN);
  const named = rest.filter(({ column }) => roles?.[column] === "en");
  if (named[0]) return named[0].column;
  const lettered = rest.filter(({ letters }) => letters > 0);
  return lettered.toSorted((a, b) => b.letters - a.letters)[0]?.column;
}
