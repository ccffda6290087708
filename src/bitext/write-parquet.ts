/** Apache Parquet, a table by columns, for machine translation and data frames. */

import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { localesOf } from "./direction.ts";
import {
  BITEXT_FIELDS,
  type BitextField,
  type BitextUnit,
  type BitextWriter,
  type WriterOptions,
} from "./unit.ts";

/** Rows that are kept until they are written as a group. */
const GROUP_ROWS = 20_000;

/** A column: its name, its type, and what a unit has there; `undefined` is null. */
interface Column {
  readonly name: string;
  readonly type: "STRING" | "DOUBLE" | "BOOLEAN" | "JSON";
  readonly of: (
    unit: BitextUnit,
  ) => string | number | boolean | readonly string[] | Readonly<Record<string, string>> | undefined;
}

const FIELD_COLUMNS: Readonly<Record<BitextField, readonly Column[]>> = {
  confidence: [{ name: "confidence", type: "DOUBLE", of: ({ confidence }) => confidence }],
  shape: [
    { name: "shape", type: "STRING", of: ({ shape }) => shape },
    { name: "moved", type: "BOOLEAN", of: ({ isReordered }) => isReordered === true },
  ],
  sourceRef: [{ name: "english_place", type: "STRING", of: ({ sourceRef }) => sourceRef }],
  targetRef: [{ name: "chinese_place", type: "STRING", of: ({ targetRef }) => targetRef }],
  notes: [{ name: "notes", type: "JSON", of: ({ notes }) => notes }],
  score: [{ name: "score", type: "DOUBLE", of: ({ score }) => score }],
  id: [{ name: "id", type: "STRING", of: ({ id }) => id }],
  changed: [{ name: "changed", type: "STRING", of: ({ changed }) => changed }],
  created: [{ name: "created", type: "STRING", of: ({ created }) => created }],
  sourceLocale: [
    { name: "english_locale", type: "STRING", of: ({ sourceLocale }) => sourceLocale },
  ],
  targetLocale: [
    { name: "chinese_locale", type: "STRING", of: ({ targetLocale }) => targetLocale },
  ],
  props: [{ name: "props", type: "JSON", of: ({ props }) => props }],
};

/**
 * Makes a writer of Parquet, compressed with Snappy: a row a unit, null beads too, with texts,
 * numbers and truth values in columns of their type, and null where a unit has nothing. Notes and
 * props are JSON. The file's own metadata says the languages, the signature and the time.
 *
 * Columns are those of the fields that units can have; all if that is not known.
 */
export function createParquetWriter({
  header,
  time,
  version,
}: WriterOptions): BitextWriter<Uint8Array> {
  const { fields = BITEXT_FIELDS } = header;
  const columns: readonly Column[] = [
    { name: "english", type: "STRING", of: ({ source }) => source },
    { name: "chinese", type: "STRING", of: ({ target }) => target },
    ...BITEXT_FIELDS.filter((field) => fields.includes(field)).flatMap(
      (field) => FIELD_COLUMNS[field],
    ),
  ];
  const bytes = new ByteWriter(1 << 20);
  const locales = localesOf(header);
  const facts = {
    english_locale: locales.source,
    chinese_locale: locales.target,
    signature: header.signature,
    tool: header.tool,
    time,
    ...header.props,
  };
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(schemaOf)],
    kvMetadata: Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value }],
    ),
    createdBy: `duizhao version ${version}`,
  });
  let rows: BitextUnit[] = [];

  const flush = () => {
    if (rows.length > 0) {
      parquet.write({
        columnData: columns.map(({ name, of }): ColumnSource => ({ name, data: rows.map(of) })),
        rowGroupSize: GROUP_ROWS,
      });
    }
    rows = [];
  };
  // What it counts as written goes on; only the place in its memory begins anew.
  const take = () => {
    const taken = bytes.getBytes().slice();
    bytes.index = 0;
    return taken;
  };
  return {
    head: take,
    unit(unit) {
      rows.push(unit);
      if (rows.length >= GROUP_ROWS) flush();
      return take();
    },
    tail() {
      flush();
      parquet.finish();
      return take();
    },
  };
}

function schemaOf({ name, type }: Column): SchemaElement {
  const repetition_type = name === "english" || name === "chinese" ? "REQUIRED" : "OPTIONAL";
  if (type === "DOUBLE" || type === "BOOLEAN") return { name, type, repetition_type };
  return {
    name,
    type: "BYTE_ARRAY",
    converted_type: type === "JSON" ? "JSON" : "UTF8",
    repetition_type,
  };
}
