/** The file of findings that somebody has looked at and accepted, which stays beside the texts. */

import type { Audit } from "../audit/audit.ts";
import { type Accepted, type Files, isOfFiles, sortFindings } from "../audit/baseline.ts";
import { viewFindings } from "../audit/view.ts";
import { InputError } from "../errors.ts";
import { asString, child, fail, isObject, items, type JsonNode } from "./json-node.ts";
import { parseJsonText } from "./json-text.ts";

const FORMAT = "duizhao-baseline";
const VERSION = 1;
/** UTF-16 units of a text that are kept for people. */
const MOST_UNITS = 200;

/**
 * Reads a baseline.
 *
 * @param name - of the file, for messages
 * @throws {InputError} if it is none, or of a newer version; the message names the place
 */
export function parseBaseline(text: string, name: string): Accepted[] {
  const value = parseJsonText(text, name, "a baseline in JSON");
  const root: JsonNode = { value, key: name };
  if (!isObject(value) || value.format !== FORMAT) {
    throw new InputError(`${name}: expected a baseline, as written by --update-baseline`);
  }
  if (value.version !== VERSION) {
    fail(child(root, "version"), `expected ${VERSION}; update duizhao`);
  }
  return Array.from(items(child(root, "accepted")), (node) => ({
    id: asString(child(node, "id")),
    code: asString(child(node, "code")),
    reason: optionalString(child(node, "reason")),
    english: optionalString(child(node, "english")),
    chinese: optionalString(child(node, "chinese")),
    ...readFiles(child(node, "files")),
  }));
}

function readFiles(node: JsonNode): { readonly files?: Files } {
  if (node.value === undefined) return {};
  const [english, chinese, ...more] = Array.from(items(node), asString);
  if (english === undefined || chinese === undefined || more.length > 0) {
    fail(node, "expected two names");
  }
  return { files: [english, chinese] };
}

const optionalString = (node: JsonNode) => (node.value === undefined ? "" : asString(node));

/**
 * Writes a baseline of all findings, in chunks of one line; reasons stay, what vanished goes, and what
 * was accepted in other files is left as it is.
 *
 * @param before - the baseline so far
 * @param files - that were audited
 */
export function* formatBaseline(
  audit: Audit,
  before: readonly Accepted[],
  files?: Files,
): Generator<string, void> {
  const gone = new Set(sortFindings(audit, before, files).vanished);
  const reasonOf = new Map<string, string>();
  for (const accepted of before) {
    if (accepted.reason !== "" && (isOfFiles(accepted, files) || !reasonOf.has(accepted.id))) {
      reasonOf.set(accepted.id, accepted.reason);
    }
  }
  const found = new Set(audit.findings.map(({ id }) => id));
  const own = function* (): Generator<Accepted, void> {
    for (const { finding, source, target } of viewFindings(audit)) {
      const { id, code } = finding;
      const [english, chinese] = [shorten(source.text), shorten(target.text)];
      yield { id, code, reason: reasonOf.get(id) ?? "", english, chinese, ...(files && { files }) };
    }
  };
  // Where the entries of these files stood, they stand again, so that little changes in the file.
  const entries = function* (): Generator<Accepted, void> {
    let isWritten = false;
    for (const accepted of before) {
      const isOwn = isOfFiles(accepted, files);
      if (isOwn && !isWritten) {
        isWritten = true;
        yield* own();
      }
      if (!isOwn || (!found.has(accepted.id) && !gone.has(accepted))) yield accepted;
    }
    if (!isWritten) yield* own();
  };
  yield `{\n"format": "${FORMAT}",\n"version": ${VERSION},\n"accepted": [`;
  let isFirst = true;
  for (const entry of entries()) {
    yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(entry)}`;
    isFirst = false;
  }
  yield "\n]\n}\n";
}

function shorten(text: string): string {
  const characters = text.length > MOST_UNITS ? [...text.slice(0, 2 * MOST_UNITS)] : [];
  return characters.length > MOST_UNITS ? `${characters.slice(0, MOST_UNITS).join("")}…` : text;
}
