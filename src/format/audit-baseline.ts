/** The file of findings that somebody has looked at and accepted, which stays beside the texts. */

import type { Audit } from "../audit/audit.ts";
import { type Accepted, sortFindings } from "../audit/baseline.ts";
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
  }));
}

const optionalString = (node: JsonNode) => (node.value === undefined ? "" : asString(node));

/**
 * Writes a baseline of all findings, in chunks of one line; reasons stay, what vanished goes.
 *
 * @param before - the baseline so far
 */
export function* formatBaseline(
  audit: Audit,
  before: readonly Accepted[],
): Generator<string, void> {
  const gone = new Set(sortFindings(audit, before).vanished);
  const kept = new Map(before.map((accepted) => [accepted.id, accepted]));
  const found = new Set(audit.findings.map(({ id }) => id));
  const entries = function* (): Generator<Accepted, void> {
    for (const { finding, source, target } of viewFindings(audit)) {
      const { id, code } = finding;
      const reason = kept.get(id)?.reason ?? "";
      yield { id, code, reason, english: shorten(source.text), chinese: shorten(target.text) };
    }
    for (const accepted of before) {
      if (!found.has(accepted.id) && !gone.has(accepted)) yield accepted;
    }
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
