/** Files that are aligned already: bitexts of any format, and alignments in JSON. */

import { type BitextInputFormat, findBitextFormat, HEAD_UNITS } from "../bitext/readers.ts";
import { alignmentOfUnits } from "../bitext/to-alignment.ts";
import type { BitextHeader, BitextUnit } from "../bitext/unit.ts";
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
const TABLES: ReadonlySet<BitextInputFormat> = new Set(["csv", "tsv"]);

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
  const declared = declaredEncoding(bytes);
  const { text, notices } = decodeDeclared(bytes, encoding, declared, name);
  const { units, header, told } = await parse(text, format, name);
  const { alignment, chineseLocale } = alignmentOfUnits(units, header, { name, format });
  const { from } = header;
  const settings = { ...(from ? { from } : {}), ...(chineseLocale ? { chineseLocale } : {}) };
  return {
    alignment,
    notices: [...notices, ...told],
    name,
    settings,
    ...(format === "tmx" ? { memory: { text } } : {}),
  };
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
    presegmented,
  });
  return { english: textsOf(source), chinese: textsOf(target), notices: read.notices };
}

/** Of a workbook the documents' reader knows more. */
function formatOf(bytes: Uint8Array, name: string): Exclude<BitextInputFormat, "xlsx"> | undefined {
  const head = bytes.subarray(0, HEAD_UNITS);
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // All signs are ASCII, so that no other encoding need be known.
  const encoding = !isUtf16 ? "latin1" : first === 0xff ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(head).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, "");
  const format = findBitextFormat(text, name);
  return format === "xlsx" ? undefined : format;
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
  const units: BitextUnit[] = [];
  const told: Notice[] = [];
  let header: BitextHeader = {};
  const parser = create(
    {
      header: (read) => {
        header = read;
      },
      unit: (unit) => void units.push(unit),
      notice: (notice) => void told.push(notice),
    },
    name,
  );
  parser.write(text);
  parser.close();
  return { units, header, told };
}
