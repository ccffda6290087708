import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { falsePlaces, outline, readText } from "./read.ts";

const read = async (page: string, options?: { mainText: boolean }) =>
  outline(await readText(page, "html", options));

describe("blocks of a page", () => {
  test.each<[name: string, page: string, blocks: string[]]>([
    ["paragraphs without end tags", "<p>One.<p>Two.", ["text: One.", "text: Two."]],
    ["text beside blocks", "Before<p>in</p>after", ["text: Before", "text: in", "text: after"]],
    ["elements inside a line", "<p>a <b>b</b><i>c</i> <code>d</code>.", ["text: a bc d."]],
    ["headings", "<h1>Title</h1><h3>Part</h3>", ["heading: Title", "heading: Part"]],
    [
      "items, nested, without end tags",
      "<ul><li>one<li>two<ol><li><p>three</ol><li>four</ul>",
      ["item: one", "item: two", "item: three", "item: four"],
    ],
    [
      "definitions",
      "<dl><dt>雨<dd>rain<dt>風<dd>wind</dl>",
      ["item: 雨", "item: rain", "item: 風", "item: wind"],
    ],
    [
      "rows and columns, with empty and with wide cells",
      "<table><tr><th>a<th><th>c<tr><td colspan=2>d<td>e</table>",
      ["cell 0.0: a", "cell 0.2: c", "cell 1.0: d", "cell 1.2: e"],
    ],
    [
      "cells that reach into the next rows",
      "<table><tr><td rowspan=2>1<td>one<tr><td>uno<tr><td>2<td>two</table>",
      ["cell 0.0: 1", "cell 0.1: one", "cell 1.1: uno", "cell 2.0: 2", "cell 2.1: two"],
    ],
    [
      "paragraphs of one cell",
      "<table><tr><td><p>One.</p><p>Two.</p><td>一。</table>",
      ["cell 0.0: One.", "cell 0.0: Two.", "cell 0.1: 一。"],
    ],
    [
      "a table that only lays out the page",
      "<table><tr><td>Menu<td><table><tr><td>rain<td>雨</table></table>",
      ["text: Menu", "cell 1.0: rain", "cell 1.1: 雨"],
    ],
    [
      "captions and figures",
      "<figure><img alt=x><figcaption>The pier</figcaption></figure>",
      ["note: The pier"],
    ],
    [
      "code",
      "<pre><code>if (a &lt; b) {\n  go();\n}\n</code></pre>",
      ["code: if (a < b) {\n  go();\n}"],
    ],
    ["code without a tag of its own", "<pre>x = y[0];</pre>", ["code: x = y[0];"]],
    [
      "a poem that is set like code",
      "<pre>\n  The tide goes out,\n  the tide   comes in\n</pre>",
      ["text: The tide goes out,", "text: the tide comes in"],
    ],
    [
      "Chinese that is set like code",
      "<pre>潮水退去\n潮水又來</pre>",
      ["text: 潮水退去", "text: 潮水又來"],
    ],
    ["white space of the source", "<p>\n  a\n\tb  c </p>", ["text: a b c"]],
    [
      "line ends of the source in Chinese",
      "<p>末班渡輪\n  九點，\nOK 開</p>",
      ["text: 末班渡輪九點，OK 開"],
    ],
    [
      "entities, soft hyphens",
      "<p>A&amp;B &#20013;&#x6587; ex&shy;am\u00adple &lt;x&gt; &unknown;",
      ["text: A&B 中文 example <x> &unknown;"],
    ],
    [
      "reading aids",
      "<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>很美",
      ["text: 漢字很美"],
    ],
    [
      "what is not shown",
      '<title>t</title><p>a<script>if (1<2) x("<p>")</script><style>p{}</style><template><p>b</template>' +
        '<p hidden>c<p style="color:red; display: none">d</p><span aria-hidden="true">e<span>f</span></span>g<!-- h -->',
      ["text: a", "text: g"],
    ],
    [
      "numbers of notes as pandoc, LibreOffice and Word write them",
      '<p>A.<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> B.<a class="sdfootnoteanc" href="#sdfootnote2sym">2</a> C.<a href="#_ftn3">[3]</a>' +
        '<p id="fn1">Note.<a href="#fnref1" class="footnote-back" epub:type="backlink">↩</a>',
      ["text: A. B. C.", "text: Note."],
    ],
    [
      "heads and feet of pages",
      '<div title="header"><p>Draft</div><p>a<div title="footer"><p>2</div>',
      ["text: a"],
    ],
    [
      "numbers of notes",
      '<p>So.<sup><a href="#n1">1</a></sup> 5 m<sup>2</sup>',
      ["text: So. 5 m2"],
    ],
    [
      "an address",
      "<p>The pier:<br>12 Harbour Road<br/>Taitung",
      ["text: The pier:", "text: 12 Harbour Road", "text: Taitung"],
    ],
    ["a poem", "<p>白日依山盡，<br>黃河入海流。</p>", ["text: 白日依山盡，", "text: 黃河入海流。"]],
    [
      "lines that were broken at a width",
      "<p>The wind from the north is so strong in winter that<br>some sailings are cancelled.",
      ["text: The wind from the north is so strong in winter that some sailings are cancelled."],
    ],
    ["a heading on two lines", "<h1>The Long<br>Way Home</h1>", ["heading: The Long Way Home"]],
    [
      "a heading in two languages",
      "<h1>The Long Way<br>回家的路</h1>",
      ["heading: The Long Way", "heading: 回家的路"],
    ],
    ["broken tags", "<p>a</b></div></p x>b<div><p>c</div", ["text: a", "text: b", "text: c"]],
    ["no tags", "just text", ["text: just text"]],
    ["nothing", "<html><body> &nbsp; </body></html>", []],
    [
      "XHTML",
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><head><script src="a"/><title/></head><body><p>a<br/>b</p></body></html>',
      ["text: a", "text: b"],
    ],
  ])("%s", async (_, page, blocks) => {
    expect(await read(page)).toEqual(blocks);
  });
});

describe("the main text", () => {
  const menu =
    "<ul><li><a href=a>Home</a><li><a href=b>News</a><li><a href=c>Fares</a><li><a href=d>Contact</a></ul>";

  test.each<[name: string, page: string, blocks: string[]]>([
    [
      "by element",
      `<nav>${menu}</nav><header>Our site</header><h1>Title</h1><p>Text.<footer>©</footer>`,
      ["heading: Title", "text: Text."],
    ],
    [
      "by role",
      "<div role=navigation>Menu</div><p>Text.<div role=contentinfo>©</div>",
      ["text: Text."],
    ],
    [
      "by name",
      '<div id="site-footer">©</div><div class="col sidebar">More</div><p class="header">Text.',
      ["text: Text."],
    ],
    ["by links", `${menu}<p>Text with <a href=x>a link</a>.`, ["text: Text with a link."]],
    [
      "by the element for it",
      "<p>Before.</p><main><header><h1>Title</h1></header><p>Text.</main><p>After.",
      ["heading: Title", "text: Text."],
    ],
    [
      "by the only article",
      "<p>Ad.</p><article><h2>Title</h2><p>Text.</article>",
      ["heading: Title", "text: Text."],
    ],
    [
      "not by one article of several",
      "<article>One.</article><article>Two.</article>",
      ["text: One.", "text: Two."],
    ],
    [
      "not by an element that is nearly empty",
      `<main>x</main><p>${"All the text. ".repeat(9)}`,
      ["text: x", `text: ${"All the text. ".repeat(9).trim()}`],
    ],
    [
      "a short list of links stays",
      "<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>",
      ["item: One", "item: Two"],
    ],
  ])("%s", async (_, page, blocks) => {
    expect(await read(page, { mainText: true })).toEqual(blocks);
  });

  test("is asked for", async () => {
    expect(await read("<nav>Menu</nav><p>Text.")).toEqual(["text: Menu", "text: Text."]);
  });
});

const tag = fc.constantFrom(
  ..."p div b i li ul h2 table tr td pre code br sup a span section /p /div /b /li /ul /h2 /table /tr /td /pre /span /x".split(
    " ",
  ),
);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  fc.constantFrom("&amp;", "&nbsp;", "&#x4e2d;", "\n", "  ", "\r\n\t", "<!-- x -->", "< ", "& "),
  fc.constantFrom("a", "bc ", "中文", "𠮷", "，", "é.", "\u3000", "\u200b"),
);

test("a paragraph of thousands of lines takes linear time", async () => {
  // Else it would run into the time limit of a test.
  const line = "她走過長長的走廊，推開那扇沉重的木門，看見窗外的雨還在下著，";
  const page = `<p>${Array.from({ length: 20_000 }, () => line).join("<br>")}</p>`;
  expect(await read(page)).toEqual([`text: ${line.repeat(20_000)}`]);
});

test("places are true, and all that is shown stands in one block, whatever is broken", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const page = pieces.join("");
      const blocks = await readText(page, "html");
      expect(falsePlaces(page, blocks)).toEqual([]);
      for (const { kind, text } of blocks) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(kind === "code" ? /^$/ : /^$|[\t\r\n]| {2}/);
      }
      const letters = (texts: readonly string[]) =>
        (texts.join("").match(/[abcé中文𠮷，.]/gu) ?? []).join("");
      const shown = pieces.filter((part) => !/^<[a-z/!]/.test(part));
      expect(letters(blocks.map(({ text }) => text))).toBe(
        letters(
          shown.map((part) => (part === "&#x4e2d;" ? "中" : part.startsWith("&") ? "" : part)),
        ),
      );
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["deep nesting", `${"<div>".repeat(100_000)}x${"</div>".repeat(100_000)}`, 1],
  [
    "end tags without start in deep nesting",
    `${"<div>".repeat(50_000)}${"</i></p>".repeat(50_000)}x`,
    1,
  ],
  ["open tables", `${"<table><tr><td>".repeat(20_000)}x`, 1],
  ["a start tag that never ends", `<p>x<a ${"b=c ".repeat(200_000)}`, 1],
])("%s is read to the end", async (_, page, count) => {
  expect(await readText(page, "html", { mainText: true })).toHaveLength(count);
});
