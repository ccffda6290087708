import type { FindingArgs } from "./finding.ts";
import type { Names, Reasons } from "./reason.ts";

const LITERALS: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  placeholder: ["the placeholder", "佔位符"],
  tag: ["the tag", "標籤"],
  code: ["the code", "程式碼"],
  option: ["the option", "選項"],
  version: ["the version", "版本"],
  identifier: ["the name", "名稱"],
  term: ["the name", "名稱"],
  file: ["the file name", "檔名"],
  path: ["the path", "路徑"],
};

const literal = (kind: unknown, at: 0 | 1) => LITERALS[String(kind)]?.[at] ?? "";

function differs(what: string, { source, target }: FindingArgs, { side, quote }: Names): string {
  if (source === "") return `${side("source")} lacks ${what}${quote(String(target))}`;
  if (target === "") return `${side("target")} lacks ${what}${quote(String(source))}`;
  return `${side("source")} has ${what}${quote(String(source))}, ${side("target")} ${quote(String(target))}`;
}

function differsInChinese(
  what: string,
  { source, target }: FindingArgs,
  { side, quote }: Names,
): string {
  if (source === "") return `${side("source")}缺少${what}${quote(String(target))}`;
  if (target === "") return `${side("target")}缺少${what}${quote(String(source))}`;
  return `${what}${quote(String(source))}在${side("target")}中作${quote(String(target))}`;
}

/** A sentence is quoted up to here, in code points. */
const LONGEST_QUOTE = 80;

function short(text: string | number | undefined): string {
  const characters = [...String(text)];
  if (characters.length <= LONGEST_QUOTE) return characters.join("");
  return `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
}

/** Why names, addresses, terms and repeated sentences are thought to be rendered wrongly. */
export const TERM_REASONS: Reasons = {
  en: {
    "name-mismatch": ({ kind, source, target, usual }, { quote }) =>
      kind === "exchanged"
        ? `${quote(String(source))} is ${quote(String(usual))} elsewhere; here stands ${quote(String(target))}`
        : kind === "foreign"
          ? `${quote(String(source))} is here ${quote(String(target))}, which elsewhere is ${quote(String(usual))}`
          : kind === "other"
            ? `${quote(String(source))} on one side, ${quote(String(target))} on the other`
            : `${quote(String(source))} and ${quote(String(target))}: elsewhere it is spelt ${quote(String(usual))}`,
    "url-mismatch": (args, names) => differs("", args, names),
    "do-not-translate-violated": (args, names) =>
      args.kind === "order"
        ? `the placeholders stand in another order: ${args.source}, then ${args.target}`
        : differs(`${literal(args.kind, 0)} `, args, names),
    "term-inconsistent-with-glossary": ({ term, expected, found }, { quote }) =>
      `the glossary has ${quote(String(expected))} for ${quote(String(term))}${found === "" ? "" : `; here it is ${quote(String(found))}`}`,
    "term-inconsistent-use": ({ term, usual, times, found }, { quote }) =>
      `${quote(String(term))} is ${quote(String(found))} here and ${quote(String(usual))} in ${times} other places`,
    "duplicate-translation": () =>
      "says again what the sentence before says; the original says it once",
    "inconsistent-translation": ({ usual, times }, { quote }) =>
      `the same sentence is translated as ${quote(short(usual))} elsewhere${Number(times) > 1 ? ` (${times} times)` : ""}`,
    "inconsistent-source": ({ usual }, { quote }) =>
      `another sentence, ${quote(short(usual))}, has the same translation`,
  },
  "zh-TW": {
    "name-mismatch": ({ kind, source, target, usual }, { quote }) =>
      kind === "exchanged"
        ? `${quote(String(source))}在別處作${quote(String(usual))}，此處作${quote(String(target))}`
        : kind === "foreign"
          ? `${quote(String(source))}此處作${quote(String(target))}，但後者在別處是${quote(String(usual))}`
          : kind === "other"
            ? `一邊是${quote(String(source))}，另一邊是${quote(String(target))}`
            : `${quote(String(source))}與${quote(String(target))}：別處寫作${quote(String(usual))}`,
    "url-mismatch": (args, names) => differsInChinese("", args, names),
    "do-not-translate-violated": (args, names) =>
      args.kind === "order"
        ? `佔位符的順序不同：${names.side("source")}為 ${args.source}，${names.side("target")}為 ${args.target}`
        : differsInChinese(literal(args.kind, 1), args, names),
    "term-inconsistent-with-glossary": ({ term, expected, found }, { quote }) =>
      `詞彙表中${quote(String(term))}作${quote(String(expected))}${found === "" ? "" : `，此處作${quote(String(found))}`}`,
    "term-inconsistent-use": ({ term, usual, times, found }, { quote }) =>
      `${quote(String(term))}此處作${quote(String(found))}，其他 ${times} 處作${quote(String(usual))}`,
    "duplicate-translation": () => "與前一句重複，原文只說了一次",
    "inconsistent-translation": ({ usual, times }, { quote }) =>
      `同一句在別處譯作${quote(short(usual))}${Number(times) > 1 ? `（${times} 次）` : ""}`,
    "inconsistent-source": ({ usual }, { quote }) => `另一句${quote(short(usual))}的譯文與此相同`,
  },
};
