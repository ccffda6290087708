import { readFileSync } from "node:fs";
import {
  alignBilingualText,
  alignDocuments,
  alignFiles,
  alignTexts,
  auditAlignment,
  auditFiles,
  convertBitext,
  documentFromText,
  type EngineOptions,
  formatAuditText,
  formatExplanations,
  formatLintText,
  formatNotice,
  InputError,
  judgeAudit,
  type Lang,
  mergeBitexts,
  type Notice,
  parseBeads,
  parseGlossary,
  parseJson,
  readBitext,
  readGlossary,
  scoreAlignments,
  segment,
  segmentText,
  selfTest,
  titleOf,
  toBeads,
  toJson,
  toTmx,
  toTranslationUnits,
  toTsv,
  VERSION,
} from "duizhao";
import { describe, expect, test } from "vitest";
import { createWorkdir, isJiebaThere } from "./cli/run.ts";

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
    expect(alignment.signature).toMatch(
      /^duizhao:[\d.]+\|engine:crf-[\da-f]{8}\|lexicon:[\da-f]{8}\|words:lattice\|units:sentences$/,
    );
    expect(alignment.signature).toContain(`duizhao:${VERSION}|`);
  });

  test("says why, if asked", () => {
    const explained = alignTexts(ENGLISH, CHINESE, { englishName: "en.md", explain: true });
    expect(parseJson(toJson(explained), "memory.json")).toEqual(explained);
    expect(explained.beads.map(({ explanation, ...bead }) => bead)).toEqual(alignment.beads);
    const [first, second] = [...formatExplanations(explained)];
    expect(first).toMatch(/^1\. 1-1, .*\n {2}en\.md:1:1 {2}The ferry to Green Island/);
    expect(second).toContain("50 = 五十");
    expect(() => [...formatExplanations(alignment)]).toThrow(RangeError);
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
    const lines = alignTexts("One. Two.\nThree.", "一。二。\n三。", options);
    expect(toBeads(lines).split("\n")).toHaveLength(3);
    expect(lines.signature).toMatch(/\|units:lines$/);
  });

  test("tells what was noticed in the texts, in words on request", () => {
    const notices: Notice[] = [];
    alignTexts("Open the window.", "请把窗户打开，让我们看看外面的风景。", {
      chineseName: "zh.txt",
      onNotice: (notice) => notices.push(notice),
    });
    expect(notices).toEqual([{ code: "SIMPLIFIED_CHINESE", name: "zh.txt", args: {} }]);
    expect(notices.map(formatNotice)).toEqual([
      "zh.txt: is in Simplified Chinese; aligned as such, and written as it is",
    ]);
  });
});

describe("alignDocuments", () => {
  const read = (text: string, lang: Lang, presegmented = false) =>
    documentFromText(text, { name: `${lang}.txt`, lang, presegmented }).document;
  const english = read(ENGLISH, "en");
  const chinese = read(CHINESE, "zh");

  test.each([
    ["swapped documents", chinese, english, {}, 'zh.txt: expected "en" in the first document'],
    ["two English ones", english, english, {}, 'en.txt: expected "zh" in the second document'],
    ["two Chinese ones", chinese, chinese, {}, 'zh.txt: expected "en" in the first document'],
    ["words of its own", english, chinese, { words: "foo" }, "words: expected lattice or jieba"],
    ["no name of words", english, chinese, { words: "" }, "words: expected lattice or jieba"],
  ])("takes %s for a mistake of the caller", (_, first, second, options, message) => {
    const call = () => alignDocuments(first, second, options as EngineOptions);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("says in the signature where the units came from, and how one text held both", () => {
    const lines = read(ENGLISH, "en", true);
    expect(alignDocuments(lines, chinese).signature).toMatch(/\|units:lines\+sentences$/);
    expect(alignDocuments(english, chinese, { layout: "columns" }).signature).toMatch(
      /\|units:sentences\|layout:columns$/,
    );
  });

  test.skipIf(!isJiebaThere())("says in the signature that jieba cut the words", () => {
    const { signature, beads } = alignDocuments(english, chinese, { words: "jieba" });
    expect(signature).toMatch(/\|words:jieba\|/);
    expect(beads).toHaveLength(2);
  });
});

test("takes the user's own terms", () => {
  const { glossary } = parseGlossary("English,中文\nquern,磨臼\n");
  const { beads, signature } = alignTexts("Bring me the querns.", "把磨臼給我。", { glossary });
  expect(beads[0]!.links[0]).toMatchObject({ kind: "term", target: { start: 1, end: 3 } });
  expect(signature).toContain(`|glossary:${glossary.id}|`);
});

test("aligns a text that holds both languages, and files", async () => {
  const text = `${ENGLISH.replace(". ", ".\n")}\n`.replace(
    /^(.*)\n(.*)\n$/,
    "$1\n往綠島的渡輪九點半開船。\n$2\n航程五十分鐘。\n",
  );
  const codes: string[] = [];
  const found = alignBilingualText(text, { onNotice: ({ code }) => codes.push(code) });
  expect(toBeads(found)).toBe("[0]:[0]\n[1]:[1]\n");
  expect(found.signature).toMatch(/\|units:sentences\|layout:lines$/);
  expect(codes).toEqual(["LAYOUT_DETECTED"]);

  const { path } = createWorkdir({ "a.txt": CHINESE, "b.txt": ENGLISH, "both.txt": text });
  const both = await alignFiles([`${path}/both.txt`], { layout: "auto", presegmented: true });
  expect(both.alignment.signature).toMatch(/\|units:lines\|layout:lines$/);
  const { alignment, notices } = await alignFiles([`${path}/a.txt`, `${path}/b.txt`]);
  expect(toBeads(alignment)).toBe("[0]:[0]\n[1]:[1]\n");
  expect(alignment.signature).toMatch(/\|units:sentences$/);
  expect(notices).toEqual([]);
  await expect(alignFiles([`${path}/none.txt`])).rejects.toThrow(InputError);
});

describe("an audit", () => {
  const wrong = CHINESE.replace("五十", "六十");
  const codesOf = ({ findings }: ReturnType<typeof auditAlignment>) =>
    findings.map(({ code }) => code);

  test("of texts in memory", () => {
    const english =
      "Boil two litres of water. Stir it once with a wooden spoon. Serve with soy sauce.";
    const alignment = alignTexts(english, "先煮三公升的水。上桌時淋上醬油。");
    expect(codesOf(auditAlignment(alignment))).toEqual(["number-mismatch", "omission"]);
    const only = ["addition"] as const;
    expect(codesOf(auditAlignment(alignment, { only, from: "zh" }))).toEqual(only);
  });

  test("of files: texts in either order, or an alignment with the direction that it names", async () => {
    const memory = toTmx(alignTexts(ENGLISH, wrong)).replace('srclang="en-US"', 'srclang="zh-TW"');
    const { path } = createWorkdir({ "en.txt": ENGLISH, "zh.txt": wrong, "m.tmx": memory });
    const texts = await auditFiles([`${path}/zh.txt`, `${path}/en.txt`]);
    expect([codesOf(texts.audit), texts.notices]).toEqual([["number-mismatch"], []]);
    expect(judgeAudit(texts.audit, { failOn: "major" })).toMatchObject({
      passes: false,
      failing: 1,
    });
    const read = await auditFiles([`${path}/m.tmx`], {
      settings: { severities: { "number-mismatch": "minor" } },
    });
    expect(read.audit.settings.from).toBe("zh");
    expect(codesOf(read.audit)).toEqual(["number-mismatch"]);
    expect(judgeAudit(read.audit, { failOn: "major" }).passes).toBe(true);
    await expect(auditFiles([`${path}/none.json`])).rejects.toThrow(InputError);
    expect(judgeAudit(texts.audit)).toEqual(judgeAudit(texts.audit, { failOn: "major" }));
    expect([...formatAuditText(texts.audit)].join("")).toContain("number differs");
    expect((await auditFiles(`${path}/m.tmx`)).audit).toEqual(
      (await auditFiles([`${path}/m.tmx`])).audit,
    );
  });
});

describe("a mistake of the calling program", () => {
  const alignment = alignTexts(ENGLISH, CHINESE);
  const audit = auditAlignment(alignment);
  const none = undefined as never;
  test.each<[message: string, call: () => unknown]>([
    ["chinese: expected a string, found undefined", () => alignTexts("Hello.", none)],
    ["english: expected a string, found a list of 1", () => alignTexts(["a"] as never, "你好。")],
    [
      "a.txt: is in Chinese, and chinese in English; expected an English and a Chinese text, in this order",
      () => alignTexts("你好，世界。", "Hello, world.", { englishName: "a.txt" }),
    ],
    ["options: expected an object, found null", () => alignTexts("Hi.", "嗨。", null as never)],
    ["text: expected a string, found 5", () => segmentText(5 as never)],
    ['lang: expected en or zh, found "fr"', () => segmentText("Oui.", "fr" as never)],
    ["text: expected a string, found undefined", () => parseJson(none)],
    ["english: expected a document, found undefined", () => alignDocuments(none, none)],
    ['english: expected a document, found "Hi."', () => selfTest("Hi." as never, none)],
    [
      "alignment: expected an alignment, found a promise; is an await missing?",
      () => toTmx(Promise.resolve(alignment) as never),
    ],
    ["alignment: expected an alignment, found an object", () => auditAlignment({} as never)],
    ["only: expected one of omission, ", () => auditAlignment(alignment, { only: ["x"] as never })],
    [
      "severity of omission: expected ",
      () => auditAlignment(alignment, { severities: { omission: "bad" as never } }),
    ],
    [
      "threshold of omission: expected a number from 0 to 1, found NaN",
      () => auditAlignment(alignment, { thresholds: { omission: Number.NaN } }),
    ],
    [
      "thresholds: expected one of omission, ",
      () => auditAlignment(alignment, { thresholds: { omision: 0.5 } as never }),
    ],
    [
      "thresholds: expected an object, found 3",
      () => auditAlignment(alignment, { thresholds: 3 as never }),
    ],
    [
      "ignore: expected a list, found ",
      () => auditAlignment(alignment, { ignore: "omission" as never }),
    ],
    [
      "chineseLocale: expected a string, found 7",
      () => auditAlignment(alignment, { chineseLocale: 7 as never }),
    ],
    [
      "settings: expected one of from, ",
      () => auditAlignment(alignment, { failOn: "major" } as never),
    ],
    ["audit: expected an audit, found undefined", () => judgeAudit(none)],
    ["failOn: expected one of neutral, ", () => judgeAudit(audit, { failOn: "bad" as never })],
    [
      "minCoverage: expected a number from 0 to 1, found 95",
      () => judgeAudit(audit, { minCoverage: 95 }),
    ],
    [
      'language: expected en or zh-TW, found "fr"',
      () => formatAuditText(audit, { language: "fr" as never }),
    ],
    ['language: expected en or zh-TW, found "fr"', () => titleOf("omission", "fr" as never)],
    ["lint: expected what lintTmx gives, found undefined", () => formatLintText(none)],
    [
      "memories[0].text: expected a string, found undefined",
      () => mergeBitexts([{ name: "a.tmx" } as never]),
    ],
  ])("is a RangeError: %s", (message, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each<[message: string, call: () => Promise<unknown>]>([
    ["paths: expected a path, or a list of one or two, found undefined", () => alignFiles(none)],
    [
      "paths: expected a path, or a list of one or two, found a list of 0",
      () => readBitext([] as never),
    ],
    ["paths[1]: expected a string, found 3", () => auditFiles(["a", 3] as never)],
    ["path: expected a string, found undefined", () => readGlossary(none)],
    [
      "outputs: expected a list of paths and formats, found undefined",
      () => convertBitext("a", none),
    ],
  ])("is a RangeError of the promise: %s", async (message, call) => {
    await expect(call()).rejects.toThrow(RangeError);
    await expect(call()).rejects.toThrow(message);
  });
});

test("texts that are both in one language, or in a third, are bad input", () => {
  expect(() => alignTexts("你好。", "早安。")).toThrow(InputError);
  expect(() => alignTexts("Good morning.", "Good night.")).toThrow(
    "english, chinese: both are English",
  );
  expect(() => alignTexts("Good morning.", "これは日本語の文章です。")).toThrow(InputError);
  expect(alignTexts("2024", "2024年").beads).toHaveLength(1); // no letters: either side
});

test("texts of a few words are never refused", () => {
  const { verdict } = alignTexts("The cat sleeps.", "明天會下大雨。");
  expect(verdict).toEqual({ isTranslation: true, likeness: expect.any(Number) });
});

test("cuts sentences that know their place", () => {
  expect(segmentText("「真的嗎？」他問。沒有人回答。").map(({ text }) => text)).toEqual([
    "「真的嗎？」他問。",
    "沒有人回答。",
  ]);
  const { document } = documentFromText("Stop. Go.", { name: "a.txt" });
  expect(segment(document).sentences[1]).toMatchObject({ text: "Go.", span: { start: 6, end: 9 } });
});

test("tells what was noticed in a text that is cut", () => {
  const codes: string[] = [];
  segmentText("请把窗户打开，让我们看看外面的风景。", "zh", {
    onNotice: ({ code }) => codes.push(code),
  });
  expect(codes).toEqual(["SIMPLIFIED_CHINESE"]);
});

test("leaves one door to the engine: with its weights, lexicon and signature", async () => {
  const names = Object.keys(await import("duizhao"));
  expect(names).toContain("alignDocuments");
  for (const inner of ["align", "loadLexicon", "loadWeights"]) expect(names).not.toContain(inner);
});

test("scores beads against gold ones", () => {
  const gold = parseBeads("[0]:[0]\n[1]:[1]\n", "gold");
  expect(scoreAlignments([gold], [gold]).strict.f1).toBe(1);
});

test("says the version of its package.json", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  expect(VERSION).toBe(JSON.parse(text).version);
});

test("the rows of a table stay apart, whatever their words", () => {
  const table =
    "Save\t儲存\nSave as\t\nDelete\t刪除\nCancel\t取消\nUndo\t\nRedo\t重做\nHelp\t說明\n";
  const units = [...toTranslationUnits(alignBilingualText(table))];
  expect(units.map(({ source, target }) => `${source}\t${target}\n`).join("")).toBe(table);
});

test("says of texts that have nothing in common that they are no translation", () => {
  const read = (path: string) =>
    readFileSync(new URL(`../corpus/${path}`, import.meta.url), "utf8");
  const told: Notice[] = [];
  const alignment = alignTexts(read("story-ferry/en.txt"), read("museum-tram/zh.txt"), {
    onNotice: (notice) => told.push(notice),
  });
  expect(alignment.verdict?.isTranslation).toBe(false);
  expect(told.map((notice) => formatNotice(notice))).toEqual([
    expect.stringMatching(/^chinese: no translation of english, .* \(likeness 0\.0\d\)$/),
  ]);
});
