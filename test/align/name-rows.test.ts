import { describe, expect, test } from "vitest";
import { type CellList, createCells } from "../../src/align/cells.ts";
import { addNames, stemsOfNames } from "../../src/align/name-rows.ts";
import type { Names } from "../../src/lexicon/name.ts";
import { createRomanisation } from "../../src/lexicon/name-pinyin.ts";
import { toyLexicon } from "../lexicon/toy-lexicon.ts";

const romanisation = createRomanisation(
  toyLexicon({ translations: [["大门", "gate", 0.5]], readings: { 林: ["lin"] } }),
);
const nothing: Names = { names: [], syllables: new Set(), surnames: new Map(), acronyms: [] };

function rowsFor(
  names: Partial<Names>,
  english: string[],
  words: string[],
  known: readonly (readonly [row: number, column: number, probability: number])[] = [],
) {
  const rows = {
    englishGivenWord: createCells(known),
    wordGivenEnglish: createCells(),
    englishGivenCharacter: createCells(),
  };
  const all = { ...nothing, ...names };
  const characters = words.flatMap((word) => [...word]);
  addNames(rows, english, words, characters, all, stemsOfNames(all), romanisation, (word) => word);
  const show = ({ size, row, column, value }: CellList, said: string[]) =>
    Array.from(
      row.subarray(0, size),
      (k, x) => `${said[k]} ${english[column[x]!]} ${value[x]!.toFixed(2)}`,
    );
  return {
    words: show(rows.englishGivenWord, words).slice(known.length),
    characters: show(rows.englishGivenCharacter, characters),
  };
}

describe("what names say of words", () => {
  test("every English word of a name stands for it", () => {
    const name = {
      characters: "尖沙咀",
      stems: ["tsim", "sha", "tsui"],
      source: "hong-kong",
    } as const;
    expect(rowsFor({ names: [name] }, ["tsim", "sha", "tsui"], ["尖沙咀"]).words).toEqual([
      "尖沙咀 tsim 0.90",
      "尖沙咀 sha 0.90",
      "尖沙咀 tsui 0.90",
    ]);
  });

  test("surnames and syllables speak for characters only", () => {
    const surnames = new Map([["曾", ["tsang"]]]);
    const { words, characters } = rowsFor(
      { surnames, syllables: new Set(["lin"]) },
      ["tsang", "lin"],
      ["曾林"],
    );
    expect(words).toEqual([]);
    expect(characters).toEqual(["曾 tsang 0.50", "林 lin 0.50"]);
  });

  test("an acronym in Chinese shares its weight among the words of the long form", () => {
    const acronyms = [{ key: "abc", stems: ["alpha", "beta", "club"], isDefined: false }];
    expect(rowsFor({ acronyms }, ["alpha", "beta", "club"], ["@abc"]).words).toEqual([
      "@abc alpha 0.30",
      "@abc beta 0.30",
      "@abc club 0.30",
    ]);
  });

  test("an acronym in English is said by a word that says two words of the long form", () => {
    const acronyms = [{ key: "abc", stems: ["alpha", "beta"], isDefined: true }];
    const english = ["alpha", "beta", "abc"];
    const both = [
      [0, 0, 0.3],
      [0, 1, 0.3],
    ] as const;
    expect(rowsFor({ acronyms }, english, ["甲乙会"], both).words).toEqual(["甲乙会 abc 0.40"]);
    expect(rowsFor({ acronyms }, english, ["甲乙会"], both.slice(1)).words).toEqual([]);
  });
});
