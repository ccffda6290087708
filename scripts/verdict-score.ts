import { align } from "../dist/align/align.js";
import type { Weights } from "../dist/align/weights.js";
import type { Lexicon } from "../dist/lexicon/lexicon.js";
import { documentOf, type GoldText } from "./gold-text.ts";
import { createRandom, damagedCopies, itemsOf } from "./synthetic.ts";

/**
 * Measures the verdict: on true pairs, whole, damaged and cut to a few beads, and on pairs that are
 * none: other texts, and another part of the same text, which is hardest.
 */

const SEED = 11;
const CUTS = [3, 5, 10, 20, 50];
const DRAWS = 3;
/** Thresholds of likeness that are compared, beside the verdict itself. */
const THRESHOLDS = [0.02, 0.04, 0.06, 0.1, 0.15];

interface Judged {
  readonly isTranslation: boolean;
  readonly likeness: number;
}

/** Judges pairs of texts, and gives the rows of a table: how many are said to be no translation. */
export function scoreVerdict(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  weights: Weights,
): string[][] {
  const random = createRandom(SEED);
  const judge = (english: readonly string[], chinese: readonly string[]): Judged =>
    align(documentOf(english, "en", "en"), documentOf(chinese, "zh", "zh"), lexicon, { weights })
      .verdict!;
  const rows = [
    ["pairs", "", "least", "median", "most", "refused", ...THRESHOLDS.map((t) => `< ${t}`)],
  ];
  const add = (name: string, judged: readonly Judged[]) => {
    if (judged.length === 0) return;
    const values = judged.map(({ likeness }) => likeness).sort((a, b) => a - b);
    const refused = judged.filter(({ isTranslation }) => !isTranslation).length;
    rows.push([
      name,
      String(judged.length),
      ...[values[0]!, values[values.length >> 1]!, values.at(-1)!].map((v) => v.toFixed(2)),
      String(refused),
      ...THRESHOLDS.map((threshold) => String(values.filter((v) => v < threshold).length)),
    ]);
  };

  add(
    "true, whole",
    texts.map(({ english, chinese }) => judge(english, chinese)),
  );
  const copies = texts.flatMap((text) => damagedCopies(text, random));
  add(
    "true, damaged",
    copies.map(({ english, chinese }) => judge(english, chinese)),
  );
  for (const size of CUTS) {
    const drawn = texts.flatMap((text) => Array.from({ length: DRAWS }, () => cut(text, size)));
    add(
      `true, ${size} beads`,
      drawn.map(({ english, chinese }) => judge(english, chinese)),
    );
  }
  add(
    "other text, whole",
    texts.flatMap((text) => {
      const other = otherThan(text);
      return other ? [judge(text.english.slice(0, 400), other.chinese.slice(0, 400))] : [];
    }),
  );
  for (const size of CUTS) {
    const others = texts.flatMap((text) => {
      const other = otherThan(text);
      return other ? [judge(cut(text, size).english, cut(other, size).chinese)] : [];
    });
    add(`other text, ${size} beads`, others);
    const elsewhere = texts.flatMap((text) => {
      const items = itemsOf(text);
      const half = items.length >> 1;
      if (half < size + 5) return [];
      return [
        judge(
          piece(items.slice(0, half), size).english,
          piece(items.slice(half + 5), size).chinese,
        ),
      ];
    });
    add(`elsewhere in the text, ${size} beads`, elsewhere);
  }
  return rows;

  function cut(text: GoldText, size: number) {
    return piece(itemsOf(text), size);
  }
  function piece(items: ReturnType<typeof itemsOf>, size: number) {
    const first = Math.floor(random() * Math.max(1, items.length - size + 1));
    const part = items.slice(first, first + size);
    return {
      english: part.flatMap(({ english }) => english),
      chinese: part.flatMap(({ chinese }) => chinese),
    };
  }
  // The two seeds quote each other, so that they are no strangers.
  function otherThan(text: GoldText): GoldText | undefined {
    const other = texts[Math.floor(random() * texts.length)]!;
    const areSeeds = other.genre === "seeds" && text.genre === "seeds";
    return other === text || areSeeds ? undefined : other;
  }
}
