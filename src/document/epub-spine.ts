/** Which files of an e-book are read, and in which order. */

import { InputError } from "../errors.ts";
import { joinPath } from "./relations.ts";
import { createPartParser } from "./xml-part.ts";

interface Item {
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

/**
 * Reads the spine of a package document (EPUB 2.0.1 and 3.3, OPF). Tables of contents are no chapters.
 *
 * @param path - of the document in the archive
 * @param what - names the file and the document, for messages
 * @returns paths in the archive
 * @throws {InputError} if the XML is not well formed or lists no chapters
 */
export function findChapters(xml: string, path: string, what: string): string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const items = new Map<string, Item>();
  const spine: string[] = [];
  const contents = new Set<string>();
  const resolve = (href = "") => joinPath(folder, decodePath(href.replace(/#.*/s, "")));
  const parser = createPartParser(what);
  parser.on("opentag", ({ name, attributes }) => {
    const { id = "", href, idref = "", type = "", properties = "" } = attributes;
    const local = name.slice(name.indexOf(":") + 1);
    if (local === "item") {
      items.set(id, { path: resolve(href), type: attributes["media-type"] ?? "", properties });
    } else if (local === "itemref") spine.push(idref);
    else if (local === "reference" && type === "toc") contents.add(resolve(href));
  });
  parser.write(xml).close();

  const chapters = spine.flatMap((id) => {
    const item = items.get(id);
    if (item === undefined || !/html|xml/.test(item.type) || /svg/.test(item.type)) return [];
    const isContents = /(^|\s)nav(\s|$)/.test(item.properties) || contents.has(item.path);
    return isContents ? [] : item.path;
  });
  if (chapters.length === 0) throw new InputError(`${what} lists no chapters`);
  return [...new Set(chapters)];
}

/** Paths are written as addresses: `chapter%201.xhtml`. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone %
  }
}
