/** The part of the native form that says why a bead was chosen. */

import type {
  Alternative,
  Evidence,
  EvidenceGroup,
  Explanation,
  SegmentedDocument,
} from "../types.ts";
import { formatLinks, parseLinks } from "./json-link.ts";
import {
  asNumber,
  child,
  fail,
  isObject,
  items,
  type JsonNode,
  parseSpan,
  parseSpans,
  toPair,
} from "./json-node.ts";

const GROUPS: ReadonlySet<string> = new Set<EvidenceGroup>([
  "words",
  "links",
  "rivals",
  "length",
  "shape",
  "punctuation",
  "layout",
  "leaving-out",
]);

/** Writes an explanation for JSON, spans as pairs. */
export function formatExplanation(explanation: Explanation) {
  const { evidence, alternatives, length, numbers, unlinked } = explanation;
  return {
    evidence,
    alternatives: alternatives.map((alternative) => ({
      ...alternative,
      source: toPair(alternative.source),
      target: toPair(alternative.target),
      links: formatLinks(alternative.links),
    })),
    length,
    numbers: {
      agreeing: numbers.agreeing.map(({ source, target }) => [toPair(source), toPair(target)]),
      source: numbers.source.map(toPair),
      target: numbers.target.map(toPair),
    },
    unlinked: {
      source: unlinked.source.map(toPair),
      target: unlinked.target.map(toPair),
    },
  };
}

/** Reads an explanation back. */
export function parseExplanation(
  node: JsonNode,
  source: SegmentedDocument,
  target: SegmentedDocument,
): Explanation {
  const length = child(node, "length");
  const numbers = child(node, "numbers");
  const unlinked = child(node, "unlinked");
  return {
    evidence: parseEvidence(child(node, "evidence")),
    alternatives: Array.from(
      items(child(node, "alternatives")),
      (item): Alternative => ({
        source: parseSpan(child(item, "source"), source.sentences.length),
        target: parseSpan(child(item, "target"), target.sentences.length),
        probability: asNumber(child(item, "probability")),
        evidence: parseEvidence(child(item, "evidence")),
        links: parseLinks(child(item, "links"), source, target),
      }),
    ),
    length: {
      source: asNumber(child(length, "source")),
      target: asNumber(child(length, "target")),
      ratio: asNumber(child(length, "ratio")),
      deviation: asNumber(child(length, "deviation")),
    },
    numbers: {
      agreeing: Array.from(items(child(numbers, "agreeing")), (pair) => ({
        source: parseSpan(child(pair, 0), source.text.length),
        target: parseSpan(child(pair, 1), target.text.length),
      })),
      source: parseSpans(child(numbers, "source"), source.text.length),
      target: parseSpans(child(numbers, "target"), target.text.length),
    },
    unlinked: {
      source: parseSpans(child(unlinked, "source"), source.text.length),
      target: parseSpans(child(unlinked, "target"), target.text.length),
    },
  };
}

function parseEvidence(node: JsonNode): Evidence {
  if (!isObject(node.value)) fail(node, "expected an object");
  const evidence: Partial<Record<EvidenceGroup, number>> = {};
  for (const group of Object.keys(node.value)) {
    if (!GROUPS.has(group)) fail(child(node, group), `expected ${[...GROUPS].join(", ")}`);
    evidence[group as EvidenceGroup] = asNumber(child(node, group));
  }
  return evidence;
}
