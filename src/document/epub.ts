/** EPUB 2 and 3: the chapters of an e-book, in reading order. */

import { InputError } from "../errors.ts";
import { createPlaceFinder } from "../text/place.ts";
import { type Archive, openArchive } from "./archive.ts";
import type { Block, Extraction } from "./block.ts";
import { decodePath, findChapters } from "./epub-spine.ts";
import { readHtml } from "./html-blocks.ts";
import type { ReaderInput } from "./reader.ts";
import { createPartParser, readXmlPart } from "./xml-part.ts";

const CONTAINER = "META-INF/container.xml";
const ENCRYPTION = "META-INF/encryption.xml";
const ENTITIES = /<!DOCTYPE[^>[]*\[[^\]]*<!ENTITY/i;

/**
 * Takes the blocks out of an e-book. Of a place the part is the path of the chapter in the file; line and
 * column are those in the chapter. Tables of contents are left out.
 *
 * @throws {InputError} if it is no EPUB, damaged, encrypted, or lacks a chapter
 */
export async function readBlocks({ bytes, name, options }: ReaderInput): Promise<Extraction> {
  const archive = openArchive(bytes, name);
  if (!archive.has(CONTAINER))
    throw new InputError(`${name}: is a ZIP file without an e-book in it`);
  const root = findRoot(readXmlPart(archive, CONTAINER, name), `${name}: ${CONTAINER}`);
  if (root === undefined || !archive.has(root)) {
    throw new InputError(`${name}: is damaged: ${CONTAINER} names no list of chapters`);
  }
  const chapters = findChapters(readXmlPart(archive, root, name), root, `${name}: ${root}`);
  checkEncryption(archive, chapters, name);
  const blocks: Block[] = [];
  for (const path of chapters) {
    if (!archive.has(path)) throw new InputError(`${name}: the chapter ${path} is missing`);
    const page = readXmlPart(archive, path, name);
    if (ENTITIES.test(page.slice(0, 10_000))) {
      throw new InputError(`${name}: ${path} declares entities, which no document needs; refused`);
    }
    const find = createPlaceFinder(page);
    const placeOf = (offset: number) => ({ ...find(offset), part: path });
    const firstRow = (blocks.findLast(({ cell }) => cell)?.cell?.row ?? -1) + 1;
    for (const block of readHtml(page, { ...options, placeOf, firstRow })) blocks.push(block);
  }
  return { blocks, notices: [] };
}

/** The path of the package document. */
function findRoot(xml: string, what: string): string | undefined {
  let root: string | undefined;
  const parser = createPartParser(what);
  parser.on("opentag", ({ name, attributes }) => {
    if (/^(\w+:)?rootfile$/.test(name)) root ??= attributes["full-path"];
  });
  parser.write(xml).close();
  return root;
}

/** Fonts may be scrambled; chapters that are encrypted nobody can read without a licence. */
function checkEncryption(archive: Archive, chapters: readonly string[], name: string): void {
  if (!archive.has(ENCRYPTION)) return;
  const paths = new Set(chapters);
  const parser = createPartParser(`${name}: ${ENCRYPTION}`);
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (!/^(\w+:)?CipherReference$/.test(tag)) return;
    const path = decodePath(attributes.URI ?? "");
    if (!paths.has(path)) return;
    throw new InputError(
      `${name}: is protected against copying (DRM): ${path} is encrypted and cannot be read`,
    );
  });
  parser.write(readXmlPart(archive, ENCRYPTION, name)).close();
}
