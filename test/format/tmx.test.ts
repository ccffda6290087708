import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { formatShape } from "../../src/align/shape.ts";
import { formatTmxDate } from "../../src/bitext/write-tmx.ts";
import { parseTmx } from "../../src/format/parse-tmx.ts";
import { formatTmx, type TmxOptions } from "../../src/format/tmx.ts";
import type { Alignment, Notice } from "../../src/types.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

const OPTIONS: TmxOptions = { time: "2026-01-31T09:30:00.250Z", version: "0.1.0" };
const format = (alignment: Alignment, options: Partial<TmxOptions> = {}) =>
  [...formatTmx(alignment, { ...OPTIONS, ...options })].join("");

/** The segments of a memory, in order, as an XML parser sees them. */
function parseSegments(tmx: string): string[] {
  const segments: string[] = [];
  const parser = new SaxesParser();
  let segment: string | undefined;
  parser.on("opentag", ({ name }) => {
    if (name === "seg") segment = "";
  });
  parser.on("text", (text) => {
    if (segment !== undefined) segment += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "seg") segments.push(segment!);
    if (name === "seg") segment = undefined;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(tmx).close();
  return segments;
}

const ALIGNMENT = alignmentOf(
  ["Tea & <coffee> are free.", "Sit down.", "A page without partner.", 'Say "hello".'],
  ["茶與<咖啡>免費，請坐。", "請說「你好」。", "這句沒有英文。"],
  "[0,1]:[0]\n[2]:[]\n[3]:[1]\n[]:[2]",
);

describe("formatTmx", () => {
  test("writes the memory that fixtures/format/memory.tmx shows", async () => {
    await expect(format(ALIGNMENT)).toMatchFileSnapshot("../../fixtures/format/memory.tmx");
  });

  test("leaves out the props of a plain memory, and nothing else", async () => {
    const plain = format(ALIGNMENT, { plain: true });
    await expect(plain).toMatchFileSnapshot("../../fixtures/format/memory-plain.tmx");
    expect(plain).not.toContain("<prop");
    expect(parseSegments(plain)).toEqual(parseSegments(format(ALIGNMENT)));
  });

  test("names the locales asked for, in the header as in the units", () => {
    const tmx = format(ALIGNMENT, { englishLocale: "en-GB", chineseLocale: "zh-HK" });
    expect(tmx).toContain(' srclang="en-GB" ');
    expect(tmx.match(/xml:lang="en-GB"/g)).toHaveLength(2);
    expect(tmx.match(/xml:lang="zh-HK"/g)).toHaveLength(2);
    expect(tmx).not.toMatch(/en-US|zh-TW/);
  });

  test("writes a locale as BCP 47 has it, and takes none of another language", () => {
    const tmx = format(ALIGNMENT, { englishLocale: "EN-us", chineseLocale: "yue-hant-hk" });
    expect(tmx).toContain(' srclang="en-US" ');
    expect(tmx.match(/xml:lang="yue-Hant-HK"/g)).toHaveLength(2);
    const expected = "expected a language tag like";
    for (const [options, message] of [
      [{ englishLocale: "" }, `englishLocale: ${expected} en-GB, found ""`],
      [{ englishLocale: "zh-TW" }, `englishLocale: ${expected} en-GB, found "zh-TW"`],
      [{ chineseLocale: "zh_HK" }, `chineseLocale: ${expected} zh-HK, found "zh_HK"`],
      [{ chineseLocale: 'x"/><y' }, `chineseLocale: ${expected} zh-HK, found "x`],
    ] as const) {
      expect(() => format(ALIGNMENT, options)).toThrow(RangeError);
      expect(() => format(ALIGNMENT, options)).toThrow(message);
    }
  });

  test("says in its header what it was filtered by", () => {
    const header = (minConfidence: number, plain = false) =>
      format(ALIGNMENT, { minConfidence, plain }).split("  <body>")[0];
    expect(header(0.8)).toContain(
      '</prop>\n    <prop type="x-min-confidence">0.8</prop>\n  </header>\n',
    );
    expect(header(0)).not.toContain("min-confidence");
    expect(header(0.8, true)).not.toContain("min-confidence");
  });

  test.each([Number.NaN, -0.1, 1.01, 80])("refuses to filter by %s", (share) => {
    const filter = () => format(ALIGNMENT, { minConfidence: share });
    expect(filter).toThrow(RangeError);
    expect(filter).toThrow(`minConfidence: expected a number from 0 to 1, found ${share}`);
  });

  test("leaves out null beads, empty units and beads that are not sure enough", () => {
    const alignment = alignmentOf(
      ["A.", "", "C."],
      ["甲。", "乙。", "丙。"],
      "[0]:[0]\n[1]:[1]\n[2]:[2]",
    );
    const beads = alignment.beads.map((bead, i) => ({ ...bead, confidence: [0.4, 0.9, 0.41][i]! }));
    expect(parseSegments(format({ ...alignment, beads }))).toEqual(["A.", "甲。", "C.", "丙。"]);
    expect(parseSegments(format({ ...alignment, beads }, { minConfidence: 0.41 }))).toEqual([
      "C.",
      "丙。",
    ]);
  });

  test("is a valid memory also when it has no units", () => {
    expect(parseSegments(format(alignmentOf([], [], "")))).toEqual([]);
  });

  test("gives back every text that XML can hold", () => {
    const unit = fc.constantFrom(
      "a",
      "&",
      "<",
      ">",
      "]]>",
      '"',
      "'",
      "\t",
      "\r",
      "字",
      "𠮷",
      "\ue000",
      "\u{1fffe}",
    );
    const text = fc.string({ unit, minLength: 1 });
    fc.assert(
      fc.property(text, text, (english, chinese) => {
        const notices: Notice[] = [];
        const tmx = format(alignmentOf([`x${english}x`], [`字${chinese}字`], "[0]:[0]"), {
          onNotice: (notice) => notices.push(notice),
        });
        // A carriage return is a line end, which joinSentences folds.
        const kept = (segment: string) => segment.replace(/[\r\t ]/g, "");
        expect(parseSegments(tmx).map(kept)).toEqual([`x${english}x`, `字${chinese}字`].map(kept));
        expect(notices).toEqual([]);
      }),
    );
  });

  test("is well formed whatever the texts, names and signature hold", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, text, text, text, (english, chinese, name, signature) => {
        const line = (raw: string) => `x${raw.replace(/\n/g, "")}x`;
        const alignment = alignmentOf([line(english)], [line(chinese)], "[0]:[0]");
        const source = { ...alignment.source, name };
        expect(parseSegments(format({ ...alignment, source, signature }))).toHaveLength(2);
      }),
    );
  });

  test("replaces what XML cannot hold, and reports how much and where it began", () => {
    const notices: Notice[] = [];
    const tmx = format(
      alignmentOf(
        ["Fine.", "A bell\u0007 rings\fhere."],
        ["好。", "鐘\ud842響\uffff了。", "\u0001沒有譯文。"],
        "[0]:[0]\n[1]:[1]\n[]:[2]",
      ),
      { onNotice: (notice) => notices.push(notice) },
    );
    expect(parseSegments(tmx).slice(2)).toEqual([
      "A bell\ufffd rings here.",
      "鐘\ufffd響\ufffd了。",
    ]);
    expect(notices).toEqual([
      {
        code: "CHARACTERS_REPLACED",
        name: "en.txt",
        place: { line: 2, column: 7 },
        args: { count: 2, format: "TMX" },
      },
      {
        code: "CHARACTERS_REPLACED",
        name: "zh.txt",
        place: { line: 2, column: 2 },
        args: { count: 2, format: "TMX" },
      },
    ]);
  });
});

describe("formatTmxDate", () => {
  test("writes UTC without punctuation or fractions", () => {
    expect(formatTmxDate("2026-01-31T09:30:00Z")).toBe("20260131T093000Z");
    expect(formatTmxDate(new Date(0).toISOString())).toBe("19700101T000000Z");
  });

  test.each(["", "2026-01-31", "2026-01-31T09:30:00+08:00", "+012026-01-31T09:30:00.000Z"])(
    "takes %j for a mistake of the caller",
    (time) => expect(() => formatTmxDate(time)).toThrow(RangeError),
  );
});

test("marks a unit whose sides stand in different places", () => {
  const memory = [
    ...formatTmx(reorderedAlignment(), { time: "2026-01-31T09:30:00Z", version: "0" }),
  ];
  const units = memory.filter((chunk) => chunk.includes("<tu "));
  expect(units.map((unit) => unit.includes('<prop type="x-align-moved">yes</prop>'))).toEqual([
    false,
    false,
    true,
  ]);
  expect(units[2]).toContain("<seg>去睡吧。</seg>");
});

describe("notes", () => {
  const notes = new Map([
    [0, ["x < y", "second"]],
    [1, ["nothing for this"]],
    [3, ["only in Chinese"]],
  ]);
  const tmx = format(ALIGNMENT, { notesOf: (unit) => notes.get(unit) ?? [], adminLocale: "zh-TW" });

  test("stand first in their units, and bring those along that lack a side", () => {
    expect(tmx.match(/<note>.*<\/note>/g)).toEqual([
      "<note>x &lt; y</note>",
      "<note>second</note>",
      "<note>nothing for this</note>",
      "<note>only in Chinese</note>",
    ]);
    expect(tmx.match(/<tu /g)).toHaveLength(4);
    expect(parseSegments(tmx)).toEqual([
      "Tea & <coffee> are free. Sit down.",
      "茶與<咖啡>免費，請坐。",
      "A page without partner.",
      'Say "hello".',
      "請說「你好」。",
      "這句沒有英文。",
    ]);
    expect(tmx).toContain(' adminlang="zh-TW" ');
    expect(tmx).not.toContain('ref"></prop>');
  });

  test("the annotated memory reads back as the whole alignment", () => {
    const { alignment } = parseTmx(tmx);
    expect(alignment.beads.map((bead) => formatShape(bead))).toEqual(["1-1", "1-0", "1-1", "0-1"]);
  });

  test("an unsure unit is written for its note", () => {
    const of = (unit: number) => (unit === 0 ? ["look"] : []);
    const unsure = format(ALIGNMENT, { minConfidence: 0.95, notesOf: of });
    expect(unsure.match(/<tu /g)).toHaveLength(1);
  });
});
