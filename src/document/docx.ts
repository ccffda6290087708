/** DOCX: headings, paragraphs, lists, tables, text boxes, footnotes and endnotes of Word documents. */

import { zipSync } from "fflate";
import { InputError } from "../errors.ts";
import { type Archive, openArchive } from "./archive.ts";
import type { Extraction } from "./block.ts";
import { simplifyPart } from "./docx-part.ts";
import { readDocxStyles } from "./docx-styles.ts";
import { blocksOf, type DocxDocument } from "./docx-tree.ts";
import { loadPeer } from "./peer.ts";
import type { ReaderInput } from "./reader.ts";
import { findRelated } from "./relations.ts";
import { readXmlPart } from "./xml-part.ts";

/**
 * Takes the blocks out of a Word document. Comments, deletions, hidden text, headers, footers and
 * tables of contents are left out; insertions are kept.
 *
 * The line of a place is the number of the paragraph, from 1, empty ones and those in tables counted: the
 * line it has when Word saves the document as plain text without tables. The part is that of a note,
 * `footnote=3`.
 *
 * @throws {InputError} if it is no Word document, damaged, encrypted, or mammoth is not installed
 */
export async function readBlocks({ bytes, name }: ReaderInput): Promise<Extraction> {
  const archive = openArchive(bytes, name);
  const main = findMain(archive, name);
  const related = findRelated(archive, main, name);
  const read = (type: string) => {
    const path = related.get(type)?.[0];
    return path === undefined ? undefined : { path, xml: readXmlPart(archive, path, name) };
  };
  const stylesPart = read("styles");
  const styles = readDocxStyles(stylesPart?.xml, `${name}: ${stylesPart?.path}`);

  // mammoth is given only what was checked, under the names it looks for.
  const files: Record<string, Uint8Array> = {};
  const put = (file: string, xml: string) => {
    files[`word/${file}.xml`] = new TextEncoder().encode(xml);
  };
  if (stylesPart) put("styles", stylesPart.xml);
  const body = { path: main, xml: readXmlPart(archive, main, name) };
  for (const [file, part] of [
    ["document", body],
    ["footnotes", read("footnotes")],
    ["endnotes", read("endnotes")],
    ["numbering", read("numbering")],
  ] as const) {
    if (part) put(file, simplifyPart(part.xml, styles.hidden, `${name}: ${part.path}`));
  }
  const document = await parse(zipSync(files, { level: 0 }), name);
  return { blocks: document ? blocksOf(document, styles) : [], notices: [] };
}

function findMain(archive: Archive, name: string): string {
  const main = findRelated(archive, "", name).get("officeDocument")?.[0] ?? "word/document.xml";
  if (!archive.has(main))
    throw new InputError(`${name}: is a ZIP file without a Word document in it`);
  return main;
}

async function parse(zip: Uint8Array, name: string): Promise<DocxDocument | undefined> {
  const { default: mammoth } = await loadPeer(() => import("mammoth"), {
    name,
    format: "DOCX",
    library: "mammoth",
  });
  let document: DocxDocument | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength) },
      {
        transformDocument: (read: DocxDocument) => {
          document = read;
          return { ...read, children: [] }; // no HTML is needed
        },
      },
    );
  } catch (error) {
    // The parts are well-formed, so what stands in them is not what Word writes.
    throw new InputError(`${name}: is damaged: ${(error as Error).message.split("\n", 1)[0]}`, {
      cause: error,
    });
  }
  return document;
}
