/** Documents made by hand, and their readers. */

import { strToU8, zipSync } from "fflate";
import type { Block } from "../../src/document/block.ts";
import { DOCUMENT_FORMATS, type DocumentFormatName } from "../../src/document/formats.ts";
import { InputError } from "../../src/errors.ts";
import { decodeDeclared } from "../../src/io/encoding.ts";

/** Reads a file as one of a format. */
export async function read(
  format: DocumentFormatName,
  bytes: Uint8Array,
  name = `sample.${format}`,
): Promise<readonly Block[]> {
  const { readBlocks } = await DOCUMENT_FORMATS[format].load();
  const { blocks } = await readBlocks({
    bytes,
    name,
    decode: (declared) => decodeDeclared(bytes, "auto", declared, name),
    options: {},
  });
  return blocks;
}

/** Blocks as lines: kind, place, row and column of a cell, text. */
export function lines(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, text, marks, cell }) => {
    const { part, line, column } = marks[0]!.place;
    const where = `${part === undefined ? "" : `${part}:`}${line}:${column}`;
    return `${kind} ${where}${cell ? ` [${cell.row},${cell.column}]` : ""} ${text}`;
  });
}

/** The message that a user sees; it must be one line. */
export async function refusal(format: DocumentFormatName, bytes: Uint8Array): Promise<string> {
  try {
    await read(format, bytes);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (/[\n\r]/.test(error.message)) throw new Error(`more than one line: ${error.message}`);
    return error.message;
  }
  return "read";
}

/** A ZIP file of texts. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        typeof text === "string" ? strToU8(text) : text,
      ]),
    ),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SPACES = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a Word document, by the XML inside of them. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly numbering?: string;
}

/** The files in a Word document. */
export function docxFiles({ body, ...parts }: DocxParts): Record<string, string> {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${TYPE}/${type}" Target="${target}"/>`;
  return {
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}">${relation(1, "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${RELATIONS}">${names
      .map((name, index) => relation(index + 1, name, `${name}.xml`))
      .join("")}</Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      names.map((name) => [`word/${name}.xml`, `<w:${name} ${SPACES}>${parts[name]}</w:${name}>`]),
    ),
  };
}

/** A Word document. */
export function docx(parts: DocxParts | string): Uint8Array {
  return zip(docxFiles(typeof parts === "string" ? { body: parts } : parts));
}

/** A paragraph of one run. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The files in a workbook: sheets by their name, each the XML of its rows. */
export function xlsxFiles(
  sheets: Readonly<Record<string, string>>,
  strings: readonly string[] = [],
): Record<string, string> {
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, i) =>
      `<Relationship Id="s${i}" Type="${TYPE}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  if (strings.length > 0) {
    relations.push(
      `<Relationship Id="t" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/>`,
    );
  }
  const sheet = (name: string, i: number) =>
    `<sheet name="${name.replace(/^-/, "")}" sheetId="${i + 1}" r:id="s${i}"${name.startsWith("-") ? ' state="hidden"' : ""}/>`;
  return {
    "xl/workbook.xml": `<workbook ${X} xmlns:r="${TYPE}"><sheets>${names.map(sheet).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`,
    ...(strings.length > 0
      ? { "xl/sharedStrings.xml": `<sst ${X}>${strings.join("")}</sst>` }
      : {}),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet ${X}><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A row of a sheet, of texts by column. */
export function sheetRow(number: number, cells: Readonly<Record<string, string>>): string {
  const inner = Object.entries(cells).map(
    ([column, text]) => `<c r="${column}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${inner.join("")}</row>`;
}
