import { parseBeads } from "../../src/format/beads.ts";
import type { Alignment, Bead, Lang, Link, SegmentedDocument } from "../../src/types.ts";

/** A document whose lines are its sentences, as the segmenter would hand it on. */
export function documentOf(
  lang: Lang,
  name: string,
  lines: readonly string[],
  presegmented = false,
): SegmentedDocument {
  let start = 0;
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  return {
    lang,
    name,
    text: lines.join("\n"),
    paragraphs: spans,
    presegmented,
    sentences: spans.map((span, paragraph) => ({ text: lines[paragraph]!, span, paragraph })),
  };
}

/** An alignment in which the last sentence stands first in the Chinese. */
export function reorderedAlignment(): Alignment {
  const alignment = alignmentOf(
    ["The lamp is lit.", "It is late.", "Go to bed."],
    ["去睡吧。", "燈亮了。", "很晚了。"],
    "[]:[0]\n[0]:[1]\n[1]:[2]\n[2]:[]",
  );
  const moved: Bead = {
    source: { start: 2, end: 3 },
    target: { start: 0, end: 1 },
    score: 12.5,
    confidence: 0.95,
    links: [],
  };
  return { ...alignment, reordered: [moved] };
}

/** An alignment with the beads of a notation like `[0]:[0,1]`, confident to `.9`. */
export function alignmentOf(
  english: readonly string[],
  chinese: readonly string[],
  notation: string,
  links: readonly Link[] = [],
): Alignment {
  let next = { source: 0, target: 0 };
  const beads = parseBeads(notation, "sample").map((bead): Bead => {
    const source = { start: next.source, end: next.source + bead.source.length };
    const target = { start: next.target, end: next.target + bead.target.length };
    next = { source: source.end, target: target.end };
    const isNull = bead.source.length === 0 || bead.target.length === 0;
    return {
      source,
      target,
      score: isNull ? 0 : 7.25,
      confidence: 0.9,
      links: isNull ? [] : links,
    };
  });
  return {
    source: documentOf("en", "en.txt", english),
    target: documentOf("zh", "zh.txt", chinese),
    beads,
    reordered: [],
    signature: "duizhao:0.1.0|words:lattice",
  };
}
