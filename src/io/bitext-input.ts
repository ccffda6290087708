/** Bitexts as streams of units: from files of any format that is read, or standard input. */

import { type Paths, pathsOf } from "../argument.ts";
import {
  BITEXT_READERS,
  type BitextInputFormat,
  findBitextFormat,
  HEAD_UNITS,
} from "../bitext/readers.ts";
import type { BitextHeader, BitextParser, BitextSink, BitextUnit } from "../bitext/unit.ts";
import { InputError } from "../errors.ts";
import type { Notice } from "../types.ts";
import { isSameFile, readBytes } from "./files.ts";
import { readPieces } from "./pieces.ts";
import { refuseDocument } from "./refuse-document.ts";
import { isReadOnce } from "./spool.ts";
import { nameOfPath, readTextPieces, type TextStreamOptions } from "./text-stream.ts";

/** How a bitext is read. */
export interface ReadBitextOptions extends TextStreamOptions {
  /** What the file is; found by its content, then its name, if not given. */
  readonly format?: BitextInputFormat | undefined;
}

/** A bitext that is being read. */
export interface BitextInput {
  /** What people know it by. */
  readonly name: string;
  readonly format: BitextInputFormat | "moses";
  readonly header: BitextHeader;
  /** In the order of the file, in batches; each is read when it is asked for. Once only. */
  readonly units: AsyncIterable<readonly BitextUnit[]>;
}

/**
 * Opens a bitext: TMX, XLIFF, PO, CSV, TSV, JSON Lines, an Excel workbook, or an alignment in JSON; of
 * two files the lines are translations of each other. All but workbooks and alignments are read piece
 * by piece, in bounded memory.
 *
 * @param paths - `-` is standard input
 * @throws {InputError} if the file cannot be read, is of none of the formats, broken, or not in English
 *   and Chinese; while the units are read, too
 * @throws {RangeError} if `paths` are not one or two
 * @example
 * const { header, units } = await readBitext("memory.tmx");
 * for await (const batch of units) for (const { source, target } of batch) console.log(source, target);
 */
export async function readBitext(
  paths: Paths,
  options: ReadBitextOptions = {},
): Promise<BitextInput> {
  const [first, second] = pathsOf(paths);
  if (second !== undefined) return readMoses([first, second], options);
  const name = nameOfPath(first);
  const isStream = await isReadOnce(first);
  const format = options.format ?? (isStream ? undefined : await formatOfFile(first));
  if (format === "json" || format === "xlsx") return readWhole(first, format, options);
  if (!options.format && !isStream) await refuseDocument(await readStart(first), name, UNITS);
  const pieces = readTextPieces(first, options);
  const head = await readHead(pieces, name);
  const found = format ?? findBitextFormat(head, first);
  if (found === undefined) {
    const labels = Object.values(BITEXT_READERS).map(({ label }) => label);
    throw new InputError(
      `${name}: neither its content nor its ending says what it is; expected ${labels.join(", ")}`,
    );
  }
  if (found === "json" || found === "xlsx") {
    if (isStream) return readWhole(first, found, options, head, pieces);
    await pieces.return();
    return readWhole(first, found, options);
  }
  const create = await BITEXT_READERS[found].load();
  const parse = async function* (sink: BitextSink) {
    const parser: BitextParser = create(sink, name);
    parser.write(head);
    yield;
    for await (const piece of pieces) {
      parser.write(piece);
      yield;
    }
    parser.close();
  };
  return { name, format: found, ...(await collect(parse, options)) };
}

/** What a file of a bitext is expected to hold, and two texts, for messages. */
const UNITS = "units of English and Chinese";
const LINES = "a translation a line";

/** A workbook is known by its first bytes, which are no text. */
async function formatOfFile(path: string): Promise<"xlsx" | undefined> {
  const head = Buffer.from((await readStart(path)).subarray(0, 4)).toString("latin1");
  return findBitextFormat(head, path) === "xlsx" && head.startsWith("PK") ? "xlsx" : undefined;
}

/** The bytes that a file begins with. */
async function readStart(path: string): Promise<Uint8Array> {
  for await (const bytes of readPieces(path)) return bytes;
  return new Uint8Array();
}

async function readHead(pieces: AsyncGenerator<string, void>, name: string): Promise<string> {
  let head = "";
  while (head.length < HEAD_UNITS) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value;
  }
  if (head.trim() === "") throw new InputError(`${name}: is empty`);
  return head;
}

/** Runs a parser as far as the header, and gives the units in the batches in which they come. */
async function collect(
  parse: (sink: BitextSink) => AsyncGenerator<void, void>,
  { onNotice }: Pick<ReadBitextOptions, "onNotice">,
): Promise<Pick<BitextInput, "header" | "units">> {
  let batch: BitextUnit[] = [];
  let header: BitextHeader | undefined;
  const notice = (told: Notice) => onNotice?.(told);
  const steps = parse({
    header: (read) => {
      header = read;
    },
    unit: (unit) => void batch.push(unit),
    notice,
  });
  let isDone = false;
  while (header === undefined && !isDone) isDone = (await steps.next()).done === true;
  const units = async function* () {
    try {
      for (;;) {
        const ready = batch;
        batch = [];
        if (ready.length > 0) yield ready;
        if (isDone) return;
        isDone = (await steps.next()).done === true;
      }
    } finally {
      await steps.return();
    }
  };
  return { header: header ?? {}, units: units() };
}

async function readWhole(
  path: string,
  format: "json" | "xlsx",
  options: ReadBitextOptions,
  head = "",
  pieces?: AsyncGenerator<string, void>,
): Promise<BitextInput> {
  const name = nameOfPath(path);
  if (format === "xlsx") {
    const { parseWorkbook } = await import("./workbook.ts");
    const bytes = await readBytes(path);
    await refuseDocument(bytes, name, UNITS);
    const parse = async function* (sink: BitextSink) {
      yield;
      await parseWorkbook(bytes, name, sink);
    };
    return { name, format, ...(await collect(parse, options)) };
  }
  let text = head;
  for await (const piece of pieces ?? readTextPieces(path, options)) text += piece;
  const [{ parseJson }, { bitextOfAlignment }] = await Promise.all([
    import("../format/json.ts"),
    import("../bitext/alignment-units.ts"),
  ]);
  const { header, units } = bitextOfAlignment(parseJson(text, name));
  const batches = async function* () {
    let batch: BitextUnit[] = [];
    for (const { bead: _, ...unit } of units) {
      batch.push(unit);
      if (batch.length < 1000) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  };
  return { name, format, header, units: batches() };
}

/** Lines of documents and bitexts are no sentences, and those of two files belong to nothing. */
async function refuseStructured(path: string): Promise<void> {
  const start = await readStart(path);
  await refuseDocument(start, path, LINES);
  const head = new TextDecoder("latin1").decode(start.subarray(0, HEAD_UNITS));
  const format = findBitextFormat(head.replace(/^\u00ef\u00bb\u00bf/, ""), "");
  if (format === undefined) return;
  const { label } = BITEXT_READERS[format];
  throw new InputError(
    `${path}: expected ${LINES}, found ${label}; convert such files one at a time, "duizhao merge" puts them together`,
  );
}

async function readMoses(
  paths: readonly [string, string],
  options: ReadBitextOptions,
): Promise<BitextInput> {
  const [first, second] = paths;
  if (first === "-" && second === "-") {
    throw new InputError("standard input: can be only one of the two texts");
  }
  if (await isSameFile(first, second)) {
    throw new InputError(`${second}: is the same file as ${first}; name it once`);
  }
  for (const path of paths) if (!(await isReadOnce(path))) await refuseStructured(path);
  const [{ createMosesParser }, { canonicalizeLocale }] = await Promise.all([
    import("../bitext/read-moses.ts"),
    import("../format/locale.ts"),
  ]);
  const names = [nameOfPath(first), nameOfPath(second)] as const;
  const texts = paths.map((path) => readTextPieces(path, options)) as [
    AsyncGenerator<string, void>,
    AsyncGenerator<string, void>,
  ];
  // Corpora are named by their languages: news.en and news.zh-TW.
  const headerOf = (isChineseFirst: boolean): BitextHeader => {
    const [en, zh] = isChineseFirst ? [names[1], names[0]] : names;
    const tagOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.replaceAll("_", "-") ?? "";
    const sourceLocale = canonicalizeLocale(tagOf(en), "en");
    const targetLocale = canonicalizeLocale(tagOf(zh), "zh");
    return {
      sourceName: en,
      targetName: zh,
      ...(sourceLocale === undefined ? {} : { sourceLocale }),
      ...(targetLocale === undefined ? {} : { targetLocale }),
    };
  };
  const parse = async function* (sink: BitextSink) {
    const parser = createMosesParser(sink, names, headerOf);
    const isOpen = [true, true];
    while (isOpen[0] || isOpen[1]) {
      const text = isOpen[0] && (parser.lead() <= 0 || !isOpen[1]) ? 0 : 1;
      const { value, done } = await texts[text].next();
      if (done) {
        isOpen[text] = false;
        parser.close(text);
      } else parser.write(text, value);
      yield;
    }
    parser.end();
  };
  return { name: names.join(", "), format: "moses", ...(await collect(parse, options)) };
}
