import { BLOCK_KINDS, type BlockKind, type SegmentedDocument } from "../types.ts";
import { SHAPES } from "./shape.ts";

/** What each sentence of a document with structure stands in; nothing for plain text. */
export interface SentenceKinds {
  /** Index in {@link BLOCK_KINDS}. */
  readonly kind: Uint8Array;
  readonly text: readonly string[];
}

const codeOf = (kind: BlockKind) => BLOCK_KINDS.indexOf(kind);
const HEADING = codeOf("heading");
const CODE = codeOf("code");

/** Nats, set by hand: there are no texts with structure and gold to learn them from. */
const NATS = {
  /** A heading with a heading. */
  headings: 1,
  /** A heading with something else, or joined to it. */
  mixed: -2,
  /** Code with the same code. */
  sameCode: 4,
  /** Code with anything but code, or joined to it. */
  code: -6,
} as const;

/** Reads what the sentences of a document stand in. */
export function readKinds({ sentences, kinds }: SegmentedDocument): SentenceKinds | undefined {
  if (!kinds) return undefined;
  return {
    kind: Uint8Array.from(sentences, ({ paragraph }) => codeOf(kinds[paragraph] ?? "text")),
    text: sentences.map(({ text }) => text),
  };
}

/**
 * Prepares to say what the structure of two documents speaks for a bead, in nats. Only what both
 * documents have counts: where one has no headings, its author marks them otherwise.
 */
export function createKindScore(
  source: SentenceKinds | undefined,
  target: SentenceKinds | undefined,
): (i: number, j: number, shape: number) => number {
  if (!source || !target) return () => 0;
  const isShared = (kind: number) => source.kind.includes(kind) && target.kind.includes(kind);
  const hasHeadings = isShared(HEADING);
  const hasCode = isShared(CODE);
  if (!hasHeadings && !hasCode) return () => 0;
  return (i, j, shape) => {
    const { source: m, target: n } = SHAPES[shape]!;
    let nats = 0;
    if (hasHeadings) {
      const headings = count(source.kind, i, m, HEADING) + count(target.kind, j, n, HEADING);
      if (headings === m + n) nats += NATS.headings;
      else if (headings > 0) nats += NATS.mixed;
    }
    if (hasCode) {
      const code = count(source.kind, i, m, CODE) + count(target.kind, j, n, CODE);
      if (code === 2 && m === 1 && n === 1) {
        if (source.text[i] === target.text[j]) nats += NATS.sameCode;
      } else if (code > 0) nats += NATS.code;
    }
    return nats;
  };
}

function count(kinds: Uint8Array, from: number, length: number, kind: number): number {
  let found = 0;
  for (let k = from; k < from + length; k++) if (kinds[k] === kind) found++;
  return found;
}
