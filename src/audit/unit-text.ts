import type { Bead, Side, Span } from "../types.ts";
import type { FindingArgs, FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";

/** Something in a text that a check points at. */
export interface Mark {
  /** UTF-16 offsets, in the sentence or in the document: each use says which. */
  readonly span: Span;
  readonly confidence: number;
}

/** Gives the sentences of one side of a bead, joined with spaces. */
export function textOf({ documentOf }: Grounds, side: Side, bead: Pick<Bead, Side>): string {
  const { start, end } = bead[side];
  const { sentences } = documentOf(side);
  if (end - start === 1) return sentences[start]!.text;
  const texts = sentences.slice(start, end).map(({ text }) => text);
  return texts.join(" ");
}

/**
 * Looks for marks in every sentence of one side of a bead.
 *
 * @param find - gives marks by offsets in the sentence
 * @returns marks by offsets in the document, sorted
 */
export function findMarks<M extends Mark>(
  { documentOf }: Grounds,
  side: Side,
  bead: Pick<Bead, Side>,
  find: (sentence: string) => readonly M[],
): M[] {
  const { sentences } = documentOf(side);
  const marks: M[] = [];
  for (let s = bead[side].start; s < bead[side].end; s++) {
    const { text, span } = sentences[s]!;
    for (const mark of find(text)) {
      const { start, end } = mark.span;
      marks.push({ ...mark, span: { start: span.start + start, end: span.start + end } });
    }
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** Makes a finding that marks places on one side of a unit and has the other beside it. */
export function findingOn(
  { units }: Grounds,
  unit: number,
  side: Side,
  marks: readonly Mark[],
  rest: { readonly code: FindingCode; readonly confidence: number; readonly args: FindingArgs },
): Measured {
  const { bead } = units[unit]!;
  const own = { sentences: bead[side], marks: disjoint(marks) };
  const other = { sentences: bead[side === "source" ? "target" : "source"], marks: [] };
  return {
    ...rest,
    unit,
    source: side === "source" ? own : other,
    target: side === "source" ? other : own,
  };
}

/** Leaves out what overlaps what stands before it. */
function disjoint(marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  for (const { span } of marks) {
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}
