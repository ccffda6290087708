import { readLabels } from "../../text/label.ts";
import { type Quantity, readQuantities } from "../../text/number.ts";
import type { Lang, Sentence } from "../../types.ts";
import type { Edit } from "./edit.ts";
import { type Random, shuffle } from "./random.ts";

/** Characters and words of which one can stand for another: the value changes, the form does not. */
const SERIES: readonly (readonly string[])[] = [
  [..."0123456789"],
  [..."０１２３４５６７８９"],
  [..."一二三四五六七八九"],
  [..."壹貳參肆伍陸柒捌玖"],
  "two three four five six seven eight nine".split(" "),
  "Two Three Four Five Six Seven Eight Nine".split(" "),
  "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
  "second third fourth fifth sixth seventh eighth ninth".split(" "),
  "January February March April May June July August September October November December".split(
    " ",
  ),
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
];
const WORDS = new RegExp(
  `(?<![A-Za-z])(?:${SERIES.flat()
    .filter((word) => word.length > 1)
    .join("|")})(?![A-Za-z])|[0-9０-９一二三四五六七八九兩壹貳參肆伍陸柒捌玖]`,
  "gu",
);

/** The least change, as a share, of a number that is said to be rough on either side. */
const ROUGHLY = 0.3;

/**
 * Changes one number of a sentence so that its value is really another: one that the other side has
 * said, and of which none of the values can be read any more.
 *
 * @param counterpart - the sentences that it translates
 * @param isWanted - by the quantity that is changed
 * @returns nothing if there is no such number
 */
export function changeNumber(
  { text, span }: Sentence,
  lang: Lang,
  counterpart: readonly Sentence[],
  isWanted: (quantity: Quantity) => boolean,
  random: Random,
): Edit | undefined {
  const here = readQuantities(text, lang);
  const otherLang = lang === "en" ? "zh" : "en";
  const said = counterpart.flatMap((one) => readQuantities(one.text, otherLang));
  const there = new Set(said.flatMap(({ keys }) => keys));
  const answers = (quantity: Quantity) =>
    said.filter(({ keys }) => keys.some((key) => quantity.keys.includes(key)));
  const known = here.filter(
    (quantity) =>
      isWanted(quantity) &&
      !quantity.weak &&
      answers(quantity).length > 0 &&
      !isLabel(text, lang, quantity),
  );
  for (const quantity of shuffle(known, random)) {
    for (const edit of shuffle(replacements(text, quantity), random)) {
      const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      const now = readOtherValue(readQuantities(changed, lang), here, quantity, there);
      if (!now) continue;
      const isRough = [quantity, ...answers(quantity)].some(({ approximate }) => approximate);
      if (isRough && Math.abs(now.value / quantity.value - 1) < ROUGHLY) continue;
      return { start: span.start + edit.start, end: span.start + edit.end, text: edit.text };
    }
  }
  return undefined;
}

function replacements(text: string, { span }: Quantity): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORDS)) {
    const word = match[0] === "兩" ? "二" : match[0];
    const series = SERIES.find((words) => words.includes(word))!;
    const start = span.start + match.index;
    for (const other of series) {
      const isZero = other === "0" || other === "０";
      if (other !== word && !isZero)
        edits.push({ start, end: start + match[0].length, text: other });
    }
  }
  return edits;
}

/** The number that labels an item or heading: lists are renumbered without an error. */
function isLabel(text: string, lang: Lang, { span }: Quantity): boolean {
  return (
    readLabels(text, lang).length > 0 &&
    /^[\s(（§第圖表步驟章A-Za-z]*$/u.test(text.slice(0, span.start))
  );
}

/** The same numbers in the same places, but for one that says something else than anything there. */
function readOtherValue(
  after: readonly Quantity[],
  before: readonly Quantity[],
  changed: Quantity,
  there: ReadonlySet<string>,
): Quantity | undefined {
  if (after.length !== before.length) return undefined;
  const now = after[before.indexOf(changed)]!;
  if (now.kind !== changed.kind || now.span.start !== changed.span.start) return undefined;
  const fresh = now.keys.filter((key) => !changed.keys.includes(key));
  if (fresh.length === 0 || fresh.some((key) => there.has(key))) return undefined;
  // Of a date each key is a fact of its own; of anything else no reading may be left.
  const isOther = now.kind === "date" || !now.keys.some((key) => there.has(key));
  return isOther ? now : undefined;
}

/** Tells whether a number stands for a day, month, year or time of day. */
export const isDate = ({ kind }: Quantity) => kind === "date" || kind === "time";
