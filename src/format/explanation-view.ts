import { createDocumentPlaces } from "../text/document-place.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Alignment, Bead, SegmentedDocument, Side, Span } from "../types.ts";

/** An alignment as explanations show it: sentences quoted and placed, and who holds which. */
export interface AlignmentView {
  readonly alignment: Alignment;
  /** `name:line:column` of a sentence. */
  readonly placeOf: (side: Side, sentence: number) => string;
  /** The whole sentence in one line. */
  readonly textOf: (side: Side, sentence: number) => string;
  /** A sentence cut to a few words, with its line. */
  readonly quote: (side: Side, sentence: number) => string;
  /** What stands at offsets of a text, in one line. */
  readonly slice: (side: Side, span: Span) => string;
  /** Index of the bead that holds a sentence. */
  readonly beadOf: (side: Side, sentence: number) => number;
  /** The reordered bead that holds a sentence, if one does. */
  readonly reorderedOf: (side: Side, sentence: number) => Bead | undefined;
}

/** Code points of a sentence that are quoted. */
const QUOTED = { source: 36, target: 16 } as const;

/** Prepares the view; linear in the texts. */
export function createAlignmentView(alignment: Alignment): AlignmentView {
  const places = { source: placesOf(alignment.source), target: placesOf(alignment.target) };
  const beadOf = {
    source: holders(alignment, "source"),
    target: holders(alignment, "target"),
  };
  const reordered = {
    source: reorderedBySentence(alignment, "source"),
    target: reorderedBySentence(alignment, "target"),
  };
  const textOf = (side: Side, sentence: number) => oneLine(alignment[side], sentence);
  return {
    alignment,
    textOf,
    placeOf(side, sentence) {
      const { lines, columns } = places[side];
      return `${alignment[side].name}:${lines[sentence]}:${columns[sentence]}`;
    },
    quote(side, sentence) {
      const text = cut(textOf(side, sentence), QUOTED[side], side === "source");
      const line = places[side].lines[sentence];
      return side === "source" ? `“${text}” (${line})` : `「${text}」(${line})`;
    },
    slice(side, { start, end }) {
      const { text, lang } = alignment[side];
      return unwrap(text.slice(start, end), lang);
    },
    beadOf: (side, sentence) => beadOf[side][sentence]!,
    reorderedOf: (side, sentence) => reordered[side].get(sentence),
  };
}

// All at once and in order: asked for at will, places on one long line would each cost its length.
function placesOf(document: SegmentedDocument) {
  const { sentences } = document;
  const find = createDocumentPlaces(document);
  const lines = new Int32Array(sentences.length);
  const columns = new Int32Array(sentences.length);
  sentences.forEach(({ span }, sentence) => {
    const { line, column } = find(span.start);
    lines[sentence] = line;
    columns[sentence] = column;
  });
  return { lines, columns };
}

function oneLine({ sentences, lang }: SegmentedDocument, sentence: number): string {
  return unwrap(sentences[sentence]!.text, lang).replace(/\s+/g, " ");
}

function holders({ beads, ...documents }: Alignment, side: Side): Int32Array {
  const index = new Int32Array(documents[side].sentences.length);
  beads.forEach((bead: Bead, b) => {
    index.fill(b, bead[side].start, bead[side].end);
  });
  return index;
}

function reorderedBySentence({ reordered }: Alignment, side: Side): Map<number, Bead> {
  return new Map(
    reordered.flatMap((bead) => indexesOf(bead[side]).map((sentence) => [sentence, bead] as const)),
  );
}

// A quotation as a whole needs no quotes of its own inside ours.
function cut(text: string, most: number, atSpaces: boolean): string {
  const bare = /^[“"「『‘'](.*)[”"」』’']$/u.exec(text)?.[1] ?? text;
  const characters = [...bare];
  if (characters.length <= most) return bare;
  const head = characters.slice(0, most).join("");
  const space = atSpaces ? head.lastIndexOf(" ") : -1;
  return `${space > 0 ? head.slice(0, space) : head}…`;
}

/** Lists the indexes of a span. */
export function indexesOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}
