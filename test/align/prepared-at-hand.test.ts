import { expect, test } from "vitest";
import { prepareBitext } from "../../src/align/prepare.ts";
import { prepareOnce } from "../../src/align/prepared-at-hand.ts";
import { alignDocuments } from "../../src/align-documents.ts";
import { audit } from "../../src/audit/audit.ts";
import { parseJson } from "../../src/format/json.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { toJson } from "../../src/library.ts";
import { auditAlignment } from "../../src/library-audit.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";

const ENGLISH =
  "Boil two litres of water in the iron pot. Stir it once with a wooden spoon. Serve it with soy sauce.";
const CHINESE = "先用鐵鍋煮三公升的水。上桌時淋上醬油。";
const documentsOf = () => {
  const { document: english } = documentFromText(ENGLISH, { name: "en", lang: "en" });
  const { document: chinese } = documentFromText(CHINESE, { name: "zh", lang: "zh" });
  return { english, chinese };
};
const pairOf = () => {
  const { english, chinese } = documentsOf();
  return { source: segment(english), target: segment(chinese) };
};
const lexicon = loadLexicon();
const { glossary } = parseGlossary("en,zh\niron pot,鐵鍋\n", "terms.csv");

test("a pair is prepared once, with what it is asked for", () => {
  const { source, target } = pairOf();
  const plain = prepareOnce(source, target, lexicon);
  expect(plain).toEqual(prepareBitext(source, target, lexicon));
  expect(prepareOnce(source, target, lexicon)).toBe(plain);
  const withTerms = prepareOnce(source, target, lexicon, glossary);
  expect(withTerms).toEqual(prepareBitext(source, target, lexicon, undefined, glossary));
  expect(withTerms).not.toEqual(plain);
  expect(prepareOnce(source, pairOf().target, lexicon)).not.toBe(plain);
  expect(prepareOnce(source, target, lexicon)).toEqual(plain);
});

test("an alignment is audited alike whether its words are at hand or not", () => {
  const { english, chinese } = documentsOf();
  const alignment = alignDocuments(english, chinese);
  const atOnce = auditAlignment(alignment);
  alignDocuments(english, chinese); // another pair takes its place
  const later = auditAlignment(alignment);
  const read = audit(parseJson(toJson(alignment), "alignment.json"), lexicon);
  expect(atOnce.findings.length).toBeGreaterThan(0);
  expect(later.findings).toEqual(atOnce.findings);
  expect(read.findings).toEqual(atOnce.findings);
});
