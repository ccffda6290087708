/**
 * InterText: two texts with numbered sentences, and a third file with the links between them (TEI
 * stand-off alignment, as in “InterText server, technical details” by its author, P. Vondřička).
 */

import { formatShape } from "../align/shape.ts";
import type { BitextHeader } from "../bitext/unit.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Alignment, SegmentedDocument, Side, Span } from "../types.ts";
import { escapeAttribute, escapeText } from "./xml.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Writes a text, in chunks of one paragraph: paragraphs and sentences with the numbers that the links
 * name, `12:3` for the third sentence of the twelfth paragraph.
 */
export function* formatInterTextDocument(
  document: SegmentedDocument,
  locale: string,
): Generator<string, void> {
  yield `${DECLARATION}<text xml:lang="${escapeAttribute(locale)}">\n`;
  const ids = numberSentences(document);
  let chunk = "";
  for (const [i, { text }] of document.sentences.entries()) {
    const { id, isFirst, number } = ids[i]!;
    if (isFirst) {
      if (chunk !== "") yield `${chunk}</p>\n`;
      chunk = `<p id="${number}">\n`;
    }
    chunk += `<s id="${id}">${escapeText(unwrap(text, document.lang))}</s>\n`;
  }
  if (chunk !== "") yield `${chunk}</p>\n`;
  yield "</text>\n";
}

/**
 * Writes the links, in chunks of one: the Chinese sentences first, as the text that is linked to.
 * Links may not cross, so reordered beads are left out: their sentences stand in null beads.
 *
 * @param paths - of both texts and of this file
 */
export function* formatInterTextLinks(
  { source, target, beads }: Alignment,
  _header: BitextHeader,
  paths: readonly string[],
): Generator<string, void> {
  const [from, to] = paths.map((path) => path.replace(/^.*[/\\]/s, ""));
  yield `${DECLARATION}<linkGrp toDoc="${escapeAttribute(to!)}" fromDoc="${escapeAttribute(from!)}">\n`;
  const ids: Record<Side, readonly SentenceId[]> = {
    source: numberSentences(source),
    target: numberSentences(target),
  };
  const list = (side: Side, { start, end }: Span) =>
    ids[side]
      .slice(start, end)
      .map(({ id }) => id)
      .join(" ");
  for (const bead of beads) {
    const shape = formatShape({ source: bead.target, target: bead.source });
    yield `<link type="${shape}" xtargets="${list("target", bead.target)};${list("source", bead.source)}" status="auto"/>\n`;
  }
  yield "</linkGrp>\n";
}

/** What a sentence is called. */
interface SentenceId {
  readonly id: string;
  /** Of its paragraph, from 1. */
  readonly number: number;
  readonly isFirst: boolean;
}

/** Numbers sentences in their paragraphs; paragraphs without any are not counted. */
function numberSentences({ sentences }: SegmentedDocument): SentenceId[] {
  let number = 0;
  let sentence = 0;
  let last = -1;
  return sentences.map(({ paragraph }) => {
    const isFirst = paragraph !== last;
    last = paragraph;
    number += isFirst ? 1 : 0;
    sentence = isFirst ? 1 : sentence + 1;
    return { id: `${number}:${sentence}`, number, isFirst };
  });
}
