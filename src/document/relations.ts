import type { Archive } from "./archive.ts";
import { createPartParser, readXmlPart } from "./xml-part.ts";

/**
 * Reads which parts of an Office file belong to a part of it, or to the file as a whole (`""`).
 *
 * @returns paths of parts that are there, by the last word of their type (`styles`, `footnotes` …) and by
 *   their id
 * @throws {InputError} if the list is not well-formed XML
 */
export function findRelated(
  archive: Archive,
  part: string,
  name: string,
): ReadonlyMap<string, readonly string[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  const related = new Map<string, string[]>();
  if (!archive.has(path)) return related;
  const parser = createPartParser(`${name}: ${path}`);
  parser.on("opentag", ({ name: tag, attributes }) => {
    const { Type: type = "", Target: target = "", TargetMode: mode, Id: id = "" } = attributes;
    if (!/^(\w+:)?Relationship$/.test(tag) || mode === "External") return;
    const found = target.startsWith("/") ? target.slice(1) : joinPath(folder, target);
    if (!archive.has(found)) return;
    for (const key of [type.slice(type.lastIndexOf("/") + 1), id]) {
      const list = related.get(key);
      if (list) list.push(found);
      else related.set(key, [found]);
    }
  });
  parser.write(readXmlPart(archive, path, name)).close();
  return related;
}

/** Follows `.` and `..` from a folder, which ends with a slash or is empty. */
export function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
