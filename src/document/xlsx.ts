/** XLSX: the cells of all sheets that are shown. */

import { zipSync } from "fflate";
import { InputError } from "../errors.ts";
import { type Archive, openArchive } from "./archive.ts";
import type { Block, Extraction } from "./block.ts";
import { loadPeer } from "./peer.ts";
import type { ReaderInput } from "./reader.ts";
import { findRelated } from "./relations.ts";
import { type Cell, sheetBlocks } from "./sheet.ts";
import { simplifySheet } from "./xlsx-part.ts";
import { createPartParser, readXmlPart } from "./xml-part.ts";

const MAIN = "xl/workbook.xml";

/**
 * Takes the cells out of an Excel workbook. Of a place the part is the sheet, the line the row and the
 * column that of the cell. Hidden sheets, formulas and their errors are left out.
 *
 * @throws {InputError} if it is no workbook, damaged, encrypted, holds no cells, or read-excel-file is not installed
 */
export async function readBlocks({ bytes, name }: ReaderInput): Promise<Extraction> {
  const blocks: Block[] = [];
  for (const { sheet, rows } of await readSheets(bytes, name)) {
    const row = (blocks.at(-1)?.cell?.row ?? -1) + 1;
    blocks.push(...sheetBlocks(rows, sheet, row));
  }
  return { blocks, notices: [] };
}

/** A sheet that is shown. */
export interface Sheet {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Takes the rows out of an Excel workbook, all of it at once.
 *
 * @throws {InputError} as {@link readBlocks}
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const archive = openArchive(bytes, name);
  const files = collectParts(archive, name);
  const hidden = findHiddenSheets(readXmlPart(archive, MAIN, name), `${name}: ${MAIN}`);
  return (await parse(zipSync(files, { level: 0 }), name))
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }) => ({ sheet, rows: data as readonly (readonly Cell[])[] }));
}

/** What the library is given: only what was checked. */
function collectParts(archive: Archive, name: string): Record<string, Uint8Array> {
  if (!archive.has(MAIN)) {
    throw new InputError(`${name}: is a ZIP file without an Excel workbook in it`);
  }
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, xml: string) => {
    files[path] = new TextEncoder().encode(xml);
  };
  const related = findRelated(archive, MAIN, name);
  const paths = [MAIN, "xl/_rels/workbook.xml.rels"].concat(
    ["styles", "sharedStrings"].flatMap((type) => related.get(type) ?? []),
  );
  for (const path of new Set(paths)) {
    const xml = readXmlPart(archive, path, name);
    createPartParser(`${name}: ${path}`).write(xml).close();
    put(path, xml);
  }
  for (const path of new Set(related.get("worksheet"))) {
    put(path, simplifySheet(readXmlPart(archive, path, name), `${name}: ${path}`));
  }
  return files;
}

function findHiddenSheets(xml: string, what: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  const parser = createPartParser(what);
  parser.on("opentag", ({ name, attributes }) => {
    const { name: sheet, state = "visible" } = attributes;
    if (/^(\w+:)?sheet$/.test(name) && sheet !== undefined && state !== "visible") {
      hidden.add(sheet);
    }
  });
  parser.write(xml).close();
  return hidden;
}

async function parse(zip: Uint8Array, name: string) {
  const { default: readXlsxFile } = await loadPeer(() => import("read-excel-file/universal"), {
    name,
    format: "XLSX",
    library: "read-excel-file",
  });
  try {
    return await readXlsxFile(
      zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer,
      { trim: false },
    );
  } catch (error) {
    throw new InputError(`${name}: is damaged: ${(error as Error).message.split("\n", 1)[0]}`, {
      cause: error,
    });
  }
}
