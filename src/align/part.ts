import type { Span } from "../types.ts";
import type { Bitext, Stream } from "./bitext.ts";
import type { Punctuation } from "./punctuation.ts";
import type { SentenceRows } from "./rows.ts";
import type { SideLook, TextLook } from "./text-look.ts";

/** Spans of sentences of both sides that are put side by side. */
interface Rectangle {
  readonly source: Span;
  readonly target: Span;
}

/** A bitext made of parts of another, in which every rectangle is a row. */
export interface PartialBitext {
  readonly bitext: Bitext & { readonly rows: SentenceRows };
  readonly look: TextLook;
  /** Number in the whole text of each sentence. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * Puts rectangles of the matrix one after the other, so that what crosses in the whole text ascends
 * in this one. Types, their frequencies and the tables stay those of the whole text.
 */
export function gatherParts(
  bitext: Bitext,
  look: TextLook,
  rectangles: readonly Rectangle[],
): PartialBitext {
  const source = gather(rectangles.map((rectangle) => rectangle.source));
  const target = gather(rectangles.map((rectangle) => rectangle.target));
  const { english, chinese, characters, sourceLength, targetLength } = bitext;
  return {
    bitext: {
      ...bitext,
      sourceCount: source.sentences.length,
      targetCount: target.sentences.length,
      english: streamOf(english, source.sentences),
      chinese: streamOf(chinese, target.sentences),
      characters: streamOf(characters, target.sentences),
      sourceLength: lengthsOf(sourceLength, source.sentences),
      targetLength: lengthsOf(targetLength, target.sentences),
      rows: { source: source.rows, target: target.rows },
    },
    look: {
      source: lookOfPart(look.source, source.sentences),
      target: lookOfPart(look.target, target.sentences),
    },
    source: source.sentences,
    target: target.sentences,
  };
}

function gather(spans: readonly Span[]) {
  const count = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const sentences = new Int32Array(count);
  const rows = new Int32Array(count);
  let next = 0;
  spans.forEach(({ start, end }, row) => {
    for (let s = start; s < end; s++) {
      rows[next] = row;
      sentences[next++] = s;
    }
  });
  return { sentences, rows };
}

function streamOf(stream: Stream, sentences: Int32Array): Stream {
  const start = new Int32Array(sentences.length + 1);
  sentences.forEach((s, k) => {
    start[k + 1] = start[k]! + stream.start[s + 1]! - stream.start[s]!;
  });
  const type = new Int32Array(start[sentences.length]!);
  sentences.forEach((s, k) => {
    type.set(stream.type.subarray(stream.start[s]!, stream.start[s + 1]!), start[k]!);
  });
  return { ...stream, start, type };
}

function lengthsOf(sums: Float64Array, sentences: Int32Array): Float64Array {
  const own = new Float64Array(sentences.length + 1);
  sentences.forEach((s, k) => {
    own[k + 1] = own[k]! + sums[s + 1]! - sums[s]!;
  });
  return own;
}

function lookOfPart(
  { punctuation, structure, kinds, run }: SideLook,
  sentences: Int32Array,
): SideLook {
  const { startsParagraph, labels, isBare, hasParagraphs } = structure;
  return {
    punctuation: punctuationOf(punctuation, sentences),
    structure: {
      startsParagraph: Uint8Array.from(sentences, (s) => startsParagraph[s]!),
      labels: Array.from(sentences, (s) => labels[s]!),
      isBare: Uint8Array.from(sentences, (s) => isBare[s]!),
      hasParagraphs,
    },
    kinds: kinds && {
      kind: Uint8Array.from(sentences, (s) => kinds.kind[s]!),
      text: Array.from(sentences, (s) => kinds.text[s]!),
    },
    run: Int32Array.from(sentences, (s) => run[s]!),
  };
}

function punctuationOf(all: Punctuation, sentences: Int32Array): Punctuation {
  const bytes = (values: Uint8Array) => Uint8Array.from(sentences, (s) => values[s]!);
  const counts = (values: Uint16Array) => Uint16Array.from(sentences, (s) => values[s]!);
  return {
    end: bytes(all.end),
    opensQuote: bytes(all.opensQuote),
    closesQuote: bytes(all.closesQuote),
    insideQuote: bytes(all.insideQuote),
    goesOn: bytes(all.goesOn),
    isAside: bytes(all.isAside),
    questions: counts(all.questions),
    exclamations: counts(all.exclamations),
    quotes: counts(all.quotes),
  };
}
