import { expect, test } from "vitest";
import { docx, lines, p, read } from "./files.ts";

const run = (text: string, properties = "") =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const style = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
const cell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test.each([
  ["a paragraph", p("The last ferry."), ["text 1:1 The last ferry."]],
  [
    "empty paragraphs, which count",
    `${p("One.")}<w:p/>${p("  ")}${p("二。")}`,
    ["text 1:1 One.", "text 4:1 二。"],
  ],
  [
    "white space is folded, and columns say where text stands",
    p("  A \t wide  gap"),
    ["text 1:3 A wide gap"],
  ],
  [
    "runs that cut words",
    `<w:p>${run("渡")}${run("輪", "<w:rPr><w:b/></w:rPr>")}${run("離港。")}</w:p>`,
    ["text 1:1 渡輪離港。"],
  ],
  [
    "tracked changes: what was inserted stays, what was deleted or moved away goes",
    `<w:p>${run("The ")}<w:del>${`<w:r><w:delText>old </w:delText></w:r>`}</w:del><w:ins>${run("new ")}</w:ins><w:moveFrom>${run("gone ")}</w:moveFrom><w:moveTo>${run("pier.")}</w:moveTo></w:p>`,
    ["text 1:1 The new pier."],
  ],
  [
    "a deleted paragraph mark joins two paragraphs",
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("碼頭在")}</w:p>${p("左邊。")}`,
    ["text 1:1 碼頭在左邊。"],
  ],
  [
    "a deleted row of a table",
    `<w:tbl><w:tr>${cell(p("Kept"))}${cell(p("保留"))}</w:tr><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(p("Gone"))}${cell(p("刪去"))}</w:tr></w:tbl>`,
    ["cell 1:1 [1,0] Kept", "cell 2:1 [1,1] 保留"],
  ],
  [
    "hidden text, as segmenting tools leave it",
    `<w:p>${run("{0&gt;", "<w:rPr><w:vanish/></w:rPr>")}${run("Shown.", '<w:rPr><w:vanish w:val="0"/></w:rPr>')}${run("&lt;}0{&gt;", '<w:rPr><w:rStyle w:val="tw4winMark"/></w:rPr>')}</w:p>`,
    ["text 1:1 Shown."],
  ],
  [
    "fields: results, without codes",
    `<w:p>${run("Page ")}${field("PAGEREF x", run("12"))}<w:fldSimple w:instr="DATE">${run(", today")}</w:fldSimple></w:p>`,
    ["text 1:1 Page 12, today"],
  ],
  [
    "a field without end, and a code outside a field",
    `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run("First.")}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p("第二段。")}`,
    ["text 1:1 First.", "text 2:1 第二段。"],
  ],
  [
    "tables of contents, by their field and by their style",
    `<w:p>${field("TOC \\o", run("1 Harbour 3"))}</w:p>${p("2 Pier 5", style("TOC1"))}${p("Harbour")}`,
    ["text 3:1 Harbour"],
  ],
  [
    "ruby keeps the characters, not the reading",
    `<w:p><w:r><w:ruby><w:rt>${run("ㄉㄨˋ")}</w:rt><w:rubyBase>${run("渡")}</w:rubyBase></w:ruby></w:r>${run("口")}</w:p>`,
    ["text 1:1 渡口"],
  ],
  [
    "formulas, as text",
    `<w:p>${run("So ")}<m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run(".")}</w:p>`,
    ["text 1:1 So E=mc2."],
  ],
  [
    "a text box once, behind the paragraph it hangs on, whose number it has",
    `<w:p>${run("Text.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${p("In the box")}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:oval><v:textbox><w:txbxContent>${p("In the box")}</w:txbxContent></v:textbox></v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p("After.")}`,
    ["text 1:1 Text.", "text 1:1 In the box", "text 2:1 After."],
  ],
  [
    "lines that the author ended by hand",
    `<w:p>${run("12 Harbour Road")}<w:r><w:br/></w:r>${run("Lushi")}</w:p>`,
    ["text 1:1 12 Harbour Road", "text 1:17 Lushi"],
  ],
  [
    "headings by their style, also one that is based on another, and by outline level",
    `${p("Title", style("T"))}${p("Chapter", style("Mine"))}${p("章", style("Level"))}${p("Body", style("Body"))}`,
    ["heading 1:1 Title", "heading 2:1 Chapter", "heading 3:1 章", "text 4:1 Body"],
  ],
  [
    "items",
    p("Bring water.", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    ["item 1:1 Bring water."],
  ],
  [
    "cells of several paragraphs, and merged ones",
    `<w:tbl><w:tr>${cell(p("Both"), '<w:gridSpan w:val="2"/>')}${cell(p("c"))}</w:tr><w:tr>${cell(p("a"), '<w:vMerge w:val="restart"/>')}${cell(p("One.") + p("Two."))}${cell(p("d"))}</w:tr><w:tr>${cell("<w:p/>", "<w:vMerge/>")}${cell(p("b"))}${cell(p("e"))}</w:tr></w:tbl>`,
    [
      "cell 1:1 [1,0] Both",
      "cell 2:1 [1,2] c",
      "cell 3:1 [2,0] a",
      "cell 4:1 [2,1] One.",
      "cell 5:1 [2,1] Two.",
      "cell 6:1 [2,2] d",
      "cell 8:1 [3,1] b",
      "cell 9:1 [3,2] e",
    ],
  ],
  [
    "a table of one column is a frame round text",
    `<w:tbl><w:tr>${cell(p("Notice", style("T")) + p("Mind the gap."))}</w:tr></w:tbl>`,
    ["heading 1:1 Notice", "text 2:1 Mind the gap."],
  ],
])("reads %s", async (_, body, expected) => {
  const styles = `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My chapters"/><w:basedOn w:val="H1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Level"><w:name w:val="章名"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Looped"/><w:basedOn w:val="Body"/></w:style>
    <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="character" w:styleId="tw4winMark"><w:name w:val="tw4winMark"/><w:rPr><w:vanish/></w:rPr></w:style>`;
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  expect(lines(await read("docx", docx({ body, styles, numbering })))).toEqual(expected);
});

test("notes come behind the text, in the order of their references, with places of their own", async () => {
  const reference = (type: string, id: number) => `<w:r><w:${type}Reference w:id="${id}"/></w:r>`;
  const note = (type: string, id: number, content: string) =>
    `<w:${type} w:id="${id}">${content}</w:${type}>`;
  const blocks = await read(
    "docx",
    docx({
      body: `<w:p>${run("Ferries")}${reference("endnote", 2)}${run(" run")}${reference("footnote", 3)}${run(".")}${reference("footnote", 2)}</w:p>`,
      footnotes:
        note("footnote", 2, p("Daily.")) + note("footnote", 3, p("Since 1920.") + p("第二段。")),
      endnotes: note("endnote", 2, p("Wooden ones.")),
    }),
  );
  expect(lines(blocks)).toEqual([
    "text 1:1 Ferries run.",
    "note footnote=1:1:1 Since 1920.",
    "note footnote=1:2:1 第二段。",
    "note footnote=2:1:1 Daily.",
    "note endnote=1:1:1 Wooden ones.",
  ]);
});
