import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { alignmentOf } from "../format/sample.ts";

// Neighbours that are complete, so that the text has a usual share and a usual length.
const unitsOf = (side: "en" | "zh") =>
  readFileSync(
    new URL(`../../corpus/contract-lease/${side}.sentences.txt`, import.meta.url),
    "utf8",
  )
    .trimEnd()
    .split("\n");
const GOLD = readFileSync(
  new URL("../../corpus/contract-lease/gold.beads", import.meta.url),
  "utf8",
);
const ENGLISH = unitsOf("en");
const CHINESE = unitsOf("zh");

const markedIn = (text: string, { marks }: Finding["source"]) =>
  marks.map(({ start, end }) => text.slice(start, end));

/** Finds what is marked in one bead that stands behind a lease. */
function partsOf(english: string, chinese: string, settings: Partial<AuditSettings> = {}) {
  const beads = `${GOLD.trimEnd()}\n[${ENGLISH.length}]:[${CHINESE.length}]`;
  const alignment = alignmentOf([...ENGLISH, english], [...CHINESE, chinese], beads);
  const only = ["partial-omission", "addition"] as const;
  return audit(alignment, loadLexicon(), { only, ...settings })
    .findings.filter(({ source, target }) => source.marks.length + target.marks.length > 0)
    .map((finding) => [
      finding.code,
      finding.severity,
      markedIn(alignment.source.text, finding.source),
      markedIn(alignment.target.text, finding.target),
    ]);
}

test("the lease, which is complete, has none", () => {
  expect(partsOf("This lease ends on May 31.", "本租約於五月三十一日終止。")).toEqual([]);
});

test.each([
  [
    "The keeper lights the lamp every evening, and he cleans the windows of the tower on Sundays.",
    "守燈人每天傍晚點燈。",
    "and he cleans the windows of the tower on Sundays.",
  ],
  [
    "When the harbour freezes, the fishermen mend their nets and paint their boats.",
    "漁民就補網、油漆船隻。",
    "When the harbour freezes",
  ],
  [
    "The tenant repairs the doors and windows, and waters the trees behind the workshop.",
    "承租人應修繕門窗。",
    "and waters the trees behind the workshop.",
  ],
  [
    "Bring a map and a flashlight. The path is closed after heavy rain because of falling rocks.",
    "請攜帶地圖和手電筒。",
    "The path is closed after heavy rain because of falling rocks.",
  ],
])("finds what the Chinese leaves out: %j", (english, chinese, marked) => {
  expect(partsOf(english, chinese)).toEqual([["partial-omission", "major", [marked], []]]);
});

test.each([
  [
    "The ferry leaves at nine.",
    "渡輪九點開船，乘客必須提前二十分鐘在碼頭排隊。",
    "乘客必須提前二十分鐘在碼頭排隊。",
  ],
  [
    "The museum sells postcards.",
    "博物館販售明信片，售票處後面還有一間小小的咖啡館。",
    "售票處後面還有一間小小的咖啡館。",
  ],
])("finds what the Chinese adds: %j", (english, chinese, marked) => {
  expect(partsOf(english, chinese)).toEqual([["addition", "minor", [], [marked]]]);
  const swapped = partsOf(english, chinese, { from: "zh" });
  expect(swapped).toEqual([["partial-omission", "major", [], [marked]]]);
});

test.each([
  [
    "The keeper lights the lamp every evening, and he cleans the windows of the tower on Sundays.",
    "守燈人每天傍晚點燈，星期日擦拭塔上的窗戶。",
  ],
  ["The whole list is called a string (of characters).", "整個列表稱為 string（字串）。"],
  ["Press the button.", "請按下按鈕（譯註：有些機型的按鈕在背面，要先打開蓋子才看得到）。"],
  ["“It is late.”", "守燈人搖搖頭說：「天晚了。」"],
  ["Section 369-1", "第三百六十九條之一"],
  ["For a hundred years nobody has lived here.", "此地百年無人。"],
  ["He said nothing, and she went away.", "他沒說話，她就走了。"],
  ["E.g. ropes and nets.", "如繩索和漁網。"],
])("nothing is missing: %j", (english, chinese) => {
  expect(partsOf(english, chinese)).toEqual([]);
});

test("takes time linear in the number of beads", () => {
  // Else it would run into the time limit of a test.
  const lines = Array.from({ length: 5000 }, (_, k) => k);
  const alignment = alignmentOf(
    lines.map((k) => `The keeper of lamp ${k} lights it every evening, and he cleans it.`),
    lines.map((k) => `第${k}號燈的守燈人每天傍晚點燈。`),
    lines.map((k) => `[${k}]:[${k}]`).join("\n"),
  );
  const { units } = audit(alignment, loadLexicon(), { only: ["partial-omission"] });
  expect(units).toHaveLength(5000);
});

test("a part that is said more must be as sure as one that is left out, unless the user says otherwise", () => {
  const folder = new URL("../../corpus/story-ferry/", import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), "utf8").trimEnd();
  const [english, chinese] = ["en", "zh"].map((side) => read(`${side}.sentences.txt`).split("\n"));
  const alignment = alignmentOf(english!, chinese!, read("gold.beads"));
  const doubtful = (settings: Partial<AuditSettings>) =>
    audit(alignment, loadLexicon(), { only: ["addition"], ...settings }).findings.filter(
      ({ target, confidence }) => target.marks.length > 0 && confidence < 0.35,
    );
  expect(doubtful({ thresholds: { addition: 0.1 } })).not.toEqual([]);
  expect(doubtful({})).toEqual([]);
});
