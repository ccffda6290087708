import { describe, expect, test } from "vitest";
import { findingsIn, markedIn, type Row } from "./rows.ts";

const only = ["punctuation"] as const;
/** A text that has all marks as they should be. */
const RIGHT = Array.from(
  { length: 6 },
  (): Row => [
    "“Well,” she said (in tears): who; what? Go! Wait …",
    "「唉，」她說（流著淚）：是誰；什麼？去！等……好。",
  ],
);
const kindsOf = (rows: readonly Row[], chineseLocale = "zh-TW") =>
  findingsIn([...RIGHT, ...rows], { only, chineseLocale }).map(({ args }) => args.kind);

describe("marks that Chinese does not use", () => {
  test.each([
    ["He came, and left.", "他來了,又走了。", "half-width", ","],
    ["He came.", "他來了.", "half-width", "."],
    ["Really? Yes.", "真的?是的。", "half-width", "?"],
    ["Names: Anna", "名字:Anna", "half-width", ":"],
    ["“Go,” he said.", "「走」,他說。", "half-width", ","],
    ["A “nice” day", '"好"日子', "straight-quotes", '"好"'],
    ["Wait … yes", "等等...好", "dots", "..."],
    ["Wait … yes", "等等。。。好", "dots", "。。。"],
    ["The station (old)", "車站(舊)", "half-brackets", "(舊)"],
    ["A “nice” day", "“好”日子", "quotes", "“好”"],
    ["The party (“the customer”)", "當事人(以下稱「客戶」)", "half-brackets", "(以下稱「客戶」)"],
    ["He came.", "他來了．", "half-width", "．"],
    ["Go!", "走！！", "doubled", "！！"],
    ["Really? Yes.", "真的？？是的。", "doubled", "？？"],
  ])("%j | %j", (english, chinese, kind, marked) => {
    const rows: Row[] = [...RIGHT, [english, chinese]];
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args }) => args.kind)).toEqual([kind]);
    expect(markedIn(rows, findings[0]!, "target")).toEqual([marked]);
  });

  test.each([
    ["3.5 kg, 8:30", "重3.5公斤，8:30出發"],
    ["Version 2.0, see example.com.", "2.0版，見 example.com。"],
    ["Type “a, b: c” (d).", "輸入「a, b: c」(d)。"],
    ['Run "ls -l".', '執行 "ls -l"。'],
    ['print("hello")', 'print("你好")'],
    ['A 5" pipe of "good" steel', '5"的"好"鋼管'],
    ["Anna, Ben and Carl", "Anna, Ben 和 Carl"],
    ["Wait … yes", "等等……好"],
    ["Hello, world. “Yes.”", "Hello, world. “Yes.”"],
    ["Loading...", "Loading..."],
    ["Mr. A. Wong", "王大文(A. Wong)"],
    ["Go!!", "走！！"],
    ["Go!", "走！！！"],
    ["Really?", "真的！？"],
    ["Mary Ann came.", "瑪麗．安來了。"],
    ["?", "萬用字元 ? 和 *"],
  ] satisfies Row[])("none in %j | %j", (english, chinese) => {
    expect(kindsOf([[english, chinese]])).toEqual([]);
  });

  test("a mark that the text has throughout is told once", () => {
    const rows = Array.from({ length: 9 }, (): Row => ["One, two", "一,二"]);
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args, unit }) => [args.kind, args.found, args.count, unit])).toEqual([
      ["style", ",", 9, 0],
    ]);
    // It is the same finding when something is put before it, or it stands once more.
    const more = findingsIn([["A, b", "甲,乙"], ...rows], { only });
    expect(more.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
  });

  test("a slip is shown five times and then counted", () => {
    const rows = Array.from({ length: 8 }, (): Row => ["One, two, three", "一,二，三，四"]);
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args, unit }) => [args.kind, args.count, unit])).toEqual(
      [0, 1, 2, 3, 4].map((unit) => ["half-width", 8, unit]),
    );
  });

  test("an old text may have one mark more", () => {
    const rows = Array.from({ length: 9 }, (_, k): Row => [`Day ${k}`, `第${k}日．`]);
    const sentences = Array.from({ length: 9 }, (_, k): Row => [`Day ${k}.`, `是第${k}日。`]);
    expect(findingsIn([...rows, ...sentences], { only })).toEqual([]);
    expect(findingsIn(rows, { only }).map(({ args }) => args.kind)).toEqual(["style"]);
  });

  test("the only pair of brackets is a slip too", () => {
    const rows: Row[] = [["The station (old)", "車站(舊)"]];
    expect(findingsIn(rows, { only }).map(({ args }) => args.kind)).toEqual(["half-brackets"]);
  });

  test("half-width brackets that a text often has are its style", () => {
    const rows = Array.from({ length: 4 }, (): Row => ["The station (old)", "車站(舊)"]);
    expect(kindsOf(rows)).toEqual([]);
  });

  test("each region has its quotation marks", () => {
    const curly: Row = ["A “nice” day", "“好”日子"];
    const corner: Row = ["A “nice” day", "「好」日子"];
    const kinds = (row: Row, chineseLocale: string) =>
      findingsIn([row], { only, chineseLocale }).map(({ args }) => args.kind);
    expect(kinds(curly, "zh-HK")).toEqual(["quotes"]);
    expect(kinds(corner, "zh-HK")).toEqual([]);
    expect(kinds(curly, "zh-CN")).toEqual([]);
    expect(kinds(corner, "zh-CN")).toEqual(["quotes"]);
  });
});

describe("partners", () => {
  test.each([
    ["He said “yes” (twice).", "他說「好」（兩次。", "（"],
    ["He said “yes” (twice).", "他說「好（兩次）。", "「"],
    ["He said “yes”.", "他說好」。", "」"],
    ["He said “yes (twice).", "他說「好」（兩次）。", "“"],
  ])("lacking: %j | %j", (english, chinese, mark) => {
    const rows: Row[] = [[english, chinese]];
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args }) => [args.kind, args.found])).toEqual([["unpaired", mark]]);
  });

  test.each([
    [["a) One", "a) 一"]],
    [["(1) One", "1）一"]],
    [["(One", "（一"]],
    [[":) fine", "好:)"]],
    [
      ["“One.", "「一。"],
      ["Two.”", "二。」"],
    ],
    [
      ["“One.", "「一。"],
      ["“Two.”", "「二。」"],
    ],
    [["Type “[” here.", "在此輸入「[」。"]],
    [["Press Ctrl-] now.", "請按 Ctrl-]。"]],
    [["It’s the players’ room.", "這是球員的房間。"]],
    [[undefined, "（多出來的"]],
  ] satisfies Row[][])("not lacking: %j", (...rows) => {
    expect(findingsIn(rows, { only })).toEqual([]);
  });
});

describe("stops", () => {
  const stopped = Array.from(
    { length: 30 },
    (): Row => ["The ferry came late that day.", "那天渡輪來得很晚。"],
  );

  test.each([
    ["Nobody waited for the last one.", "沒有人等最後一班", ["missing-stop"]],
    ["Nobody waited for the last one.", "沒有人等最後一班。", []],
    ["Nobody waited for the last one.", "沒有人等最後一班：", []],
    ["Nobody waited for the last one.", "沒有人等最後一班。（見下頁）", []],
    ["Nobody waited for the last one", "沒有人等最後一班", []],
    ["Sheung Wo Ferry Company Ltd.", "上禾渡輪公司", []],
    ["Who was waiting for you?", "是誰在等你。", ["question"]],
    ["Who was waiting for you?", "是誰在等你？", []],
    ["Won’t you please sit down here?", "請坐。", []],
    ["How is one to describe that water?", "那水真是一言難盡。", []],
    ["Nobody waited for the last one.", "沒有人等最後一班。。", ["doubled"]],
    ["Nobody waited, not for the last.", "沒有人等，。", ["doubled"]],
  ] satisfies [...Row, string[]][])("%j | %j", (english, chinese, kinds) => {
    const rows: Row[] = [...stopped, [english, chinese], ...stopped];
    expect(findingsIn(rows, { only }).map(({ args }) => args.kind)).toEqual(kinds);
  });

  test("a text without stops has none to miss, nor a text without question marks", () => {
    const captions = Array.from({ length: 30 }, (): Row => ["The ferry came late.", "渡輪晚到"]);
    expect(findingsIn(captions, { only })).toEqual([]);
    const old = Array.from({ length: 30 }, (): Row => ["Who is it that came?", "來者何人。"]);
    expect(findingsIn(old, { only })).toEqual([]);
  });
});

describe("Chinese marks in English", () => {
  test.each([
    ["He came， and left。", ["， 。"]],
    ["（See below）", ["（ ）"]],
    ["He came, and left.", []],
    ["The word 「好」 means good.", []],
    ["The song 《你好，世界》 is old.", []],
  ])("%j", (english, found) => {
    const findings = findingsIn([[english, "中文。"]], { only });
    expect(findings.map(({ args }) => args.found)).toEqual(found);
  });
});
