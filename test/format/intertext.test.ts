import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { formatInterTextDocument, formatInterTextLinks } from "../../src/format/intertext.ts";
import type { SegmentedDocument } from "../../src/types.ts";
import { alignmentOf, documentOf, reorderedAlignment } from "./sample.ts";

/** Sentences by id, and links, as a parser of XML sees them. */
function read(xml: string) {
  const sentences = new Map<string, string>();
  const links: { type: string; xtargets: string }[] = [];
  let id: string | undefined;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "s") {
      id = attributes.id!;
      sentences.set(id, "");
    }
    if (name === "link") links.push({ type: attributes.type!, xtargets: attributes.xtargets! });
  });
  parser.on("text", (text) => {
    if (id !== undefined) sentences.set(id, sentences.get(id)! + text);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "s") id = undefined;
  });
  parser.write(xml).close();
  return { sentences, links };
}

const documentXml = (document: SegmentedDocument) =>
  [...formatInterTextDocument(document, "en")].join("");

test("a text gives every sentence back, each id once", () => {
  const line = fc
    .string({ unit: fc.constantFrom(..."a<&>\"'字] ", "𠮷"), minLength: 1 })
    .map((text) => `x${text}x`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const { sentences } = read(documentXml(documentOf("en", "en.txt", lines)));
      expect([...sentences.values()]).toEqual(lines);
    }),
  );
});

test("sentences are numbered in their paragraphs", () => {
  const document = documentOf("en", "en.txt", ["A.", "B.", "C."]);
  const sentences = document.sentences.map((sentence, k) => ({
    ...sentence,
    paragraph: k === 2 ? 7 : 3,
  }));
  expect([...read(documentXml({ ...document, sentences })).sentences]).toEqual([
    ["1:1", "A."],
    ["1:2", "B."],
    ["2:1", "C."],
  ]);
});

test("links name Chinese sentences first, and never cross", () => {
  const paths = ["x/n.en.xml", "x/n.zh-TW.xml", "x/n.en.zh-TW.alignment.xml"];
  const linksOf = (alignment: Parameters<typeof formatInterTextLinks>[0]) =>
    [...formatInterTextLinks(alignment, {}, paths)].join("");
  const xml = linksOf(alignmentOf(["A.", "B."], ["甲，乙。", "丙。"], "[0,1]:[0]\n[]:[1]"));
  expect(xml).toContain('<linkGrp toDoc="n.zh-TW.xml" fromDoc="n.en.xml">');
  expect(read(xml).links).toEqual([
    { type: "1-2", xtargets: "1:1;1:1 2:1" },
    { type: "1-0", xtargets: "2:1;" },
  ]);
  expect(read(linksOf(reorderedAlignment())).links.map(({ type }) => type)).toEqual([
    "1-0",
    "1-1",
    "1-1",
    "0-1",
  ]);
});
