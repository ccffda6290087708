import { isSimplified } from "../text/script.ts";
import type { Check } from "./check.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { findForeignWords, type Region, regionOf } from "./regional-usage.ts";
import { findSimplified, findTraditional } from "./simplified.ts";
import { findTwins } from "./twin-character.ts";
import { findingOn, findMarks, type Mark, textOf } from "./unit-text.ts";

const LOCALES: Readonly<Record<Region, string>> = { tw: "zh-TW", hk: "zh-HK", cn: "zh-CN" };
/** The same word is shown this often; then it is only counted. */
const TIMES = 5;
/** A text of another region has as many of its words named. */
const NAMED = 24;
/** Characters less sure are variants of fonts, told like words. */
const SURE_CHARACTER = 0.9;
/** As many words of another region, and of as many kinds, make the text one of that region. */
const FOREIGN_WORDS = 25;
const FOREIGN_KINDS = 5;
/** Words less sure than that say nothing of the text as a whole. */
const SURE = 0.7;

/** What is of another variant: a character or a word. */
interface Strange extends Mark {
  readonly found: string;
  readonly expected: string;
  readonly isWord: boolean;
  readonly regions: readonly Region[];
}

/**
 * Finds characters and words that the variant of Chinese asked for does not use: Simplified
 * characters, and words of the Mainland or Hong Kong in a text for Taiwan, and so on. A text that is
 * of another variant as a whole has one finding that says so.
 */
export const wrongVariant: Check = {
  codes: { "wrong-variant": { severity: "minor", threshold: 0.6 } },
  *measure(grounds) {
    const region = regionOf(grounds.settings.chineseLocale);
    const found = grounds.units.map((_, unit) => findStrange(grounds, unit, region));
    const isOtherScript = isSimplified(grounds.alignment.target.text) !== (region === "cn");
    if (isOtherScript && countScript(found) > TIMES) {
      yield summaryOf(grounds, found, region, region === "cn" ? "tw" : "cn", false);
    } else {
      yield* findCharacters(grounds, found);
    }
    const other = homeOf(found, region);
    if (other !== undefined) yield summaryOf(grounds, found, region, other, true);
    else yield* findWords(grounds, found);
  },
};

function findStrange(grounds: Grounds, unit: number, region: Region): Strange[] {
  const { bead } = grounds.units[unit]!;
  let english: string | undefined;
  return findMarks(grounds, "target", bead, (text) => {
    english ??= textOf(grounds, "source", bead);
    const findStrangers = region === "cn" ? findTraditional : findSimplified;
    const ofScript = findStrangers(text).map((character) => ({
      ...character,
      confidence: SURE_CHARACTER,
    }));
    const characters = [...ofScript, ...findTwins(text, english, region)].map(
      ({ at, found, expected, confidence }): Strange => ({
        span: { start: at, end: at + found.length },
        confidence,
        found,
        expected,
        isWord: false,
        regions: [region === "cn" ? "tw" : "cn"],
      }),
    );
    const foreign = findForeignWords(text, english, region);
    const doubtOf = foreign.length > 0 ? createDoubt(text, english) : () => 1;
    const words = foreign.map(
      (word): Strange => ({
        ...word,
        confidence: word.confidence * doubtOf(word.regions),
        isWord: true,
      }),
    );
    return [...characters, ...words.filter((word) => !isInTitle(text, word.span.start))];
  });
}

/** Names and quotations of the Mainland keep its words, and so does what is said in Cantonese. */
function createDoubt(chinese: string, english: string): (regions: readonly Region[]) => number {
  const isCantonese = /[佢嘅咗喺冇啲唔噉嗰哋嚟嘢]/.test(chinese);
  const isAboutMainland =
    /大陸|內地|中共|北京|上海|人民共和國|簡體|央視/.test(chinese) || /\bmainland\b/i.test(english);
  return (regions) => {
    if (isCantonese && regions.includes("hk")) return 0.5;
    return isAboutMainland && regions.includes("cn") ? 0.7 : 1;
  };
}

/** UTF-16 units that the title of a work has at the most. */
const TITLE = 60;

/** A work keeps the title it was given. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TITLE), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

const countScript = (found: readonly (readonly Strange[])[]) =>
  found.reduce((sum, strange) => sum + strange.filter(({ isWord }) => !isWord).length, 0);

/** Gives the region whose words the text uses throughout, if it is not the one asked for. */
function homeOf(found: readonly (readonly Strange[])[], region: Region): Region | undefined {
  const words = found.flat().filter(({ isWord, confidence }) => isWord && confidence >= SURE);
  const kinds = new Set(words.map((word) => word.found));
  if (words.length < FOREIGN_WORDS || kinds.size < FOREIGN_KINDS) return undefined;
  const count = (home: Region) =>
    words.filter(({ regions }) => regions.length === 1 && regions[0] === home).length;
  const [likelier] = (["cn", "hk", "tw"] as const)
    .filter((home) => home !== region)
    .sort((a, b) => count(b) - count(a));
  return likelier;
}

function summaryOf(
  grounds: Grounds,
  found: readonly (readonly Strange[])[],
  region: Region,
  other: Region,
  areWords: boolean,
): Measured {
  const isShown = ({ isWord, confidence }: Strange) => isWord === areWords && confidence >= SURE;
  const all = found.flat().filter(isShown);
  const unit = found.findIndex((strange) => strange.some(isShown));
  const counts = new Map<string, { expected: string; count: number }>();
  for (const { found: word, expected } of all) {
    const known = counts.get(word);
    counts.set(word, { expected, count: (known?.count ?? 0) + 1 });
  }
  const top = [...counts]
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, areWords ? NAMED : TIMES);
  const kind = areWords ? "text-words" : "text-characters";
  const finding = findingOn(grounds, unit, "target", found[unit]!.filter(isShown), {
    code: "wrong-variant",
    confidence: 0.95,
    args: {
      kind,
      locale: LOCALES[region],
      other: LOCALES[other],
      found: top.map(([word]) => word).join("、"),
      expected: top.map(([, { expected }]) => expected).join("、"),
      count: all.length,
    },
  });
  return { ...finding, ofAll: `${kind} ${LOCALES[other]}` };
}

function* findCharacters(grounds: Grounds, found: readonly (readonly Strange[])[]) {
  const seen = new Map<string, number>();
  for (const [unit, strange] of found.entries()) {
    const characters = strange.filter(({ isWord, confidence, found: character }) => {
      if (isWord || confidence >= SURE_CHARACTER) return !isWord;
      const times = (seen.get(character) ?? 0) + 1;
      seen.set(character, times);
      return times <= TIMES;
    });
    if (characters.length > 0) yield findingOf(grounds, unit, characters, "characters");
  }
}

function* findWords(grounds: Grounds, found: readonly (readonly Strange[])[]) {
  const totals = new Map<string, number>();
  for (const { found: word, isWord } of found.flat()) {
    if (isWord) totals.set(word, (totals.get(word) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  for (const [unit, strange] of found.entries()) {
    const words = strange.filter(({ isWord, found: word }) => {
      if (!isWord) return false;
      const times = (seen.get(word) ?? 0) + 1;
      seen.set(word, times);
      return times <= TIMES;
    });
    if (words.length === 0) continue;
    const count = Math.max(...words.map(({ found: word }) => totals.get(word)!));
    yield findingOf(grounds, unit, words, "words", count);
  }
}

function findingOf(
  grounds: Grounds,
  unit: number,
  strange: readonly Strange[],
  kind: "characters" | "words",
  total?: number,
): Measured {
  const confidence = Math.max(...strange.map((mark) => mark.confidence));
  const shown = strange.filter((mark) => mark.confidence >= confidence - 0.3);
  const byFound = new Map(shown.map(({ found, expected }) => [found, expected]));
  return findingOn(grounds, unit, "target", shown, {
    code: "wrong-variant",
    confidence,
    args: {
      kind,
      locale: LOCALES[regionOf(grounds.settings.chineseLocale)],
      found: [...byFound.keys()].join("、"),
      expected: [...byFound.values()].join("、"),
      count: total ?? shown.length,
    },
  });
}
