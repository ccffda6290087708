/** Files that are aligned already: bitexts of any format, and alignments in JSON. */

import { type BitextInputFormat, findBitextFormat, HEAD_UNITS } from "../bitext/readers.ts";
import { alignmentOfUnits } from "../bitext/to-alignment.ts";
import type { BitextHeader, BitextSink, BitextUnit } from "../bitext/unit.ts";
import { findZipKind } from "../document/zip-kind.ts";
import { InputError } from "../errors.ts";
import type { Alignment, Document, Lang, Notice } from "../types.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { decode, decodeDeclared } from "./encoding.ts";
import type { ReadOptions, ReadResult } from "./reading.ts";

/** An alignment that a file holds. */
export interface AlignedResult {
  readonly alignment: Alignment;
  /** What the user should know of the file. */
  readonly notices: readonly Notice[];
  /** What people know the file by. */
  readonly name: string;
  /** The direction and the variant of Chinese that it names. */
  readonly settings?: { readonly from?: Lang; readonly chineseLocale?: string };
  /** The text of a translation memory, into which findings can be put. */
  readonly memory?: { readonly text: string };
}

/** Tables may be texts in columns as well; what the user asks of the reading says that they are. */
const TABLES: ReadonlySet<BitextInputFormat> = new Set(["csv", "tsv", "xlsx"]);

/**
 * Reads a file that is aligned already; what it is, its content says, of tables its ending.
 *
 * @param options - of these, only the encoding is of use
 * @returns `undefined` if it is another file; tables too, if they are to be read as texts in columns
 * @throws {InputError} if it is broken, or not in English and Chinese
 */
export async function alignmentOfBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<AlignedResult | undefined> {
  const format = formatOf(bytes, name);
  if (format === undefined || (TABLES.has(format) && isReadAsTexts(options))) return undefined;
  const encoding = options.encoding ?? "auto";
  if (format === "json") {
    const { parseJson } = await import("../format/json.ts");
    const { text, notices } = decode(bytes, encoding, name);
    return { alignment: parseJson(text, name), notices, name };
  }
  if (format === "xlsx") {
    const read = await unitsOfWorkbook(bytes, name);
    return read && resultOf(read, name, format);
  }
  const declared = declaredEncoding(bytes);
  const { text, notices } = decodeDeclared(bytes, encoding, declared, name);
  const { told, ...read } = await parse(text, format, name);
  const result = resultOf({ ...read, told: [...notices, ...told] }, name, format);
  return format === "tmx" ? { ...result, memory: { text } } : result;
}

/** What a reader gave of a file. */
interface ReadUnits {
  readonly units: readonly BitextUnit[];
  readonly header: BitextHeader;
  readonly told: readonly Notice[];
}

function resultOf(
  { units, header, told }: ReadUnits,
  name: string,
  format: BitextInputFormat,
): AlignedResult {
  const { alignment, chineseLocale } = alignmentOfUnits(units, header, { name, format });
  const { from } = header;
  const settings = { ...(from ? { from } : {}), ...(chineseLocale ? { chineseLocale } : {}) };
  return { alignment, notices: told, name, settings };
}

/** @returns `undefined` if no sheet has a column of each language: then its cells are a text */
async function unitsOfWorkbook(bytes: Uint8Array, name: string): Promise<ReadUnits | undefined> {
  const { parseWorkbook } = await import("./workbook.ts");
  const { sink, read } = createUnitList();
  try {
    await parseWorkbook(bytes, name, sink);
  } catch (error) {
    if (error instanceof InputError && read.units.length === 0) return undefined;
    throw error;
  }
  return read;
}

/** A sink that keeps what it is given. */
function createUnitList() {
  const units: BitextUnit[] = [];
  const told: Notice[] = [];
  const read = { units, told, header: {} as BitextHeader };
  const sink: BitextSink = {
    header: (header) => {
      read.header = header;
    },
    unit: (unit) => void units.push(unit),
    notice: (notice) => void told.push(notice),
  };
  return { sink, read };
}

/**
 * Takes both texts of a file that is aligned already, if that is asked for.
 *
 * @returns `undefined` if it is another file, or a table, whose columns the caller reads
 * @throws {InputError} if it is one and `options.realign` is not given
 */
export async function documentsOfBitext(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<ReadResult | undefined> {
  const format = formatOf(bytes, name);
  if (format === undefined || TABLES.has(format)) return undefined;
  if (!options.realign) {
    throw new InputError(
      `${name}: is aligned already; "duizhao convert" writes it in another format, "duizhao audit" looks for faults, and align --realign pairs its texts anew`,
    );
  }
  const read = await alignmentOfBytes(bytes, name, options);
  if (!read) return undefined;
  const { source, target } = read.alignment;
  const { presegmented = false } = options;
  const textsOf = ({ sentences: _, ...document }: Alignment["source"]): Document => ({
    ...document,
    paragraphs: document.paragraphs.filter(({ start, end }) => presegmented || start < end),
    presegmented,
  });
  return { english: textsOf(source), chinese: textsOf(target), notices: read.notices };
}

function formatOf(bytes: Uint8Array, name: string): BitextInputFormat | undefined {
  const head = bytes.subarray(0, HEAD_UNITS);
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // All signs are ASCII, so that no other encoding need be known.
  const encoding = !isUtf16 ? "latin1" : first === 0xff ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(head).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, "");
  const format = findBitextFormat(text, name);
  // Other documents are ZIP files too.
  return format === "xlsx" && findZipKind(bytes) !== "xlsx" ? undefined : format;
}

function isReadAsTexts({
  layout = "auto",
  presegmented,
  wrapped,
  inputFormat = "auto",
}: ReadOptions) {
  return layout !== "auto" || presegmented === true || wrapped === true || inputFormat !== "auto";
}

async function parse(
  text: string,
  format: Exclude<BitextInputFormat, "xlsx" | "json">,
  name: string,
) {
  const { BITEXT_READERS } = await import("../bitext/readers.ts");
  const create = await BITEXT_READERS[format].load();
  const { sink, read } = createUnitList();
  const parser = create(sink, name);
  parser.write(text);
  parser.close();
  return read;
}
