/** The columns of tables: what TSV, CSV, workbooks and Parquet files hold of a unit, and in what order. */

import type { Side } from "../types.ts";
import { BITEXT_FIELDS, type BitextField, type BitextHeader, type BitextUnit } from "./unit.ts";

/** A column of a table. */
export interface BitextColumn {
  /** What it holds. */
  readonly part: Side | BitextField;
  /** As the first line names it. */
  readonly name: string;
  /** What a unit has there; empty if nothing. */
  readonly of: (unit: BitextUnit) => string;
  readonly isNumber?: true;
}

/** Follows the shape of a bead whose sides stand in different places. */
const MOVED = " moved";

const SIDES: readonly BitextColumn[] = [
  { part: "source", name: "english", of: ({ source }) => source },
  { part: "target", name: "chinese", of: ({ target }) => target },
];

/** The column of each field. */
export const FIELD_COLUMNS: Readonly<Record<BitextField, BitextColumn>> = {
  confidence: {
    part: "confidence",
    name: "confidence",
    of: ({ confidence }) => confidence?.toFixed(3) ?? "",
    isNumber: true,
  },
  shape: { part: "shape", name: "shape", of: formatUnitShape },
  sourceRef: { part: "sourceRef", name: "english_place", of: ({ sourceRef }) => sourceRef ?? "" },
  targetRef: { part: "targetRef", name: "chinese_place", of: ({ targetRef }) => targetRef ?? "" },
  notes: { part: "notes", name: "notes", of: ({ notes }) => notes?.join("\n") ?? "" },
  score: {
    part: "score",
    name: "score",
    of: ({ score }) => score?.toFixed(3) ?? "",
    isNumber: true,
  },
  id: { part: "id", name: "id", of: ({ id }) => id ?? "" },
  changed: { part: "changed", name: "changed", of: ({ changed }) => changed ?? "" },
  created: { part: "created", name: "created", of: ({ created }) => created ?? "" },
  sourceLocale: {
    part: "sourceLocale",
    name: "english_locale",
    of: ({ sourceLocale }) => sourceLocale ?? "",
  },
  targetLocale: {
    part: "targetLocale",
    name: "chinese_locale",
    of: ({ targetLocale }) => targetLocale ?? "",
  },
  props: { part: "props", name: "props", of: ({ props }) => (props ? JSON.stringify(props) : "") },
};

/**
 * Gives the columns of a table: both texts, and the fields that its units can have; all if that is
 * not known. Notes of a unit stand in one cell, a line each; `props` is a JSON object.
 */
export function columnsOf({ fields = BITEXT_FIELDS }: BitextHeader): readonly BitextColumn[] {
  const known = BITEXT_FIELDS.filter((field) => fields.includes(field));
  return [...SIDES, ...known.map((field) => FIELD_COLUMNS[field])];
}

/** Writes the shape of a unit, and whether its sides stand in different places: `2-1 moved`. */
export function formatUnitShape({ shape, isReordered }: BitextUnit): string {
  return `${shape ?? ""}${isReordered ? MOVED : ""}`.trimStart();
}

/** Reads what {@link formatUnitShape} writes. */
export function parseUnitShape(text: string): Pick<BitextUnit, "shape" | "isReordered"> {
  const isReordered = text === MOVED.trim() || text.endsWith(MOVED);
  const shape = isReordered ? text.slice(0, -MOVED.length).trimEnd() : text;
  return { ...(shape === "" ? {} : { shape }), ...(isReordered ? { isReordered } : {}) };
}
