import { describe, expect, test } from "vitest";
import { createEnglishTermFinder } from "../../src/glossary/english-terms.ts";
import { createConcept, createGlossary } from "../../src/glossary/glossary.ts";
import { createStemmer } from "../../src/lexicon/stem.ts";

const ORDINARY = ["contact", "contract", "harbour", "harbor", "base", "data", "principal"];

function finderOf(...terms: readonly string[]) {
  const stem = createStemmer();
  const known = new Set(ORDINARY.map(stem));
  const place = { line: 1, column: 1 };
  const concepts = terms.map(
    (text) =>
      createConcept("t", [
        { lang: "en", text, place, isDeprecated: false },
        { lang: "zh", text: "詞", place, isDeprecated: false },
      ])!,
  );
  return createEnglishTermFinder(createGlossary(concepts), {
    stem,
    isKnown: (key) => known.has(key),
  });
}

/** The stretches found, `~` behind those spelt otherwise. */
function find(terms: string | readonly string[], sentence: string): string[] {
  return finderOf(...[terms].flat())(sentence).map(
    ({ start, end, isFuzzy }) => sentence.slice(start, end) + (isFuzzy ? "~" : ""),
  );
}

describe("an English term", () => {
  test.each<[string, string, string[]]>([
    ["berth", "Two berths, a berth and berthing.", ["berths", "berth", "berthing"]],
    ["berth", "The Berth. BERTH! “berth’s”", ["Berth", "BERTH", "berth"]],
    ["goose", "Three geese", ["geese"]],
    ["to align", "aligned texts", ["aligned"]],
    ["the Grey Lantern", "at Grey Lantern", ["Grey Lantern"]],
    [
      "toll stone",
      "the toll stones; toll-stone, tollstones",
      ["toll stones", "toll-stone", "tollstones"],
    ],
    ["tollstone", "the toll stones and a toll-stone", ["toll stones", "toll-stone"]],
    [
      "e-mail address",
      "email addresses, e-mail address, e mail address",
      ["email addresses", "e-mail address", "e mail address"],
    ],
    ["mother-in-law", "her mothers-in-law", ["mothers-in-law"]],
    ["attorney general", "the attorneys general", ["attorneys general"]],
    ["harbour office", "the harbor offices", ["harbor offices"]],
    ["organization chart", "organisation charts", ["organisation charts"]],
    ["database", "data, base", []],
    ["toll stone", "a toll, stone by stone", []],
    ["toll stone", "stone toll", []],
    ["café", "the cafe", ["cafe"]],
    ["cafe", "two cafés", ["cafés"]],
    ["COVID-19", "COVID 19 and Covid-19, not COVID-190", ["COVID 19", "Covid-19"]],
    ["term base (TB)", "two term bases", ["term bases"]],
    ["C++", "in C++ and C", ["C"]],
  ])("%s in %j", (term, sentence, found) => {
    expect(find(term, sentence)).toEqual(found);
  });

  test.each<[string, string, string[]]>([
    ["WHO", "Who is at the WHO?", ["WHO"]],
    ["NGO", "two NGOs", ["NGOs"]],
    ["IT", "it is IT", ["IT"]],
    ["May", "you may go in May", ["May"]],
    ["will", "Will has a will", ["will"]],
    ["5G", "5G, 5g", ["5G"]],
  ])("%s keeps its capitals in %j", (term, sentence, found) => {
    expect(find(term, sentence)).toEqual(found);
  });

  test.each<[string, string, string[]]>([
    ["Vellmoor", "Velmoor and Vellmuor", ["Velmoor~", "Vellmuor~"]],
    ["glimmerwort", "glimerwurt", ["glimerwurt~"]],
    ["Vellmoor Gate", "the Velmoor gates", ["Velmoor gates~"]],
    ["Vellmoor", "Vellmoors", ["Vellmoors"]],
    ["Vellmoor", "Wellmoor, Vemor", []],
    ["contract", "contact", []], // both are ordinary words
    ["contract", "contrakt", ["contrakt~"]],
    ["Osk", "Ask", []], // too short
  ])("%s spelt otherwise in %j", (term, sentence, found) => {
    expect(find(term, sentence)).toEqual(found);
  });

  test("the first and longest counts, and a term of two concepts is one of both", () => {
    expect(find(["Grey Lantern", "Grey Lantern Inn", "Inn"], "Grey Lantern Inn, the Inn")).toEqual([
      "Grey Lantern Inn",
      "Inn",
    ]);
    const [match] = finderOf("bank", "shore", "banks")("the banks");
    expect(match!.concepts).toEqual([0, 2]);
  });

  test("a longer term that breaks off leaves the shorter one", () => {
    expect(
      find(["Grey Lantern", "Grey Lantern Inn by the Sea"], "the Grey Lantern Inn by night"),
    ).toEqual(["Grey Lantern"]);
    expect(find(["Visual", "Visual C++"], "Visual C and Visual C++")).toEqual([
      "Visual",
      "Visual C",
    ]);
  });

  test("time is linear, also where the beginning of a term recurs", () => {
    const finder = finderOf("a b a b a b a b c", "database", "toll stone");
    // Else it would run into the time limit of a test.
    expect(finder("a b data toll ".repeat(200_000))).toEqual([]);
  });
});
