/** Tables of two columns and more: CSV, TSV, and what others call so. */

import { InputError } from "../errors.ts";
import { findDelimiter } from "../glossary/delimited.ts";
import type { Place } from "../types.ts";
import { type Collector, createCollector, createTagReader } from "./collect.ts";
import { FIELD_COLUMNS, parseUnitShape } from "./columns.ts";
import { createCsvRows, type RowReader, type TableRow } from "./csv-rows.ts";
import { propsOf, readFact } from "./facts.ts";
import { restore } from "./formula.ts";
import { isObject, propOf } from "./json-units.ts";
import { isLone } from "./moved-order.ts";
import { findColumns, isOwnHeader, type TableColumns } from "./table-columns.ts";
import { createTsvRows } from "./tsv-rows.ts";
import type {
  BitextField,
  BitextParser,
  BitextSink,
  BitextUnit,
  CreateBitextParser,
} from "./unit.ts";

/** Rows that are looked at before it is decided which column is which. */
const SAMPLE_ROWS = 200;
/** UTF-16 units that the delimiter is found by. */
const SAMPLE_UNITS = 1 << 16;
/** Excel's way of saying what separates the cells. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;

/** Reads comma- or semicolon-separated values; which it is, and the columns, are found. */
export const createCsvParser: CreateBitextParser = (sink, name) => {
  let head: string | undefined = "";
  let rows: RowReader | undefined;
  const units = createTableUnits(sink, name);
  const start = () => {
    const text = head!;
    head = undefined;
    const [line, said] = SEPARATOR_LINE.exec(text) ?? [""];
    const delimiter = said ?? findDelimiter(text) ?? ",";
    rows =
      delimiter === "\t"
        ? createTsvRows(name, isOwnHeader, units.row)
        : createCsvRows(name, delimiter, restoring(units.row));
    if (line !== "") units.skipLine();
    rows.write(text.slice(line.length));
  };
  return {
    write(piece) {
      if (rows) return rows.write(piece);
      head += piece;
      if (head!.length >= SAMPLE_UNITS) start();
    },
    close() {
      if (!rows) start();
      rows!.close();
      units.close();
    },
  };
};

/** Takes the apostrophes away that `createCsvWriter` has put into a table of its own. */
function restoring(onRow: (row: TableRow) => void): (row: TableRow) => void {
  let isOwn: boolean | undefined;
  return (row) => {
    isOwn ??= isOwnHeader(row.cells);
    onRow(isOwn ? { ...row, cells: row.cells.map(restore) } : row);
  };
}

/** Reads tab-separated values, those of `createTsvWriter` and of others. */
export const createTsvParser: CreateBitextParser = (sink, name) => {
  const units = createTableUnits(sink, name);
  const rows = createTsvRows(name, isOwnHeader, units.row);
  return {
    write: rows.write,
    close() {
      rows.close();
      units.close();
    },
  };
};

/** Turns rows into units. */
export interface TableUnits extends Pick<BitextParser, "close"> {
  readonly row: (row: TableRow) => void;
  /** A line stood before the first row. */
  readonly skipLine: () => void;
}

/** Prepares to turn the rows of a table into units. */
export function createTableUnits(sink: BitextSink, name: string): TableUnits {
  const collector = createCollector(sink, name);
  let sample: TableRow[] | undefined = [];
  let convert: ((row: TableRow) => BitextUnit) | undefined;
  let skipped = 0;
  const decide = () => {
    const rows = sample ?? [];
    sample = undefined;
    if (rows.length === 0) throw new InputError(`${name}: holds no rows`);
    const columns = findColumns(rows, name);
    const { en, zh } = columns.locales;
    collector.header({
      ...(en === undefined ? {} : { sourceLocale: en }),
      ...(zh === undefined ? {} : { targetLocale: zh }),
    });
    convert = createRowReader(name, columns, rows[0]!);
    for (const row of rows.slice(columns.hasHeader ? 1 : 0)) add(collector, convert(row));
  };
  return {
    skipLine: () => {
      skipped = 1;
    },
    row(read) {
      if (read.cells.every((cell) => cell.trim() === "")) return;
      const row = skipped === 0 ? read : { ...read, lines: read.lines.map((n) => n + skipped) };
      if (convert) return add(collector, convert(row));
      sample!.push(row);
      if (sample!.length > SAMPLE_ROWS) decide();
    },
    close() {
      if (sample) decide();
      collector.close();
    },
  };
}

const add = (collector: Collector, unit: BitextUnit) => collector.unit(unit);

function createRowReader(name: string, columns: TableColumns, first: TableRow) {
  const { english, chinese, fields, others } = columns;
  const width = first.cells.length;
  // Without a header, and a number behind the texts, it is the text form of hunalign.
  const isHunalign = !columns.hasHeader && width === 3 && isNumber(first.cells[2]!);
  const localeOf = createTagReader();
  return (row: TableRow): BitextUnit => {
    const { cells } = row;
    const extra = cells.findIndex((cell, column) => column >= width && cell.trim() !== "");
    if (extra >= 0) {
      throw new InputError(
        `${name}:${row.lines[extra]}:${row.columns[extra]}: expected ${width} columns as in the first row, found ${cells.length}; a cell that holds a delimiter needs quotation marks`,
      );
    }
    const placeOf = (column: number): Place => ({
      line: row.lines[column] ?? row.lines[0]!,
      column: row.columns[column] ?? 1,
    });
    const source = cells[english] ?? "";
    const target = cells[chinese] ?? "";
    const props = new Map<string, string>();
    for (const [column, title] of others) {
      const text = cells[column] ?? "";
      if (text !== "") props.set(title, text);
    }
    const unit: BitextUnit = {
      source,
      target,
      place: placeOf(0),
      ...(source === "" ? {} : { sourcePlace: placeOf(english) }),
      ...(target === "" ? {} : { targetPlace: placeOf(chinese) }),
    };
    for (const [column, field] of fields) {
      const text = cells[column] ?? "";
      if (text === "") continue;
      const read = field === "props" ? parseProps(text) : readField(field, text, localeOf);
      if (read instanceof Map) for (const [name, value] of read) props.set(name, value);
      // Not spread, which gives each unit a layout of its own and makes writers twice as slow.
      else if (read) Object.assign(unit, read);
      else props.set(FIELD_COLUMNS[field].name, text);
    }
    if (isHunalign) Object.assign(unit, readHunalign(unit, props));
    else if ((source === "" || target === "") && !isLone(unit)) {
      // A row that is cut short has no cell there; it is missing where the row ends.
      const column = Math.min(source === "" ? english : chinese, row.columns.length - 1);
      Object.assign(unit, { emptyPlace: placeOf(column) });
    }
    return Object.assign(unit, propsOf(props));
  };
}

const isNumber = (text: string) => readFact("score", text) !== undefined;

/** How {@link findColumns} calls it. */
const HUNALIGN_SCORE = "column 3";
/** Stands between the sentences of a side in the text form of hunalign. */
const BETWEEN = " ~~~ ";

/** What stands in the third column is the score; without a header it is among the props. */
function readHunalign(unit: BitextUnit, props: Map<string, string>): Partial<BitextUnit> {
  const sentences = { source: unit.source.split(BETWEEN), target: unit.target.split(BETWEEN) };
  const isJoined = sentences.source.length > 1 || sentences.target.length > 1;
  const worth = props.get(HUNALIGN_SCORE) ?? "";
  if (isNumber(worth)) props.delete(HUNALIGN_SCORE);
  return {
    ...(isNumber(worth) ? { score: Number(worth) } : {}),
    ...(isJoined
      ? { source: sentences.source.join(" "), target: sentences.target.join(""), sentences }
      : {}),
  };
}

/** Reads a cell; `undefined` if the field cannot hold it, so that it becomes a prop. */
function readField(
  field: Exclude<BitextField, "props">,
  text: string,
  localeOf: ReturnType<typeof createTagReader>,
): Partial<BitextUnit> | undefined {
  switch (field) {
    case "shape":
      return parseUnitShape(text);
    case "notes":
      return { notes: text.split("\n") };
    case "id":
      return { id: text };
    case "sourceLocale":
    case "targetLocale": {
      const locale = localeOf(text, field === "sourceLocale" ? "en" : "zh");
      return locale === undefined ? undefined : { [field]: locale };
    }
    default:
      return readFact(field, text);
  }
}

/** Reads a JSON object of texts; anything else is kept as it is. */
function parseProps(text: string): Map<string, string> {
  try {
    const data: unknown = JSON.parse(text);
    if (isObject(data)) {
      return new Map(Object.entries(data).map(([name, value]) => [name, propOf(value)]));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // it is no JSON
  }
  return new Map([["props", text]]);
}
