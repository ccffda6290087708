import { END_CLASSES } from "./punctuation.ts";
import { SHAPES } from "./shape.ts";

/**
 * What the trained second look knows of a bead or a gap, as named numbers. Names are the keys of
 * the weight file. "en" is the source side, "zh" the target side.
 */

/** Numbers that every bead has; 0 where one does not apply. */
const BEAD_NUMBERS = [
  // Sums of ln p(token | other side) / p(token) over all tokens, in tens of nats.
  "content.en",
  "function.en",
  "content.zh",
  "function.zh",
  "characters.zh",
  "floored.en",
  // The same by token, and as roots.
  "mean.content.en",
  "mean.function.en",
  "mean.characters.zh",
  "root.content.en",
  "root.zh",
  // The sentence least explained, where a side has several.
  "worst.en",
  "worst.zh",
  "worst.sum.en",
  "worst.sum.zh",
  // Best partner inside the bead against the best outside.
  "contrast.en",
  "contrast.zh",
  // Length.
  "length",
  "longer",
  "shorter",
  "off.capped",
  "off",
  // Logarithm of the mean sentence length against the document's, by shape.
  "size.en:1-1",
  "size.en:2-1",
  "size.en:n-1",
  "size.en:n-m",
  "size.zh:1-1",
  "size.zh:2-1",
  "size.zh:n-1",
  "size.zh:n-m",
  "several.both",
  // Linked words.
  "covered.en",
  "covered.zh",
  "unlinked.en",
  "unlinked.zh",
  "linked",
  "apart",
  "least.covered.en",
  "least.covered.zh",
  "end.to.start",
  "start.to.end",
  // Differences in the number of marks.
  "questions",
  "exclamations",
  "quotes",
  // Sentences inside the bead that end without a mark: headings, cells.
  "open.inside.en",
  "open.inside.zh",
  // The last sentence goes on in the next, as captions do; sentences inside that do.
  "goes.on.en",
  "goes.on.zh",
  "goes.on.inside.en",
  "goes.on.inside.zh",
  // Difference in the number of sentences wholly in brackets: [wind], （笑聲）; or one on each side.
  "aside.off",
  "aside.both",
  // Both sides begin with a label (an item's number, Article 5), the same or not; or only one does.
  "label.same",
  "label.other",
  "label.one",
  // The label is all there is: a heading.
  "label.bare.same",
  "label.bare.other",
  // Difference in the number of labelled sentences inside.
  "label.inside",
  // Paragraphs that begin inside the bead.
  "paragraph.inside.en",
  "paragraph.inside.zh",
] as const;

/** Numbers of a sentence without partner. */
const GAP_NUMBERS = [
  "open.en",
  "open.zh",
  "turn",
  "gap.en",
  "gap.zh",
  "gap.size.en",
  "gap.size.zh",
  "gap.best.en",
  "gap.best.zh",
  "gap.totals.en",
  "gap.totals.zh",
  "gap.short.en",
  "gap.short.zh",
  "gap.endless.en",
  "gap.endless.zh",
  // Part of a sentence that goes on before or after it.
  "gap.goes.on.en",
  "gap.goes.on.zh",
  "gap.aside.en",
  "gap.aside.zh",
  // How common gaps are elsewhere in the text, and in the other one.
  "gap.rate.en",
  "gap.rate.zh",
  "gap.rate.other.en",
  "gap.rate.other.zh",
  // Words that the other text says in some place.
  "gap.known.en",
  "gap.known.zh",
] as const;

const shapeName = (source: number, target: number) => `shape:${source}-${target}`;
const SHAPE_NAMES = SHAPES.map(({ source, target }) => shapeName(source, target));
const ENDS_NAMES = END_CLASSES.flatMap((en) => END_CLASSES.map((zh) => `ends:${en}|${zh}`));
const PAIR_NAMES = ["closing", "opening", "inside"].flatMap((what) =>
  ["no|no", "no|yes", "yes|no", "yes|yes"].map((pair) => `${what}:${pair}`),
);
const QUOTE_INSIDE_NAMES = ["en", "zh"].flatMap((side) =>
  ["one", "several"].flatMap((other) =>
    ["no", "yes"].map((quote) => `quote.ends.inside.${side}:${other}:${quote}`),
  ),
);

const PARAGRAPH_NAMES = ["no|no", "no|yes", "yes|no", "yes|yes"].map((pair) => `paragraph:${pair}`);

/** All features in the order of a weight vector. */
export const FEATURE_NAMES: readonly string[] = [
  ...BEAD_NUMBERS,
  ...GAP_NUMBERS,
  ...SHAPE_NAMES,
  ...ENDS_NAMES,
  ...PAIR_NAMES,
  ...QUOTE_INSIDE_NAMES,
  ...PARAGRAPH_NAMES,
];

/** Index in the weight vector of each number of a bead. */
export const NUMBER_AT = Object.fromEntries(BEAD_NUMBERS.map((name, k) => [name, k])) as Record<
  (typeof BEAD_NUMBERS)[number],
  number
>;
/** Index in the weight vector of each number of a gap. */
export const GAP_AT = Object.fromEntries(
  GAP_NUMBERS.map((name, k) => [name, BEAD_NUMBERS.length + k]),
) as Record<(typeof GAP_NUMBERS)[number], number>;

// Where each family of indicators begins in the weight vector.
export const FIRST_SHAPE = BEAD_NUMBERS.length + GAP_NUMBERS.length;
export const FIRST_ENDS = FIRST_SHAPE + SHAPE_NAMES.length;
export const FIRST_PAIR = FIRST_ENDS + ENDS_NAMES.length;
export const FIRST_QUOTE_INSIDE = FIRST_PAIR + PAIR_NAMES.length;
export const FIRST_PARAGRAPH = FIRST_QUOTE_INSIDE + QUOTE_INSIDE_NAMES.length;

/** Length of the dense part of a bead's features: they come first in the weight vector. */
export const DENSE_COUNT = BEAD_NUMBERS.length;
/** Most indicators a bead has. */
export const INDICATOR_COUNT = 8;
