import type { GoldBead, GoldText } from "./gold-text.ts";
import { itemsOf } from "./synthetic.ts";

/** Beads of the longest articles. */
const LONGEST_ARTICLE = 4;
/** One article in so many is new or gone. */
const CHANGED = 8;
/** Most of what changes is new in the Chinese, which is revised first. */
const ONLY_CHINESE = 0.75;
/** New articles that are squeezed in behind an old one, 第五條之一, and move no number. */
const SQUEEZED_IN = 0.3;

/**
 * Makes a copy of a text as a law that was revised after it was translated: beads are gathered into
 * articles under headings of their own, some articles stand on one side only, and each side counts
 * its own, so that the same number stands over different articles.
 */
export function revisedCopy(text: GoldText, random: () => number): GoldText {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const items = itemsOf(text);
  const length = between(100, 200);
  const start = Math.floor(random() * Math.max(1, items.length - length));
  const piece = items.slice(start, start + length);
  const articles: (typeof piece)[] = [];
  for (let k = 0; k < piece.length; k += articles.at(-1)!.length) {
    articles.push(piece.slice(k, k + Math.max(1, Math.ceil(LONGEST_ARTICLE * random() ** 2))));
  }
  const kept = articles.map(() => ({ english: true, chinese: true }));
  const changes = between(2, Math.max(2, Math.round(articles.length / CHANGED)));
  for (let k = 0; k < changes; k++) {
    const first = Math.floor(random() * articles.length);
    const last = Math.min(articles.length - 1, first + between(0, 1));
    for (let a = first; a <= last; a++) {
      const isAdded = random() < ONLY_CHINESE;
      kept[a] = { english: !isAdded, chinese: isAdded };
    }
  }
  const headingOf = random() < 0.5 ? inDigits : inCharacters;
  const before = between(0, 30);
  let english = before;
  let chinese = before;
  const copy: GoldText = {
    name: `${text.name}~revised`,
    genre: text.genre,
    english: [],
    chinese: [],
    gold: [],
  };
  articles.forEach((article, a) => {
    const has = kept[a]!;
    const isSqueezedIn = !has.english && chinese > before && random() < SQUEEZED_IN;
    add(
      copy,
      has.english ? [`Article ${++english}`] : [],
      has.chinese ? [isSqueezedIn ? headingOf(chinese, true) : headingOf(++chinese, false)] : [],
    );
    for (const item of article) {
      add(copy, has.english ? item.english : [], has.chinese ? item.chinese : []);
    }
  });
  return copy;
}

function add(text: GoldText, english: readonly string[], chinese: readonly string[]): void {
  const source = english.map((unit) => text.english.push(unit) - 1);
  const target = chinese.map((unit) => text.chinese.push(unit) - 1);
  const beads: GoldBead[] =
    source.length > 0 && target.length > 0
      ? [{ source, target }]
      : [
          ...source.map((k) => ({ source: [k], target: [] })),
          ...target.map((k) => ({ source: [], target: [k] })),
        ];
  text.gold.push(...beads);
}

const inDigits = (article: number, isSqueezedIn: boolean) =>
  `第 ${article}${isSqueezedIn ? "-1" : ""} 條`;
const inCharacters = (article: number, isSqueezedIn: boolean) =>
  `第${numeralOf(article)}條${isSqueezedIn ? "之一" : ""}`;

const DIGITS = "〇一二三四五六七八九";

// Up to 299, as articles are counted: 十, 二十一, 一百〇五, 一百一十.
function numeralOf(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  const tail = ones > 0 ? DIGITS[ones]! : "";
  if (tens === 0) return head + (head && tail ? "〇" : "") + tail;
  return `${head}${tens > 1 || head ? DIGITS[tens] : ""}十${tail}`;
}
