import { readNumeral } from "./chinese-numeral.ts";

/** Words before a number that make it the label of what follows: `Article 5`, `Step 2`. */
const NAME = anyOf(
  (
    "[Aa]rticle ARTICLE [Ss]ection SECTION [Cc]hapter CHAPTER [Pp]art PART [Rr]ule [Ss]tep STEP " +
    "[Ff]igure [Tt]able [Aa]ppendix APPENDIX [Aa]nnex [Ss]chedule [Ii]tem [Cc]lause [Uu]nit " +
    "[Ll]esson [Ee]xercise [Qq]uestion [Pp]anel [Dd]ay"
  ).split(" "),
);
/** Numbers that are spelt out, from one. */
const WORDS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen twenty"
).split(" ");
const WORD = anyOf(WORDS.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`));
/** What counts items by itself: `3`, `2.1`, `b`, `iv`. */
const SIGN = "[0-9]{1,4}(?:[.\\-–][0-9]{1,3}){0,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5}";
/** `Article 5:`, `§ 2.1`, `(b)`, `iv.` */
const ENGLISH = new RegExp(
  `^(?:(?:${NAME}\\s+|§+\\s*)([0-9]{1,4}(?:[.\\-–][0-9]{1,3})*|[IVXLC]{1,6}|[A-Z]|${WORD})(?=$|\\s*[.:(—–]|\\s+[A-Z])` +
    `|\\((${SIGN})\\)|(${SIGN})(?:[.)](?=\\s|$|[a-z])|\\s*、))`,
  "u",
);
/** The heavenly stems, which count like letters. */
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const HAN = "[〇零一二三四五六七八九十百]{1,5}";
/** 第五條之一, （二）, 步驟 3, 甲、, 2. */
const CHINESE = new RegExp(
  `^(?:第\\s*([0-9]{1,4}(?:[-–][0-9]{1,3})?|${HAN})\\s*[條章節編款項回課部天步](?:之\\s*([0-9]{1,2}|${HAN}))?(?=[\\s、：:（(]|$)` +
    `|\\((${HAN}|[${STEMS}]|${SIGN})\\)|(?:步驟|章|圖|表)\\s*([0-9]{1,3}|${HAN})(?=[\\s、：:.]|$)` +
    `|(${HAN}|[${STEMS}])[、.]|(${SIGN})(?:[.)、](?=\\s|$|\\p{Script=Han})))`,
  "u",
);
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** Characters of a line in which a label is looked for. */
const LONGEST_LABEL = 40;

/**
 * Reads the label that a line begins with, as numbers to compare across languages: `Article 12` and
 * 第十二條 give `12`, `(b)` gives `2`; `(i)` may be 9 or 1 and gives both.
 *
 * @returns nothing if the line begins with no label
 */
export function readLabels(line: string, lang: "en" | "zh"): readonly string[] {
  const text = line.slice(0, LONGEST_LABEL).normalize("NFKC").trimStart();
  const match = (lang === "en" ? ENGLISH : CHINESE).exec(text);
  if (!match) return [];
  const hasExtra = lang === "zh" && match[1] !== undefined;
  const [sign, extra] = hasExtra ? match.slice(1, 3) : [match.slice(1).find(Boolean)];
  const values = valuesOf(sign!);
  return extra === undefined
    ? values
    : values.flatMap((value) => valuesOf(extra).map((part) => `${value}-${part}`));
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}

function valuesOf(sign: string): string[] {
  const lower = sign.toLowerCase();
  if (/^[0-9]/.test(lower)) return [lower.replaceAll(/[.–]/g, "-")];
  if (STEMS.includes(lower)) return [String(STEMS.indexOf(lower) + 1)];
  if (WORDS.includes(lower)) return [String(WORDS.indexOf(lower) + 1)];
  if (/^\p{Script=Han}|^〇/u.test(lower)) {
    const numeral = readNumeral(lower, 0);
    return numeral ? [String(numeral.value)] : [];
  }
  const values: string[] = [];
  const roman = ROMANS.indexOf(lower);
  if (roman >= 0) values.push(String(roman + 1));
  if (lower.length === 1) values.push(String(lower.charCodeAt(0) - 96));
  return values;
}
