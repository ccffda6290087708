import { readLabels } from "../text/label.ts";
import type { SegmentedDocument } from "../types.ts";
import { FIRST_PARAGRAPH, NUMBER_AT } from "./feature-names.ts";

/** What the layout of one text says about where beads begin and end. */
export interface Structure {
  /** Whether each sentence begins a paragraph. */
  readonly startsParagraph: Uint8Array;
  /** Number of the label that each sentence begins with: `3` for `(c)`; none for most. */
  readonly labels: readonly (readonly string[])[];
  /** Whether a sentence is hardly more than its label: `Article 22`, 第二十二條. */
  readonly isBare: Uint8Array;
  /** False where every unit is a paragraph of its own because it came so. */
  readonly hasParagraphs: boolean;
}

/** Sentences with a label inside a bead beyond which no more is said. */
const MOST_INSIDE = 2;
/** Characters of a label that stands alone. */
const BARE_LENGTH = { en: 14, zh: 10 };

/** Reads the layout of a text. */
export function readStructure({ sentences, lang, presegmented }: SegmentedDocument): Structure {
  const labels = sentences.map(({ text }) => readLabels(text, lang));
  return {
    startsParagraph: Uint8Array.from(sentences, ({ paragraph }, k) =>
      sentences[k - 1]?.paragraph === paragraph ? 0 : 1,
    ),
    labels,
    isBare: Uint8Array.from(sentences, ({ text }, k) =>
      labels[k]!.length > 0 && text.length <= BARE_LENGTH[lang] ? 1 : 0,
    ),
    hasParagraphs: !presegmented,
  };
}

/**
 * Writes the features of the bead of m source sentences from i on and n target sentences from j on
 * that rest on layout: paragraphs that begin together, items with the same number.
 */
export function writeStructure(
  source: Structure,
  target: Structure,
  i: number,
  m: number,
  j: number,
  n: number,
  dense: Float64Array,
  indicators: Int32Array,
): void {
  const at = NUMBER_AT;
  const own = source.labels[i]!;
  const other = target.labels[j]!;
  if (own.length > 0 && other.length > 0) {
    const isSame = own.some((value) => other.includes(value));
    dense[at[isSame ? "label.same" : "label.other"]] = 1;
    if (m === 1 && n === 1 && source.isBare[i] && target.isBare[j]) {
      dense[at[isSame ? "label.bare.same" : "label.bare.other"]] = 1;
    }
  } else if (own.length > 0 || other.length > 0) {
    dense[at["label.one"]] = 1;
  }
  const inside = Math.abs(labelled(source, i + 1, i + m) - labelled(target, j + 1, j + n));
  dense[at["label.inside"]] = Math.min(MOST_INSIDE, inside);
  if (!source.hasParagraphs || !target.hasParagraphs) return;
  indicators[7] = FIRST_PARAGRAPH + source.startsParagraph[i]! * 2 + target.startsParagraph[j]!;
  dense[at["paragraph.inside.en"]] = Math.min(MOST_INSIDE, starts(source, i + 1, i + m));
  dense[at["paragraph.inside.zh"]] = Math.min(MOST_INSIDE, starts(target, j + 1, j + n));
}

function labelled({ labels }: Structure, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (labels[k]!.length > 0) count++;
  return count;
}

function starts({ startsParagraph }: Structure, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) count += startsParagraph[k]!;
  return count;
}
