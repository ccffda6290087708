import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuantities } from "../../src/text/number.ts";
import type { Lang } from "../../src/types.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Writes 0 < n < 1000 in words, as the British do if `and` is set. */
function below1000(n: number, and: boolean): string {
  if (n < 20) return UNITS[n]!;
  if (n < 100) return TENS[Math.floor(n / 10) - 2]! + (n % 10 === 0 ? "" : `-${UNITS[n % 10]}`);
  const rest = n % 100 === 0 ? "" : `${and ? " and" : ""} ${below1000(n % 100, and)}`;
  return `${UNITS[Math.floor(n / 100)]} hundred${rest}`;
}

function inEnglish(n: number, and: boolean): string {
  const scales: [number, string][] = [
    [1e15, "quadrillion"],
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
  ];
  let rest = n;
  const parts: string[] = [];
  for (const [size, name] of scales) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${below1000(count, and)} ${name}`);
    rest %= size;
  }
  if (rest > 0) {
    const link = and && rest < 100 && parts.length > 0 ? "and " : "";
    parts.push(link + below1000(rest, and));
  }
  return parts.join(" ");
}

const PLAIN = "零一二三四五六七八九 十百千 萬億兆";
const FINANCIAL = "零壹貳參肆伍陸柒捌玖 拾佰仟 萬億兆";
const SIMPLIFIED = "零一二三四五六七八九 十百千 万亿兆";

/** Writes 0 < n < 10,000; a gap inside is one zero. */
function below10000(n: number, digits: string, small: string): string {
  let out = "";
  let gap = false;
  for (const [place, size] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    if (gap) out += digits[0];
    gap = false;
    out += digits[digit]! + (place < 3 ? small[2 - place] : "");
  }
  return out;
}

function inChinese(n: number, signs: string): string {
  const [digits, small, big] = signs.split(" ") as [string, string, string];
  let out = "";
  let rest = n;
  for (const [place, size] of [1e12, 1e8, 1e4, 1].entries()) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group === 0) continue;
    if (out !== "" && group < 1000) out += digits[0];
    out += below10000(group, digits, small) + (place < 3 ? big[2 - place] : "");
  }
  return out;
}

/** Numbers of every size up to 1e15, with many zeros inside, where readers go wrong. */
const numbers = fc
  .tuple(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 15,
    }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([digits, zeros]) => Number((digits.join("") + "0".repeat(zeros)).slice(0, 16)))
  .filter((n) => n >= 2 && n <= 1e15);

/** The firm and weak values of one mention; anything else than one mention is an error. */
function readOne(text: string, lang: Lang): { key: string; text: string } {
  const found = readQuantities(text, lang);
  if (found.length !== 1) return { key: `${found.length} mentions in ${text}`, text };
  const { span, keys } = found[0]!;
  return { key: keys[0]!, text: text.slice(span.start, span.end) };
}

test("integers written in digits read back", () => {
  fc.assert(
    fc.property(numbers, (n) => {
      for (const lang of ["en", "zh"] as const) {
        expect(readOne(`(${n})`, lang)).toEqual({ key: String(n), text: String(n) });
        const grouped = n.toLocaleString("en-US");
        expect(readOne(`(${grouped})`, lang)).toEqual({ key: String(n), text: grouped });
      }
    }),
  );
});

test("integers written in English words read back", () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (n, and) => {
      const text = inEnglish(n, and);
      expect(readOne(`(${text})`, "en")).toEqual({ key: String(n), text });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["plain", PLAIN],
  ["financial", FINANCIAL],
  ["Simplified", SIMPLIFIED],
])("integers written in %s Chinese numerals read back", (_name, signs) => {
  fc.assert(
    fc.property(numbers, (n) => {
      const text = inChinese(n, signs);
      expect(readOne(`（${text}元）`, "zh")).toEqual({ key: String(n), text });
    }),
    { numRuns: 500 },
  );
});

test("dates read back in every writing", () => {
  const days = fc.record({
    year: fc.integer({ min: 1912, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const names =
    "January February March April May June July August September October November December".split(
      " ",
    );
  fc.assert(
    fc.property(days, ({ year, month, day }) => {
      const keys = [String(year), `m${month}`, String(day)];
      const two = (n: number) => String(n).padStart(2, "0");
      const english = [
        `${names[month - 1]} ${day}, ${year}`,
        `${day} ${names[month - 1]} ${year}`,
        `${names[month - 1]!.slice(0, 3)}. ${day}, ${year}`,
        `${year}-${two(month)}-${two(day)}`,
      ];
      const positional = [...String(year)].map((d) => "〇一二三四五六七八九"[Number(d)]).join("");
      const chinese = [
        `${year}年${month}月${day}日`,
        `${positional}年${below10000(month, "零一二三四五六七八九", "十百千")}月${day}日`,
        `民國${year - 1911}年${month}月${day}號`,
      ];
      for (const text of english)
        expect(readQuantities(text, "en").map((q) => q.keys)).toEqual([keys]);
      for (const text of chinese)
        expect(readQuantities(text, "zh").map((q) => q.keys)).toEqual([keys]);
    }),
  );
});

/** Bits of text that readers stumble over, put together at random. */
const scraps = fc
  .array(
    fc.constantFrom(
      ..."一 二 兩 十 百 千 萬 億 兆 零 〇 半 點 分 分之 又 年 月 日 時 成 折 倍 第 民國 數 幾 多 上 首 星期 3 0 12 2016 , . / : - % ％ ， x k 萬一 個".split(
        " ",
      ),
      ..."one two ten twenty hundred thousand million dozen half and a of point th third quarters percent May in Chapter IV o'clock p.m. $ NT$ ½ ③".split(
        " ",
      ),
      " ",
      "\n",
      "𠮷",
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(parts.join(""), parts.join(" ")));

test("spans are sorted, disjoint, not empty and inside the text; values are finite", () => {
  fc.assert(
    fc.property(scraps, fc.constantFrom<Lang>("en", "zh"), (text, lang) => {
      let end = 0;
      for (const { span, value, keys } of readQuantities(text, lang)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value)).toBe(true);
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.join(" ")).not.toMatch(/NaN|Infinity|undefined|e\+/);
        end = span.end;
      }
    }),
    { numRuns: 3000 },
  );
});

/** One long run of these is one number, and cheap enough to be tried with a million. */
const LONG = new Set(["7", "0", "1,000", "一", "零"]);

test.each([
  ["7", "en"],
  ["7", "zh"],
  ["0", "en"],
  ["1,000", "en"],
  ["1.", "zh"],
  ["1/2", "en"],
  ["12:", "zh"],
  ["ten ", "en"],
  ["one hundred and ", "en"],
  ["half a ", "en"],
  ["tens of ", "en"],
  ["a", "en"],
  ["x", "en"],
  ["-", "en"],
  [" ", "en"],
  ["May ", "en"],
  ["一", "zh"],
  ["零", "zh"],
  ["十", "zh"],
  ["百", "zh"],
  ["萬", "zh"],
  ["三百", "zh"],
  ["兩", "zh"],
  ["點一", "zh"],
  ["十分之", "zh"],
  ["一又", "zh"],
  ["又三分之一", "zh"],
  ["數", "zh"],
  ["民", "zh"],
  ["一年", "zh"],
  ["三成", "zh"],
  ["多萬", "zh"],
] as const)("%j repeated takes linear time (%s)", (scrap, lang) => {
  const size = LONG.has(scrap) ? 1_000_000 : 50_000;
  const text = scrap.repeat(Math.ceil(size / scrap.length));
  // Quadratic work on so many characters would run into the time limit of a test.
  expect(readQuantities(text, lang).length).toBeLessThanOrEqual(text.length);
});
