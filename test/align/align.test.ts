import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignOptions, align } from "../../src/align/align.ts";
import { formatJson } from "../../src/format/json.ts";
import { loadWeights } from "../../src/io/weights.ts";
import { stemOf } from "../../src/lexicon/stem.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";
import type { Alignment, Lang } from "../../src/types.ts";
import { toyLexicon } from "../lexicon/toy-lexicon.ts";

/** English word, its Traditional translation, and the Simplified word of the lexicon. */
const GLOSSARY = `
  harbour 海港 海港 lantern 燈籠 灯笼 mountain 高山 高山 pencil 鉛筆 铅笔 kitchen 廚房 厨房 monkey 猴子 猴子
  umbrella 雨傘 雨伞 teacher 老師 老师 window 窗戶 窗户 bridge 橋樑 桥梁 spider 蜘蛛 蜘蛛 garden 花園 花园
  thunder 雷聲 雷声 mirror 鏡子 镜子 doctor 醫生 医生 ticket 車票 车票 winter 冬天 冬天 potato 馬鈴薯 马铃薯
  island 島嶼 岛屿 hammer 鐵鎚 铁锤 shadow 影子 影子 pillow 枕頭 枕头 farmer 農夫 农夫 basket 籃子 篮子
`
  .trim()
  .split(/\s+/)
  .reduce<[string, string, string][]>((rows, word, k) => {
    if (k % 3 === 0) rows.push([word, "", ""]);
    else rows.at(-1)![k % 3] = word;
    return rows;
  }, []);

const lexicon = toyLexicon({
  translations: GLOSSARY.map(([english, , simplified]) => [simplified, stemOf(english), 0.8]),
});

/** A sentence as indexes in the glossary. */
type Gist = readonly number[];

function documentOf(lang: Lang, lines: readonly string[]) {
  const text = lines.map((line) => `${line}\n`).join("");
  return segment(documentFromText(text, { name: lang, lang, presegmented: true }).document);
}

const toEnglish = (gist: Gist) => `The ${gist.map((k) => GLOSSARY[k]![0]).join(" of the ")}.`;
const toChinese = (gist: Gist) => `${gist.map((k) => GLOSSARY[k]![1]).join("的")}。`;

function alignGists(english: readonly Gist[], chinese: readonly Gist[], options?: AlignOptions) {
  return align(
    documentOf("en", english.map(toEnglish)),
    documentOf("zh", chinese.map(toChinese)),
    lexicon,
    options,
  );
}

function shapesOf({ beads }: Alignment): string[] {
  return beads.map(
    ({ source, target }) => `${source.end - source.start}-${target.end - target.start}`,
  );
}

function expectCover({ source, target, beads }: Alignment): void {
  let i = 0;
  let j = 0;
  for (const bead of beads) {
    expect([bead.source.start, bead.target.start]).toEqual([i, j]);
    i = bead.source.end;
    j = bead.target.end;
    const [m, n] = [i - bead.source.start, j - bead.target.start];
    expect(m + n).toBeGreaterThan(0);
    if (m === 0 || n === 0) {
      expect(m + n).toBe(1);
      expect(bead.score).toBe(0);
      expect(bead.links).toEqual([]);
    }
    expect(Number.isFinite(bead.score)).toBe(true);
    expect(bead.confidence).toBeGreaterThanOrEqual(0);
    expect(bead.confidence).toBeLessThanOrEqual(1);
  }
  expect([i, j]).toEqual([source.sentences.length, target.sentences.length]);
}

/** Sentences of three to five words; two neighbours never hold the same. */
const gists = fc
  .array(fc.uniqueArray(fc.nat(GLOSSARY.length - 1), { minLength: 3, maxLength: 5 }), {
    maxLength: 12,
  })
  .map((list) => list.filter((gist, k) => !list[k - 1]?.some((word) => gist.includes(word))));

describe("a text and its own gloss", () => {
  test("are aligned one to one", () => {
    fc.assert(
      fc.property(gists, (list) => {
        const alignment = alignGists(list, list);
        expectCover(alignment);
        expect(shapesOf(alignment)).toEqual(list.map(() => "1-1"));
      }),
    );
  });

  test.each([
    ["without weights", {}],
    ["with weights", { weights: loadWeights() }],
  ])("give the same file every time, whatever was aligned before, %s", (_, options) => {
    const write = (english: readonly Gist[], chinese: readonly Gist[]) =>
      [...formatJson(alignGists(english, chinese, options))].join("");
    fc.assert(
      fc.property(gists, gists, (list, other) => {
        const once = write(list, other);
        write(other, list);
        expect(write(list, other)).toBe(once);
      }),
      { numRuns: 30 },
    );
  });
});

/** Forty sentences of three words; neighbours share none, and no two have the same three. */
const LONG: readonly Gist[] = Array.from({ length: 40 }, (_, k) => {
  const round = Math.floor(k / 8);
  return [k % 8, 8 + ((3 * k + round) % 8), 16 + ((5 * k + 2 * round) % 8)];
});

describe("a hole", () => {
  test.each([
    ["English", 0, 1],
    ["English", 39, 1],
    ["English", 12, 20],
    ["English", 1, 38],
    ["Chinese", 0, 10],
    ["Chinese", 20, 3],
    ["Chinese", 10, 30],
  ])("of %s from %i over %i sentences leaves just their partners alone", (side, from, count) => {
    const rest = LONG.filter((_, k) => k < from || k >= from + count);
    const alignment = side === "English" ? alignGists(rest, LONG) : alignGists(LONG, rest);
    expectCover(alignment);
    const alone = side === "English" ? "0-1" : "1-0";
    expect(shapesOf(alignment)).toEqual(
      LONG.map((_, k) => (k < from || k >= from + count ? "1-1" : alone)),
    );
  });

  test("on both sides at once is found on both", () => {
    const english = LONG.filter((_, k) => k < 5 || k >= 12);
    const chinese = LONG.filter((_, k) => k < 25 || k >= 33);
    expect(shapesOf(alignGists(english, chinese))).toEqual(
      LONG.map((_, k) => (k >= 5 && k < 12 ? "0-1" : k >= 25 && k < 33 ? "1-0" : "1-1")),
    );
  });
});

test("a hole of a thousand sentences in a long text is found without searching all of it", () => {
  // Words of four letters (never stemmed) and of two characters, some in two sentences.
  const letters = "bcdfghjkmn";
  const english = (k: number) =>
    `z${[100, 10, 1].map((unit) => letters[Math.floor(k / unit) % 10]).join("o")}`;
  const chinese = (k: number) =>
    String.fromCharCode(0x5100 + Math.floor(k / 40), 0x5b00 + (k % 40));
  const words = Array.from({ length: 1000 }, (_, k) => k);
  const large = toyLexicon({
    translations: words.map((k) => [chinese(k), stemOf(english(k)), 0.8]),
  });
  // No two sentences share more than one word.
  const numbers = Array.from({ length: 2500 }, (_, k) => {
    const round = Math.floor(k / 1000);
    return [k, 7 * k + 37 * round + 400, 3 * k + 111 * round].map((x) => x % 1000);
  });
  const source = numbers.map((line) => `The ${line.map(english).join(" of the ")}.`);
  const target = numbers
    .filter((_, k) => k < 700 || k >= 1700)
    .map((line) => `${line.map(chinese).join("的")}。`);
  // The whole matrix has 3.75 million cells, and would run into the time limit of a test.
  const alignment = align(documentOf("en", source), documentOf("zh", target), large);
  expect(shapesOf(alignment)).toEqual(
    numbers.map((_, k) => (k < 700 || k >= 1700 ? "1-1" : "1-0")),
  );
});

test("sentences that were joined become one bead", () => {
  const english = LONG.slice(0, 12);
  const chinese = [...LONG.slice(0, 4), [...LONG[4]!, ...LONG[5]!], ...LONG.slice(6, 12)];
  const shapes = LONG.slice(0, 11).map((_, k) => (k === 4 ? "2-1" : "1-1"));
  expect(shapesOf(alignGists(english, chinese))).toEqual(shapes);
  expect(shapesOf(alignGists(chinese, english))).toEqual(
    shapes.map((shape) => [...shape].reverse().join("")),
  );
});

/** Lines of what texts are made of and what breaks programs; empty ones are units too. */
const line = fc
  .array(
    fc.constantFrom(
      "",
      " ",
      "harbour",
      "海港",
      "燈籠",
      "Ｑ",
      "3,000",
      "三千",
      "𠮷",
      "。",
      "\u200b",
      "Bao-yu",
      "「",
      "constructor",
      "__proto__",
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(" "));
const lines = fc.array(line, { maxLength: 10 });

const engines: readonly [string, AlignOptions][] = [
  ["hand-set weights", {}],
  ["trained weights", { weights: loadWeights() }],
];

describe.each(engines)("any two texts, with %s,", (_, options) => {
  test("are covered once, in order, with scores and confidences", () => {
    fc.assert(
      fc.property(lines, lines, (english, chinese) => {
        const [source, target] = [documentOf("en", english), documentOf("zh", chinese)];
        expectCover(align(source, target, lexicon, options));
      }),
    );
  });

  test("may have a blank side", () => {
    const blank = align(
      documentOf("en", ["", ""]),
      documentOf("zh", ["海港。", "高山。"]),
      lexicon,
      options,
    );
    expectCover(blank);
  });

  // Nothing tells such lines apart but their order: as in forms and lists of a program's words.
  test.each([12, 60])("pair %i lines that are all alike in order", (count) => {
    const alignment = align(
      documentOf("en", Array<string>(count).fill("The harbour.")),
      documentOf("zh", Array<string>(count).fill("海港。")),
      lexicon,
      options,
    );
    expect(shapesOf(alignment)).toEqual(Array<string>(count).fill("1-1"));
  });
});

describe("texts", () => {
  test("may be empty, or one of them", () => {
    expect(align(documentOf("en", []), documentOf("zh", []), lexicon).beads).toEqual([]);
    expect(shapesOf(alignGists(LONG.slice(0, 3), []))).toEqual(["1-0", "1-0", "1-0"]);
    expect(shapesOf(alignGists([], LONG.slice(0, 2)))).toEqual(["0-1", "0-1"]);
  });

  test("pair empty lines of one place", () => {
    const english = [...LONG.slice(0, 3).map(toEnglish), "", ...LONG.slice(3, 6).map(toEnglish)];
    const chinese = [...LONG.slice(0, 3).map(toChinese), "", ...LONG.slice(3, 6).map(toChinese)];
    const alignment = align(documentOf("en", english), documentOf("zh", chinese), lexicon);
    expect(shapesOf(alignment)).toEqual(english.map(() => "1-1"));
  });
});

test.each(engines)(
  "one sentence of one word over and over takes no time, with %s",
  (_, options) => {
    // All its links, a hundred million, would take more memory than there is.
    const gist = new Array<number>(10_000).fill(0);
    const { beads } = alignGists([gist, [1, 2, 3]], [gist, [1, 2, 3]], options);
    expect(beads.map(({ links }) => links.length)).toEqual([64, 3]);
  },
);

describe("evidence", () => {
  const { source, target, beads } = alignGists(LONG.slice(0, 8), LONG.slice(0, 8));
  const slice = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end);

  test("links words of the bead with their translations, as they stand in the text", () => {
    beads.forEach((bead, k) => {
      const expected = LONG[k]!.map((word) => GLOSSARY[word]!.slice(0, 2).join("="));
      const found = bead.links.map(
        (link) => `${slice(source.text, link.source)}=${slice(target.text, link.target)}`,
      );
      expect(found.sort()).toEqual([...new Set(expected)].sort());
      for (const { weight, kind } of bead.links) {
        expect(kind).toBe("word");
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
    });
  });

  test("links a word once, with the partner that stands in its place", () => {
    const alignment = align(
      documentOf("en", ["The doctor saw the harbour.", "A window broke.", "A ticket."]),
      documentOf("zh", ["海港，醫生看見海港。", "窗戶破了。", "車票。"]),
      lexicon,
    );
    const links = alignment.beads[0]!.links.map(
      (link) => `${slice(alignment.source.text, link.source)} ${link.target.start}`,
    );
    expect(links.sort()).toEqual(["doctor 3", "harbour 7"]);
  });

  test("shows a date once, however many parts of it are shared", () => {
    const alignment = align(
      documentOf("en", [
        "The harbour opened on May 18, 2024.",
        "A doctor came.",
        "A window broke.",
      ]),
      documentOf("zh", ["海港於2024年5月18日啟用。", "醫生來了。", "窗戶破了。"]),
      lexicon,
    );
    const dates = alignment.beads[0]!.links.filter(({ kind }) => kind === "number").map(
      ({ source, target }) => [
        slice(alignment.source.text, source),
        slice(alignment.target.text, target),
      ],
    );
    expect(dates).toEqual([["May 18, 2024", "2024年5月18日"]]);
  });

  test("is of the kind it rests on", () => {
    const alignment = align(
      documentOf("en", ["The harbour cost 3,000 NT.", "A doctor came.", "A window broke."]),
      documentOf("zh", ["海港花了三千NT。", "醫生來了。", "窗戶破了。"]),
      lexicon,
    );
    const kinds = alignment.beads[0]!.links.map((link) => [
      link.kind,
      slice(alignment.source.text, link.source),
      slice(alignment.target.text, link.target),
    ]);
    expect(kinds.sort()).toEqual([
      ["latin", "NT", "NT"],
      ["number", "3,000", "三千"],
      ["word", "harbour", "海港"],
    ]);
  });
});

describe("options", () => {
  test("choose the words, and the signature says so", () => {
    const single = (run: string) => [...run].map((character) => character.length);
    const [a, b] = [LONG.slice(0, 4), LONG.slice(0, 4)];
    expect(alignGists(a, b, { version: "9.8.7" }).signature).toBe(
      `duizhao:9.8.7|engine:hand|lexicon:${lexicon.id}|words:lattice`,
    );
    const other = alignGists(a, b, { cutHan: single, wordsName: "single" });
    expect(other.signature).toContain("|words:single");
    expect(other.beads[0]!.links).toEqual([]); // no single character is a word of this lexicon
  });

  test("tell the progress, ascending to 1", () => {
    const shares: number[] = [];
    alignGists(LONG, LONG, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares.at(-1)).toBe(1);
  });
});
