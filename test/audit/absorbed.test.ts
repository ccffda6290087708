import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { alignmentOf } from "../format/sample.ts";

// Neighbours that are complete, so that the text has a usual share and a usual length.
const read = (file: string) =>
  readFileSync(new URL(`../../corpus/contract-lease/${file}`, import.meta.url), "utf8").trimEnd();
const ENGLISH = read("en.sentences.txt").split("\n");
const CHINESE = read("zh.sentences.txt").split("\n");
const GOLD = read("gold.beads");

/** Finds what is marked in one bead of several sentences that stands behind a lease. */
function marksOf(
  english: readonly string[],
  chinese: readonly string[],
  settings: Partial<AuditSettings> = {},
) {
  const numbers = (first: number, { length }: readonly string[]) =>
    Array.from({ length }, (_, k) => first + k).join();
  const bead = `[${numbers(ENGLISH.length, english)}]:[${numbers(CHINESE.length, chinese)}]`;
  const alignment = alignmentOf(
    [...ENGLISH, ...english],
    [...CHINESE, ...chinese],
    `${GOLD}\n${bead}`,
  );
  const only = ["partial-omission", "addition"] as const;
  const { findings } = audit(alignment, loadLexicon(), { only, ...settings });
  return findings.flatMap(({ code, source, target }) => [
    ...source.marks.map(({ start, end }) => [code, alignment.source.text.slice(start, end)]),
    ...target.marks.map(({ start, end }) => [code, alignment.target.text.slice(start, end)]),
  ]);
}

test.each([
  [["The keeper lights the lamp every evening.", "They cannot wait."], ["守燈人每天傍晚點燈。"], 1],
  [["Wipe the lens.", "The museum sells postcards and maps."], ["博物館販售明信片和地圖。"], 0],
  [
    ["The ferry leaves at nine.", "“But that is impossible!”", "Passengers wait on the pier."],
    ["渡輪九點開船，乘客在碼頭等候。"],
    1,
  ],
] as const)("finds a whole sentence left out beside others: %j", (english, chinese, lacking) => {
  expect(marksOf(english, chinese)).toEqual([["partial-omission", english[lacking]]]);
});

test.each([
  [["The museum sells postcards."], ["博物館販售明信片。", "大家都很高興。"], 1],
  [["Passengers wait on the pier."], ["當時誰也沒有想到會這樣。", "乘客在碼頭等候。"], 0],
] as const)("finds a whole sentence added beside another: %j", (english, chinese, lacking) => {
  expect(marksOf(english, chinese)).toEqual([["addition", chinese[lacking]]]);
  const other = marksOf(english, chinese, { from: "zh" });
  expect(other).toEqual([["partial-omission", chinese[lacking]]]);
});

test.each([
  [["The keeper lights the lamp.", "Then he goes to bed."], ["守燈人點了燈，然後上床睡覺。"]],
  [["It was raining.", "The boat did not leave."], ["天在下雨，船沒有開。"]],
  [["Is it late?", "Yes, very late."], ["很晚了嗎？是的，很晚了。"]],
] as const)("sentences that are translated together lack nothing: %j", (english, chinese) => {
  expect(marksOf(english, chinese)).toEqual([]);
});
