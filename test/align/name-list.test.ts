import { expect, test } from "vitest";
import { listNames } from "../../src/align/name-list.ts";
import { prepareBitext } from "../../src/align/prepare.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";
import type { Lang } from "../../src/types.ts";
import { toyLexicon } from "../lexicon/toy-lexicon.ts";

const lexicon = toyLexicon({ translations: [["先生", "mr", 0.5]] });
const read = (text: string, lang: Lang) =>
  segment(documentFromText(text, { name: lang, lang, presegmented: true }).document);

test("names of both texts are listed with their places", () => {
  const source = read(
    "Mr Leung Chun-ying spoke.\nNobody else.\nThen Leung Chun-ying left.\n",
    "en",
  );
  const target = read("梁振英先生發言。\n沒有別人。\n", "zh");
  const prepared = prepareBitext(source, target, lexicon);
  const [name, ...others] = listNames(prepared, source, target);
  expect(others).toEqual([]);
  expect(name!.recognisedBy).toBe("hong-kong");
  expect(name!.source.map(({ sentence }) => sentence)).toEqual([0, 2]);
  expect(name!.source.map(({ span }) => source.text.slice(span.start, span.end))).toEqual([
    "Leung Chun-ying",
    "Leung Chun-ying",
  ]);
  expect(name!.target.map(({ span }) => target.text.slice(span.start, span.end))).toEqual([
    "梁振英",
  ]);
});

test("without the sources of names there are none", () => {
  const source = read("Mr Leung Chun-ying spoke.\n", "en");
  const target = read("梁振英先生發言。\n", "zh");
  const prepared = prepareBitext(source, target, lexicon, undefined, undefined, new Set());
  expect(listNames(prepared, source, target)).toEqual([]);
});
