import { readFileSync } from "node:fs";
import {
  alignBilingualText,
  alignFiles,
  alignTexts,
  documentFromText,
  InputError,
  parseBeads,
  parseJson,
  scoreAlignments,
  segment,
  segmentText,
  toBeads,
  toJson,
  toTmx,
  toTranslationUnits,
  toTsv,
  VERSION,
} from "duizhao";
import { describe, expect, test } from "vitest";
import { createWorkdir } from "./cli/run.ts";

// The package as its users import it: built, by its name, through its exports.

const ENGLISH = "The ferry to Green Island leaves at 9:30. It takes 50 minutes.";
const CHINESE = "往綠島的渡輪九點半開船。航程五十分鐘。";

describe("alignTexts", () => {
  const alignment = alignTexts(ENGLISH, CHINESE, { englishName: "en.md" });

  test("aligns two texts in memory", () => {
    expect(
      [...toTranslationUnits(alignment)].map(({ source, target }) => [source, target]),
    ).toEqual([
      ["The ferry to Green Island leaves at 9:30.", "往綠島的渡輪九點半開船。"],
      ["It takes 50 minutes.", "航程五十分鐘。"],
    ]);
    expect(alignment.signature).toContain(`duizhao:${VERSION}|`);
  });

  test("gives what every format writes", () => {
    const time = "2026-01-31T09:30:00Z";
    expect(toBeads(alignment)).toBe("[0]:[0]\n[1]:[1]\n");
    expect(parseJson(toJson(alignment), "memory.json")).toEqual(alignment);
    expect(toTsv(alignment).split("\n")[1]).toContain("\t1-1\ten.md:1:1\tchinese:1:1");
    const tmx = toTmx(alignment, { time, chineseLocale: "zh-HK" });
    expect(tmx).toContain('creationdate="20260131T093000Z"');
    expect(tmx).toContain('<tuv xml:lang="zh-HK"><seg>航程五十分鐘。</seg></tuv>');
    expect(tmx).toContain(`creationtoolversion="${VERSION}"`);
  });

  test("takes lines as they are when they are presegmented", () => {
    const options = { presegmented: true };
    expect(
      toBeads(alignTexts("One. Two.\nThree.", "一。二。\n三。", options)).split("\n"),
    ).toHaveLength(3);
  });
});

test("aligns a text that holds both languages, and files", async () => {
  const text = `${ENGLISH.replace(". ", ".\n")}\n`.replace(
    /^(.*)\n(.*)\n$/,
    "$1\n往綠島的渡輪九點半開船。\n$2\n航程五十分鐘。\n",
  );
  expect(toBeads(alignBilingualText(text))).toBe("[0]:[0]\n[1]:[1]\n");

  const { path } = createWorkdir({ "a.txt": CHINESE, "b.txt": ENGLISH });
  const { alignment, notices } = await alignFiles([`${path}/a.txt`, `${path}/b.txt`]);
  expect(toBeads(alignment)).toBe("[0]:[0]\n[1]:[1]\n");
  expect(notices).toEqual([]);
  await expect(alignFiles([`${path}/none.txt`])).rejects.toThrow(InputError);
});

test("cuts sentences that know their place", () => {
  expect(segmentText("「真的嗎？」他問。沒有人回答。").map(({ text }) => text)).toEqual([
    "「真的嗎？」他問。",
    "沒有人回答。",
  ]);
  const { document } = documentFromText("Stop. Go.", { name: "a.txt" });
  expect(segment(document).sentences[1]).toMatchObject({ text: "Go.", span: { start: 6, end: 9 } });
});

test("scores beads against gold ones", () => {
  const gold = parseBeads("[0]:[0]\n[1]:[1]\n", "gold");
  expect(scoreAlignments([gold], [gold]).strict.f1).toBe(1);
});

test("says the version of its package.json", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  expect(VERSION).toBe(JSON.parse(text).version);
});
