/** The result of a self-test, for people and for programs. */

import { FINDING_CODES } from "../audit/finding.ts";
import { titleOf } from "../audit/message.ts";
import type { Language } from "../audit/reason.ts";
import type { DamageKind } from "../audit/self-test/damage.ts";
import type { DamageResult, SelfTestResult } from "../audit/self-test/self-test.ts";
import { columnsOf, cutColumns, padColumns } from "../text/columns.ts";
import { formatCount } from "./count.ts";

/** Most damages that were not found, and false alarms, that are shown with their texts. */
const MOST_SHOWN = 20;

interface SelfTestWording {
  readonly kinds: Readonly<Record<DamageKind, string>>;
  readonly columns: readonly [string, string, string, string, string];
  readonly head: (result: SelfTestResult) => string;
  readonly falseAlarms: (count: number, sentences: number, per300: string) => string;
  readonly undamaged: (count: number) => string;
  readonly notFound: string;
  readonly alarms: string;
  readonly foundAs: (titles: string) => string;
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly unwanted: string;
}

const WORDINGS: Readonly<Record<Language, SelfTestWording>> = {
  en: {
    kinds: {
      "sentence-deleted": "sentence deleted",
      "clause-deleted": "clause deleted",
      "sentence-added": "sentence added",
      "paragraphs-swapped": "paragraphs swapped",
      untranslated: "left untranslated",
      "number-changed": "number changed",
      "date-changed": "date or time changed",
      "name-changed": "name changed",
    },
    columns: ["done to the translation", "times", "found", "recall", "as other"],
    head: ({ runs, sentences, seed }) =>
      `${runs} damaged ${runs === 1 ? "copy" : "copies"}, ${formatCount(sentences)} sentences in all, seed ${seed}`,
    falseAlarms: (count, sentences, per300) =>
      `False alarms: ${count} in ${formatCount(sentences)} sentences, ${per300} in 300`,
    undamaged: (count) => `Findings in the texts as they are, not counted: ${count}`,
    notFound: "Not found, or found as something else:",
    alarms: "False alarms:",
    foundAs: (titles) => `found as ${titles}`,
    more: (count) => `  and ${count} more; --format json has them all`,
    nothing: "Nothing could be damaged: the texts have no passages that the aligner is sure of",
    unwanted: "Nothing was damaged: of the kinds of findings none that is looked for is tested",
  },
  "zh-TW": {
    kinds: {
      "sentence-deleted": "刪去整句",
      "clause-deleted": "刪去分句",
      "sentence-added": "多出整句",
      "paragraphs-swapped": "對調段落",
      untranslated: "整句未譯",
      "number-changed": "改動數字",
      "date-changed": "改動日期或時刻",
      "name-changed": "換掉名稱",
    },
    columns: ["對譯文所做的改動", "次數", "找到", "召回率", "誤認"],
    head: ({ runs, sentences, seed }) =>
      `改動過的副本 ${runs} 份，共 ${formatCount(sentences)} 句，種子 ${seed}`,
    falseAlarms: (count, sentences, per300) =>
      `誤報：${formatCount(sentences)} 句中 ${count} 項，每 300 句 ${per300} 項`,
    undamaged: (count) => `原本的文字已有的問題（不計入）：${count} 項`,
    notFound: "沒找到，或認作別種問題：",
    alarms: "誤報：",
    foundAs: (titles) => `認作${titles}`,
    more: (count) => `  另有 ${count} 項；--format json 全部列出`,
    nothing: "沒有可以改動之處：對齊程式對這份文字沒有一處有把握",
    unwanted: "沒有改動：所選的問題種類都不在自我測試之列",
  },
};

/** Writes the table, then what was not found and the false alarms with their texts. */
export function* formatSelfTestText(
  result: SelfTestResult,
  { language, width = 80 }: { readonly language: Language; readonly width?: number | undefined },
): Generator<string, void> {
  const wording = WORDINGS[language];
  const { kinds, damages, falseAlarms, sentences } = result;
  if (damages.length === 0) {
    yield `${kinds.length > 0 ? wording.nothing : wording.unwanted}\n`;
    return;
  }
  yield `${wording.head(result)}\n\n`;
  const rows = [
    [...wording.columns],
    ...kinds
      .filter((kind) => kind.damages > 0)
      .map(({ kind, damages: times, found, misnamed }) => [
        wording.kinds[kind],
        String(times),
        String(found),
        (found / times).toFixed(2),
        String(misnamed),
      ]),
  ];
  yield* formatTable(rows);
  const per300 = ((300 * falseAlarms.length) / sentences).toFixed(2);
  const byCode = FINDING_CODES.map((code) => ({
    code,
    count: falseAlarms.filter((alarm) => alarm.code === code).length,
  })).filter(({ count }) => count > 0);
  const codes = byCode.map(({ code, count }) => `${count} ${titleOf(code, language)}`);
  yield `\n${wording.falseAlarms(falseAlarms.length, sentences, per300)}`;
  yield `${codes.length > 0 ? ` (${codes.join(", ")})` : ""}\n`;
  yield `${wording.undamaged(result.undamaged)}\n`;

  const line = (text: string) => `    ${cutColumns(text.replace(/\s+/g, " "), width - 4)}\n`;
  yield* section(
    wording.notFound,
    damages.filter(({ outcome }) => outcome !== "found"),
    ({ kind, codes: found, before, after }) => {
      const titles = found.map((code) => titleOf(code, language)).join(", ");
      const as = titles === "" ? "" : `, ${wording.foundAs(titles)}`;
      return `  ${wording.kinds[kind]}${as}\n${changed(before, after).map(line).join("")}`;
    },
  );
  yield* section(
    wording.alarms,
    falseAlarms,
    ({ code, texts }) =>
      `  ${titleOf(code, language)}\n${texts.filter(Boolean).map(line).join("")}`,
  );

  function* section<T>(title: string, items: readonly T[], format: (item: T) => string) {
    if (items.length === 0) return;
    yield `\n${title}\n`;
    for (const item of items.slice(0, MOST_SHOWN)) yield format(item);
    if (items.length > MOST_SHOWN) yield `${wording.more(items.length - MOST_SHOWN)}\n`;
  }
}

/** English, Chinese, and `→` with what became of the side that was changed. */
function changed(before: DamageResult["before"], after: DamageResult["after"]): string[] {
  return before.flatMap((text, side) =>
    after[side] === text ? [text] : [text, `→ ${after[side]}`.trimEnd()],
  );
}

function* formatTable(rows: readonly (readonly string[])[]): Generator<string, void> {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => columnsOf(row[k]!))));
  for (const [first, ...rest] of rows) {
    const cells = rest.map((cell, k) => " ".repeat(widths[k + 1]! - columnsOf(cell)) + cell);
    yield `  ${[padColumns(first!, widths[0]!), ...cells].join("  ")}\n`;
  }
}

/** Changes only when a reader of an older one would be misled. */
const VERSION = 1;

/** Writes all of a result as JSON. */
export function formatSelfTestJson(result: SelfTestResult): string {
  const { falseAlarms, kinds, ...rest } = result;
  const data = {
    format: "duizhao-self-test",
    version: VERSION,
    ...rest,
    kinds: kinds.map((kind) => ({
      ...kind,
      recall: kind.damages > 0 ? kind.found / kind.damages : null,
    })),
    falseAlarmsIn300: rest.sentences > 0 ? (300 * falseAlarms.length) / rest.sentences : 0,
    falseAlarms: falseAlarms.map(({ run, code, texts, finding }) => ({
      run,
      code,
      confidence: finding.confidence,
      args: finding.args,
      texts,
    })),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
