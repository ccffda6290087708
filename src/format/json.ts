/**
 * The native form of an alignment: JSON that holds all of it, once, and reads back unchanged.
 *
 * Spans are pairs `[start, end]`, half-open. Those of paragraphs, sentences and links are UTF-16
 * offsets in the text of their side, those of beads are indexes of sentences.
 */

import { isNullBead } from "../align/null-bead.ts";
import { checkText } from "../argument.ts";
import { InputError } from "../errors.ts";
import {
  type Alignment,
  type Bead,
  BLOCK_KINDS,
  type BlockKind,
  type Document,
  type Lang,
  type SegmentedDocument,
  type Sentence,
  SIDES,
  type Side,
  type Verdict,
} from "../types.ts";
import { formatExplanation, parseExplanation } from "./json-explanation.ts";
import { formatLinks, parseLinks } from "./json-link.ts";
import {
  asNumber,
  asNumbers,
  asString,
  checkSpan,
  child,
  fail,
  isObject,
  items,
  type JsonNode,
  parseSpan,
  toPair,
} from "./json-node.ts";
import { formatPlaceMarks, parsePlaceMarks } from "./json-place.ts";
import { parseJsonText } from "./json-text.ts";

/** Changes only when an older program could no longer read the file. */
export const JSON_VERSION = 1;

const FORMAT = "duizhao-alignment";

/** Writes an alignment in its native form, a bead a line, in chunks of one line. */
export function* formatJson(alignment: Alignment): Generator<string, void> {
  const { source, target, beads, reordered, verdict, signature, isOfUnits } = alignment;
  yield `{"format":"${FORMAT}","version":${JSON_VERSION},"signature":${JSON.stringify(signature)},\n`;
  yield `"source":${formatDocument(source)},\n`;
  // The two sides of a bilingual file share one text.
  yield `"target":${formatDocument(target, source.text)},\n`;
  if (isOfUnits) yield '"isOfUnits":true,\n';
  if (verdict) yield `"verdict":${JSON.stringify(verdict)},\n`;
  yield '"beads":[';
  for (const [i, bead] of beads.entries()) yield `${i === 0 ? "\n" : ",\n"}${formatBead(bead)}`;
  yield '\n],\n"reordered":[';
  for (const [i, bead] of reordered.entries()) {
    yield `${i === 0 ? "\n" : ",\n"}${formatBead(bead)}`;
  }
  yield "\n]}\n";
}

function formatDocument(document: SegmentedDocument, sharedText?: string): string {
  const { name, lang, presegmented, text, paragraphs, places, kinds, sentences } = document;
  return JSON.stringify({
    name,
    lang,
    presegmented,
    ...(text === sharedText ? {} : { text }),
    paragraphs: paragraphs.map(toPair),
    ...(places ? { places: formatPlaceMarks(places) } : {}),
    ...(kinds ? { kinds } : {}),
    sentences: sentences.map(({ span, paragraph }) => [span.start, span.end, paragraph]),
  });
}

function formatBead({ source, target, score, confidence, links, explanation }: Bead): string {
  return JSON.stringify({
    source: toPair(source),
    target: toPair(target),
    score,
    confidence,
    links: formatLinks(links),
    ...(explanation ? { explanation: formatExplanation(explanation) } : {}),
  });
}

/**
 * Reads an alignment from its native form.
 *
 * Everything that later stages rely on is checked: spans lie inside their text, and the beads cover
 * the sentences of both sides once and in order, so that a file edited by hand cannot mislead them.
 *
 * @param name - of the file, for messages
 * @throws {InputError} if the text is no JSON, of a newer version, or holds a fault; the message
 *   names its place, as in `out.json: beads[3].target: ...`
 */
export function parseJson(text: string, name = "alignment"): Alignment {
  checkText(text, "text");
  const data = parseJsonText(text, name, "an alignment in JSON");
  const root: JsonNode = { value: data, key: name };
  if (!isObject(data) || data.format !== FORMAT) {
    throw new InputError(
      `${name}: expected an alignment in JSON, as written by "duizhao align --format json"`,
    );
  }
  if (data.version !== JSON_VERSION) {
    const found = JSON.stringify(data.version);
    throw new InputError(
      `${name}: expected version ${JSON_VERSION} of the format, found ${found}; update duizhao or align again`,
    );
  }
  const signature = asString(child(root, "signature"));
  const source = parseDocument(child(root, "source"), "en");
  const target = parseDocument(child(root, "target"), "zh", source.text);
  const beads = Array.from(items(child(root, "beads")), (node) => parseBead(node, source, target));
  checkCover(child(root, "beads"), beads, "source", source.sentences.length);
  checkCover(child(root, "beads"), beads, "target", target.sentences.length);
  const reordered = parseReordered(child(root, "reordered"), beads, source, target);
  const verdict = parseVerdict(child(root, "verdict"));
  const ofUnits = child(root, "isOfUnits");
  if (ofUnits.value !== undefined && ofUnits.value !== true) fail(ofUnits, "expected true");
  return {
    source,
    target,
    beads,
    reordered,
    ...(ofUnits.value === undefined ? {} : { isOfUnits: true }),
    ...(verdict ? { verdict } : {}),
    signature,
  };
}

function parseVerdict(node: JsonNode): Verdict | undefined {
  if (node.value === undefined) return undefined;
  const isTranslation = child(node, "isTranslation");
  if (typeof isTranslation.value !== "boolean") fail(isTranslation, "expected true or false");
  return {
    isTranslation: isTranslation.value === true,
    likeness: asNumber(child(node, "likeness")),
  };
}

/** Reordered beads have both sides, and pair sentences that have no partner otherwise, each once. */
function parseReordered(
  node: JsonNode,
  beads: readonly Bead[],
  source: SegmentedDocument,
  target: SegmentedDocument,
): Bead[] {
  if (node.value === undefined) return [];
  const reordered = Array.from(items(node), (item) => parseBead(item, source, target));
  const free = { source: new Set<number>(), target: new Set<number>() };
  for (const bead of beads) {
    if (!isNullBead(bead)) continue;
    for (const side of SIDES) {
      for (let s = bead[side].start; s < bead[side].end; s++) free[side].add(s);
    }
  }
  for (const [i, bead] of reordered.entries()) {
    for (const side of SIDES) {
      const place = child(child(node, i), side);
      if (bead[side].start === bead[side].end) fail(place, "expected a sentence");
      for (let s = bead[side].start; s < bead[side].end; s++) {
        if (!free[side].delete(s)) fail(place, `sentence ${s} has a partner elsewhere`);
      }
    }
    const before = reordered[i - 1];
    if (before && before.source.start > bead.source.start) {
      fail(child(child(node, i), "source"), "expected source order");
    }
  }
  return reordered;
}

function parseDocument(node: JsonNode, lang: Lang, sharedText?: string): SegmentedDocument {
  if (child(node, "lang").value !== lang) fail(child(node, "lang"), `expected "${lang}"`);
  const textNode = child(node, "text");
  const text =
    textNode.value === undefined && sharedText !== undefined ? sharedText : asString(textNode);
  const presegmented = child(node, "presegmented");
  if (typeof presegmented.value !== "boolean") fail(presegmented, "expected true or false");
  const paragraphs = Array.from(items(child(node, "paragraphs")), (item) =>
    parseSpan(item, text.length),
  );
  const places = parsePlaceMarks(child(node, "places"), text.length);
  const kinds = parseKinds(child(node, "kinds"), paragraphs.length);
  const document: Document = {
    lang,
    name: asString(child(node, "name")),
    text,
    paragraphs,
    presegmented: presegmented.value === true,
    ...(places ? { places } : {}),
    ...(kinds ? { kinds } : {}),
  };
  const sentences: Sentence[] = [];
  for (const item of items(child(node, "sentences"))) {
    const [start, end, paragraph] = asNumbers(item, 3) as readonly [number, number, number];
    const span = checkSpan(item, start, end, text.length);
    if (start < (sentences.at(-1)?.span.end ?? 0)) fail(item, "overlaps the sentence before it");
    if (paragraphs[paragraph] === undefined) fail(item, `there is no paragraph ${paragraph}`);
    sentences.push({ text: text.slice(start, end), span, paragraph });
  }
  return { ...document, sentences };
}

function parseKinds(node: JsonNode, count: number): BlockKind[] | undefined {
  if (node.value === undefined) return undefined;
  const kinds = Array.from(items(node), (item): BlockKind => {
    const kind = BLOCK_KINDS.find((name) => name === item.value);
    return kind ?? fail(item, `expected one of ${BLOCK_KINDS.join(", ")}`);
  });
  if (kinds.length !== count) fail(node, `expected ${count} kinds, found ${kinds.length}`);
  return kinds;
}

function parseBead(node: JsonNode, source: SegmentedDocument, target: SegmentedDocument): Bead {
  const explanation = child(node, "explanation");
  return {
    source: parseSpan(child(node, "source"), source.sentences.length),
    target: parseSpan(child(node, "target"), target.sentences.length),
    score: asNumber(child(node, "score")),
    confidence: asNumber(child(node, "confidence")),
    links: parseLinks(child(node, "links"), source, target),
    ...(explanation.value === undefined
      ? {}
      : { explanation: parseExplanation(explanation, source, target) }),
  };
}

/** Every sentence of a side stands in exactly one bead, and the beads are in text order. */
function checkCover(node: JsonNode, beads: readonly Bead[], side: Side, count: number): void {
  let next = 0;
  for (const [i, { [side]: span }] of beads.entries()) {
    if (span.start === span.end) continue;
    if (span.start !== next) {
      fail(child(child(node, i), side), `expected it to begin with sentence ${next}`);
    }
    next = span.end;
  }
  if (next !== count) fail(node, `expected ${count} ${side} sentences in beads, found ${next}`);
}
