import { describe, expect, test } from "vitest";
import { changeNumber, isDate } from "../../../src/audit/self-test/change-number.ts";
import type { Damage } from "../../../src/audit/self-test/damage.ts";
import { deleteClause } from "../../../src/audit/self-test/delete-clause.ts";
import { deleteSentences } from "../../../src/audit/self-test/delete-sentence.ts";
import { applyEdits, type Edit } from "../../../src/audit/self-test/edit.ts";
import { planRuns } from "../../../src/audit/self-test/plan.ts";
import { createRandom, shuffle } from "../../../src/audit/self-test/random.ts";
import { documentFromText } from "../../../src/text/document.ts";
import { readQuantities } from "../../../src/text/number.ts";
import { segment } from "../../../src/text/sentence.ts";
import type { Lang, Sentence } from "../../../src/types.ts";

/** What a text can become, over many seeds. */
function outcomes(text: string, edit: (seed: number) => Edit | undefined): string[] {
  const found = new Set<string>();
  for (let seed = 0; seed < 60; seed++) {
    const made = edit(seed);
    found.add(made ? applyEdits(text, [made]).text : "nothing");
  }
  return [...found].sort();
}

describe("numbers by chance", () => {
  test("are the same for the same seed, and spread over [0, 1)", () => {
    const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
    const first = Array.from({ length: 1000 }, a);
    expect(Array.from({ length: 1000 }, b)).toEqual(first);
    expect(Array.from({ length: 1000 }, c)).not.toEqual(first);
    const tenths = new Map<number, number>();
    for (const value of first) {
      const tenth = Math.floor(value * 10);
      tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
    }
    expect([...tenths.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Math.min(...tenths.values())).toBeGreaterThan(60);
  });

  test("shuffle keeps every item", () => {
    const items = [..."abcdefghij"];
    const mixed = shuffle(items, createRandom(1));
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted()).toEqual(items);
  });
});

describe("a clause", () => {
  test.each<[Lang, string, string[]]>([
    ["zh", "船票一張三十元，長者減半收費。", ["船票一張三十元。", "長者減半收費。"]],
    ["zh", "「碼頭今天關閉，明天照常開放。」", ["「明天照常開放。」", "「碼頭今天關閉。」"]],
    ["zh", "好，我們現在就一起出發吧。", ["nothing"]], // a word alone, or all but a word
    ["zh", "他說：「碼頭今天關閉，明天照常」。", ["nothing"]], // brackets would lose their partner
    ["zh", "港務處的主任回答說：渡輪今天照常行駛。", ["nothing"]], // who speaks may be left out
    ["zh", "精細，3840 × 2160，30p", ["nothing"]], // figures are no clause
    ["zh", "今天的渡輪班次照常行駛。", ["nothing"]],
    [
      "en",
      "The pier is closed today, but the ferry will run tomorrow.",
      ["But the ferry will run tomorrow.", "The pier is closed today."],
    ],
    ["en", "It costs 1,000,000 dollars a year.", ["nothing"]],
  ])("%s %s", (lang, text, expected) => {
    const found = outcomes(text, (seed) => deleteClause(text, lang, 0, createRandom(seed)));
    expect(found).toEqual(expected.toSorted());
  });

  test("is a third of the sentence or more, and leaves as much", () => {
    const text = "甲甲甲甲甲，乙乙乙乙乙，丙丙丙丙丙，丁丁丁丁丁，戊戊戊戊戊。";
    for (const left of outcomes(text, (seed) => deleteClause(text, "zh", 0, createRandom(seed)))) {
      expect(left).toMatch(/^[^，。]+(，[^，。]+)*。$/);
      const letters = left.match(/\p{Script=Han}/gu)!.length;
      expect(letters).toBeGreaterThanOrEqual(25 / 3);
      expect(letters).toBeLessThanOrEqual((25 * 2) / 3);
    }
  });
});

describe("a number", () => {
  const sentenceOf = (text: string): Sentence => ({
    text,
    span: { start: 0, end: text.length },
    paragraph: 0,
  });
  const change = (chinese: string, english: string, wantsDate = false) =>
    outcomes(chinese, (seed) =>
      changeNumber(
        sentenceOf(chinese),
        "zh",
        [sentenceOf(english)],
        (quantity) => isDate(quantity) === wantsDate,
        createRandom(seed),
      ),
    );

  test.each([
    ["船票三十元。", "A ticket is 30 dollars."],
    ["全長1,250公尺。", "It is 1,250 metres long."],
    ["共有百分之二十的人。", "There were 20 percent."],
    ["總額為新臺幣柒萬參仟元。", "The sum is NT$73,000."],
  ])("%s gets another value that is still a number", (chinese, english) => {
    const said = readQuantities(english, "en").flatMap(({ keys }) => keys);
    const found = change(chinese, english);
    expect(found).not.toContain("nothing");
    expect(found.length).toBeGreaterThan(3);
    for (const changed of found) {
      const [quantity, ...more] = readQuantities(changed, "zh");
      expect(more).toEqual([]);
      expect(said).not.toEqual(expect.arrayContaining([quantity!.keys[0]]));
    }
  });

  test("of a date is a date's", () => {
    const [chinese, english] = ["5月20日截止，費用300元。", "It ends on May 20; the fee is $300."];
    for (const changed of change(chinese, english, true)) expect(changed).toContain("300元");
    for (const changed of change(chinese, english)) expect(changed).toContain("5月20日");
  });

  test.each([
    ["a label", "2. 打開檔案。", "2. Open the file."],
    ["what the other side does not say", "他有三十本書。", "He has many books."],
    ["no number", "一些人說。", "Some say."],
  ])("%s is left alone", (_, chinese, english) => {
    expect(change(chinese, english)).toEqual(["nothing"]);
  });

  test("that is rough changes by much", () => {
    for (const changed of change("大約8,000元。", "It costs about $8,000.")) {
      const value = readQuantities(changed, "zh")[0]!.value;
      expect(Math.abs(value / 8000 - 1)).toBeGreaterThanOrEqual(0.3);
    }
  });
});

describe("a sentence", () => {
  const TEXT = "甲一。甲二。\n\n乙。\n\n丙一。丙二。";
  test.each([
    [0, "甲二。\n\n乙。\n\n丙一。丙二。"],
    [1, "甲一。\n\n乙。\n\n丙一。丙二。"],
    [2, "甲一。甲二。\n\n丙一。丙二。"],
    [4, "甲一。甲二。\n\n乙。\n\n丙一。"],
  ])("%i goes with the space that was its own", (index, expected) => {
    const { document } = documentFromText(TEXT, { name: "zh", lang: "zh" });
    const edit = deleteSentences(segment(document), { start: index, end: index + 1 });
    expect(applyEdits(TEXT, [edit]).text).toBe(expected);
  });

  test("at the end of the text goes with the line end before it", () => {
    const text = "甲。\n乙。";
    const { document } = documentFromText(text, { name: "zh", lang: "zh", presegmented: true });
    const edit = deleteSentences(segment(document), { start: 1, end: 2 });
    expect(applyEdits(text, [edit]).text).toBe("甲。");
  });
});

describe("a plan", () => {
  const damage = (kind: Damage["kind"], start: number, end = start + 1): Damage => ({
    kind,
    units: { start, end },
    edits: { source: [], target: [] },
    places: { source: [], target: [] },
  });
  const units = Array.from({ length: 90 }, (_, k) => k);
  const none = {
    "sentence-deleted": [],
    "clause-deleted": [],
    "sentence-added": [],
    "paragraphs-swapped": [],
    untranslated: [],
    "number-changed": [],
    "date-changed": [],
    "name-changed": [],
  };
  const damages = {
    ...none,
    "sentence-deleted": units.map((unit) => damage("sentence-deleted", unit)),
    "number-changed": units.slice(0, 10).map((unit) => damage("number-changed", unit)),
  };

  test("keeps damages few, far from each other and in turns, each done once", () => {
    const runs = planRuns(damages, 90, 12, 20);
    const all = runs.flat();
    expect(new Set(all).size).toBe(all.length);
    for (const run of runs) {
      expect(run.length).toBeLessThanOrEqual(6);
      const starts = run.map((one) => one.units.start).sort((a, b) => a - b);
      for (const [k, start] of starts.slice(1).entries()) {
        expect(start - starts[k]!).toBeGreaterThan(5);
      }
    }
    const count = (kind: string) => all.filter((one) => one.kind === kind).length;
    expect(count("sentence-deleted")).toBe(12);
    expect(count("number-changed")).toBe(10);
  });

  test("ends after the most runs, and is empty if there is nothing to do", () => {
    expect(planRuns(damages, 90, 40, 3)).toHaveLength(3);
    expect(planRuns(none, 90, 40, 3)).toEqual([]);
  });
});
