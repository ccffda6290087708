import { expect, test } from "vitest";
import { irregularLemma } from "../../src/text/irregular.ts";

test.each([
  // verbs
  ["went", "go"],
  ["gone", "go"],
  ["goes", "go"],
  ["was", "be"],
  ["been", "be"],
  ["has", "have"],
  ["did", "do"],
  ["could", "can"],
  ["brought", "bring"],
  ["withdrawn", "withdraw"],
  ["lying", "lie"],
  // nouns
  ["children", "child"],
  ["mice", "mouse"],
  ["feet", "foot"],
  ["wives", "wife"],
  ["criteria", "criterion"],
  ["policemen", "policeman"],
  // comparison
  ["better", "good"],
  ["best", "good"],
  ["worse", "bad"],
  ["worst", "bad"],
  ["least", "little"],
  // pronouns fold into their subject form
  ["me", "i"],
  ["mine", "i"],
  ["him", "he"],
  ["his", "he"],
  ["her", "she"],
  ["theirs", "they"],
  ["us", "we"],
  ["whom", "who"],
  // two readings: the more frequent in running text
  ["left", "leave"],
  ["found", "find"],
  ["saw", "see"],
  ["lay", "lie"],
  ["felt", "feel"],
  ["bore", "bear"],
  ["rose", "rise"],
  ["lives", "life"],
  ["leaves", "leaf"],
])("%s is a form of %s", (form, lemma) => {
  expect(irregularLemma(form)).toBe(lemma);
});

test.each(["wound", "ground", "born", "go", "walked", "tables", "", "constructor", "Went"])(
  "%j is not an irregular form",
  (word) => {
    expect(irregularLemma(word)).toBeUndefined();
  },
);

test("a lemma is never a form of another lemma, except lay, which is both", () => {
  const forms = ["went", "children", "better", "hers", "thought", "spun", "men", "those", "laid"];
  const unstable = forms
    .map((form) => irregularLemma(form)!)
    .filter((lemma) => irregularLemma(lemma) !== undefined);
  expect(unstable).toEqual(["lay"]);
});
