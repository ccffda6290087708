import type { Link, LinkKind, SegmentedDocument } from "../types.ts";
import {
  asNumber,
  asString,
  child,
  fail,
  items,
  type JsonNode,
  parseSpan,
  toPair,
} from "./json-node.ts";

const LINK_KINDS: ReadonlySet<string> = new Set<LinkKind>([
  "word",
  "learnt",
  "number",
  "name",
  "latin",
  "term",
]);

/** Writes links for JSON, spans as pairs. */
export function formatLinks(links: readonly Link[]) {
  return links.map((link) => ({
    ...link,
    source: toPair(link.source),
    target: toPair(link.target),
  }));
}

/** Reads the links of a bead, or of an alternative. */
export function parseLinks(
  node: JsonNode,
  source: SegmentedDocument,
  target: SegmentedDocument,
): Link[] {
  return Array.from(items(node), (link): Link => {
    const kind = asString(child(link, "kind"));
    if (!LINK_KINDS.has(kind)) fail(child(link, "kind"), `expected ${[...LINK_KINDS].join(", ")}`);
    return {
      kind: kind as LinkKind,
      source: parseSpan(child(link, "source"), source.text.length),
      target: parseSpan(child(link, "target"), target.text.length),
      weight: asNumber(child(link, "weight")),
    };
  });
}
