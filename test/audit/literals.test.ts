import { expect, test } from "vitest";
import { findingsOfPairs, type PairOfTexts } from "./pairs.ts";

const told = (pairs: readonly PairOfTexts[], from: "en" | "zh" = "en") =>
  findingsOfPairs(pairs, ["url-mismatch", "do-not-translate-violated"], { from }).map(
    ({ code, unit, args }) => [code, unit, args.kind, args.source, args.target],
  );

test.each<[string, string, readonly unknown[]]>([
  [
    "Write to help@fern.example.",
    "請寄到 hlep@fern.example。",
    ["url-mismatch", 0, "email", "help@fern.example", "hlep@fern.example"],
  ],
  [
    "See https://fern.example/help/12.",
    "請見 https://fern.example/help/21。",
    ["url-mismatch", 0, "url", "https://fern.example/help/12", "https://fern.example/help/21"],
  ],
  [
    "See https://fern.example/help for help.",
    "請參閱說明。",
    ["url-mismatch", 0, "url", "https://fern.example/help", ""],
  ],
  [
    "It is kept in /etc/fern.",
    "存放在 /etc/farn 裡。",
    ["do-not-translate-violated", 0, "path", "/etc/fern", "/etc/farn"],
  ],
  [
    "Run fern-setup.exe first.",
    "請先執行 fern-install.exe。",
    ["do-not-translate-violated", 0, "file", "fern-setup.exe", "fern-install.exe"],
  ],
  [
    "Unpack `notes.zip` here.",
    "請在此解開 `筆記.zip`。",
    ["do-not-translate-violated", 0, "file", "notes.zip", ""],
  ],
  [
    "The gateway is 10.0.0.1.",
    "閘道是 10.0.0.11。",
    ["url-mismatch", 0, "ip", "10.0.0.1", "10.0.0.11"],
  ],
  ["Water in %d days", "幾天後澆水", ["do-not-translate-violated", 0, "placeholder", "%d", ""]],
  [
    "Hello, {name}!",
    "{姓名}，您好！",
    ["do-not-translate-violated", 0, "placeholder", "{name}", ""],
  ],
  ["%s of %s", "%s", ["do-not-translate-violated", 0, "placeholder", "%s", ""]],
  ["%s: %d left", "還有 %d：%s", ["do-not-translate-violated", 0, "order", "%s %d", "%d %s"]],
  ["Press <b>Next</b>.", "按<b>下一步。", ["do-not-translate-violated", 0, "tag", "</b>", ""]],
  [
    "Run `fern sync`.",
    "執行 `蕨類 同步`。",
    ["do-not-translate-violated", 0, "code", "fern sync", "蕨類 同步"],
  ],
  [
    "Use fern read --interval 30.",
    "請用 fern read --period 30。",
    ["do-not-translate-violated", 0, "option", "--interval", "--period"],
  ],
  [
    "Needs version 3.2.1.",
    "需要 3.1.2 版。",
    ["do-not-translate-violated", 0, "version", "3.2.1", "3.1.2"],
  ],
  [
    "Cable | LK2-22",
    "傳輸線 | LK2-20",
    ["do-not-translate-violated", 0, "identifier", "LK2-22", "LK2-20"],
  ],
])("%s / %s", (english, chinese, expected) => {
  const [finding, ...others] = told([[english, chinese]]);
  // Both codes have 'code' in backticks quoted with them.
  const bare = (value: unknown) => String(value).replaceAll("`", "");
  expect(finding!.map(bare)).toEqual(expected.map(bare));
  expect(others).toEqual([]);
});

test.each<PairOfTexts>([
  ["See https://www.fern.example/en/help/.", "請見https://fern.example/zh-tw/help。"],
  ["See http://en.wikipedia.org/wiki/Fern.", "見 https://zh.wikipedia.org/wiki/蕨類植物。"],
  ["Write to Help@Fern.example!", "請寄到ｈｅｌｐ@fern.example。".normalize("NFKC")],
  ["Physical data is found under /dev/.", "資料都在 / dev / 之下。"],
  ["the Republic of China (R.O.C.)", "中華民國"],
  ["{user}, hi {user}", "{user} 您好，{user}"],
  ["%1$s of %2$s", "%2$s 的 %1$s"],
  ["100 % of 50% off", "五折的百分之百"],
  ["cp <file> <folder>", "cp <檔案> <資料夾>"],
  ["The K2 camera and part LK2-22", "K2 相機與零件 LK2 22"],
  [
    "the 1st, the 1990s, a 12-hour day, Q3, CO2",
    "第一、1990 年代、十二小時的一天、第三季、二氧化碳",
  ],
  ["Route 61R runs.", "61R 號開了。"],
  ["since version v2.1", "自 2.1 版起"],
  ["use the B2B model", "採用企業對企業的模式"],
])("nothing is wrong with %s / %s", (english, chinese) => {
  expect(told([[english, chinese]])).toEqual([]);
});

test("what has moved over a full stop is there", () => {
  expect(
    told([
      ["Choose fern.toml in /etc/fern.", "請選擇設定檔。"],
      ["Then press Save.", "再將 /etc/fern 的 fern.toml 存檔。"],
    ]),
  ).toEqual([]);
});

test("a name with digits counts for more if the translation has it elsewhere", () => {
  const known: PairOfTexts = ["The B2B model", "B2B 模式"];
  expect(told([known, ["use the B2B model", "採用這種模式"]])).toEqual([
    ["do-not-translate-violated", 1, "identifier", "B2B", ""],
  ]);
});

test("all that one side lacks of a kind is one finding", () => {
  expect(told([["Use --from md --to docx.", "請用它。"]])).toEqual([
    ["do-not-translate-violated", 0, "option", "--from --to", ""],
  ]);
});

test("names that a translator adds are no error, addresses may be", () => {
  expect(told([["Use the tool.", "請用這個工具（K2）。"]])).toEqual([]);
  expect(told([["請用這個工具。", "請用這個工具。"]], "zh")).toEqual([]);
  expect(told([["See the site.", "見網站 https://fern.example。"]])).toHaveLength(1);
});

test("a list of thousands of paths in one sentence takes linear time", () => {
  // Else it would run into the time limit of a test.
  const paths = (folder: string) =>
    Array.from({ length: 10_000 }, (_, k) => `/${folder}/file${k}/x`).join(" ");
  expect(told([[paths("usr"), paths("usr")]])).toEqual([]);
  expect(told([[paths("usr"), paths("etc")]]).length).toBeGreaterThan(0);
});
