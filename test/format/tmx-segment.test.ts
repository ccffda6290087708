import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { createSegmentReader } from "../../src/format/tmx-segment.ts";
import type { Lang } from "../../src/types.ts";

/** What is read of the content of a `seg`. */
function read(content: string, lang: Lang = "en"): { text: string; codes: number } {
  const reader = createSegmentReader();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name !== "seg") reader.open(name);
  });
  parser.on("closetag", ({ name }) => {
    if (name !== "seg") reader.close(name);
  });
  parser.on("text", reader.text);
  parser.write(`<seg>${content}</seg>`).close();
  return { text: reader.finish(lang), codes: reader.codes() };
}

describe("the text of a segment", () => {
  test.each<[string, string, string, number]>([
    ["plain text", "Tea &amp; &lt;coffee&gt;", "Tea & <coffee>", 0],
    [
      "emphasis that opens and closes",
      "A <bpt i='1'>&lt;b&gt;</bpt>bold<ept i='1'>&lt;/b&gt;</ept> word",
      "A bold word",
      2,
    ],
    ["emphasis inside a word", "H<bpt i='1'>&lt;sub&gt;</bpt>2<ept i='1'/>O", "H2O", 2],
    ["a highlight is text", "Press <hi type='key'>Enter</hi> now", "Press Enter now", 0],
    ["a placeholder between words", "Found <ph>{0}</ph> files", "Found files", 1],
    ["a placeholder before a stop", "Open <ph>{0}</ph>.", "Open.", 1],
    ["a placeholder at the start", "<ph>{0}</ph> files", "files", 1],
    ["a line break without spaces", "line one<ph>&lt;br/&gt;</ph>line two", "line one line two", 1],
    ["two codes side by side", "a <it pos='begin'>x</it><ph>y</ph> b", "a b", 2],
    ["a footnote inside a code", "word<ph>fn <sub>note <ph>x</ph></sub></ph> end", "word end", 1],
    ["an old code without a name", "a<ut>\\b</ut> b", "a b", 1],
    ["nothing but a code", "<ph>x</ph>", "", 1],
    ["line ends of a pretty printer", "\n  two\n  words\n", "two words", 0],
  ])("%s", (_, content, text, codes) => {
    expect(read(content)).toEqual({ text, codes });
  });

  test("Chinese on several lines is joined without spaces", () => {
    expect(read("\n  請先\n  安裝<ph>x</ph>。\n", "zh").text).toBe("請先安裝。");
  });
});
