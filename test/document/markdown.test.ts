import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { falsePlaces, outline, readText } from "./read.ts";

const read = async (text: string) => outline(await readText(text, "markdown"));

describe("blocks of Markdown", () => {
  test.each<[name: string, text: string, blocks: string[]]>([
    [
      "headings",
      "# One *two*\n\nThree\n=====\n## Four {#four}",
      ["heading: One two", "heading: Three", "heading: Four"],
    ],
    ["lines of a paragraph", "one\ntwo\n\n三\n四", ["text: one two", "text: 三四"]],
    [
      "line ends that were written",
      "12 Harbour Road  \nTaitung\\\nTaiwan<br>Asia",
      ["text: 12 Harbour Road", "text: Taitung", "text: Taiwan", "text: Asia"],
    ],
    [
      "emphasis, code and links in a line",
      "A **b** `c*d` [e](http://x 't') <http://f> [g][h] [h].\n\n[h]: http://y",
      ["text: A b c*d e http://f g h."],
    ],
    ["escapes and entities", "1\\. A &amp; B &#20013; \\*c\\*", ["text: 1. A & B 中 *c*"]],
    [
      "emphasis that the standard does not see",
      "這是**「粗體」**字，~~刪去~~",
      ["text: 這是「粗體」字，刪去"],
    ],
    ["stars that are no emphasis", "2 ** 3 and `**kwargs`", ["text: 2 ** 3 and **kwargs"]],
    [
      "items, tasks, paragraphs in items",
      "- one\n  more\n\n  two\n- [x] three\n  1. four",
      ["item: one more", "item: two", "item: three", "item: four"],
    ],
    ["quotations", "> one\n> two\n>\n> - three", ["text: one two", "item: three"]],
    [
      "tables",
      "| a | b |\n|---|---|\n| 1 | x \\| y |\n\n| c |\n|---|\n| 3 |",
      [
        "cell 0.0: a",
        "cell 0.1: b",
        "cell 1.0: 1",
        "cell 1.1: x | y",
        "cell 2.0: c",
        "cell 3.0: 3",
      ],
    ],
    [
      "code",
      "```js\nif (a) {\n\n  b();\n}\n```\n\n    c\n     d",
      ["code: if (a) {\n\n  b();\n}", "code: c\n d"],
    ],
    [
      "code in an item and a quotation",
      "- one\n  ```\n  a\n    b\n  ```\n\n> ```\n> c\n> ```",
      ["item: one", "code: a\n  b", "code: c"],
    ],
    [
      "images",
      "![The pier](a.png)\n\nText ![](b.png) and ![icon](c.png).\n\n[![build](d)](e)",
      ["note: The pier", "text: Text and ."],
    ],
    [
      "notes",
      "So.[^1] And.[^x]\n\n[^1]: A note\n    goes on.\n[^x]: Word",
      ["text: So. And.", "note: A note goes on. : Word"],
    ],
    ["a note of one word", "So.[^1]\n\n[^1]: Word", ["text: So.", "note: Word"]],
    [
      "HTML",
      '<div align="center">\n<h2>Pier &amp; sea</h2>\n</div>\n\nA <b>b</b><!-- c --> <ruby>漢<rt>hàn</rt></ruby>字',
      ["heading: Pier & sea", "text: A b 漢字"],
    ],
    [
      "front matter",
      '---\ntitle: "The pier"\ntags: [a, b]\ndescription: >\n  Two\n  lines\n---\n\nText',
      ["heading: The pier", "text: Two lines", "text: Text"],
    ],
    [
      "front matter in TOML",
      "+++\ntitle = 'The pier'\ndraft = true\n+++\nText",
      ["heading: The pier", "text: Text"],
    ],
    [
      "containers",
      ":::tip 提示\n小心\n:::\n\nText\n\n```\n:::note\n```",
      ["heading: 提示", "text: 小心", "text: Text", "code: :::note"],
    ],
    ["rules and definitions alone", "***\n\n[a]: http://x", []],
  ])("%s", async (_, text, blocks) => {
    expect(await read(text)).toEqual(blocks);
  });
});

const head = fc.constantFrom("# ", "- ", "1. ", "> ", "  ", "    ", "> - ", "[^1]: ", "", "");
const whole = fc.constantFrom(
  ..."```;| a | b |;|---|---|;<div>;</div>;[x]: http://y;:::tip;:::;---;***;> ```;".split(";"),
);
const words = fc.array(
  fc.constantFrom(
    "one",
    "中文",
    " ",
    "**b**",
    "*c*",
    "`d`",
    "[e](f)",
    "&amp;",
    "\\*",
    "é",
    "，",
    "[^1]",
    "~~g~~",
    "𠮷",
    "<b>",
    "![h](i)",
    "\\",
    "  ",
  ),
  { maxLength: 6 },
);
const file = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.tuple(head, words).map(([a, b]) => a + b.join("")),
        whole,
      ),
      {
        maxLength: 12,
      },
    ),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([lines, end]) => lines.join(end));

test("places are true, and no word is lost or read twice", async () => {
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const blocks = await readText(text, "markdown");
      expect(falsePlaces(text, blocks)).toEqual([]);
      for (const block of blocks) {
        expect(block.text).toBe(block.text.trim());
        expect(block.text).not.toMatch(block.kind === "code" ? /^$/ : /^$|[\t\r\n]| {2}/);
      }
      const count = (pattern: RegExp, where: string) => (where.match(pattern) ?? []).length;
      const all = blocks.map((block) => block.text).join("\n");
      for (const word of [/中文/g, /é/g, /𠮷/g]) {
        // What front matter says to programs is left out.
        if (!/^---/.test(text)) expect(count(word, all)).toBe(count(word, text));
      }
    }),
    { numRuns: 300 },
  );
});

test("a long text is read as a short one", async () => {
  const part =
    "# Head\n\nSee [the pier][p] and\nthe sea.\n\n- one\n\n  two\n- three\n\n```\na\n\nb\n```\n\n<!-- x\n\ny -->\n\n";
  const once = await read(`${part}[p]: http://x`);
  const text = `${part.repeat(1500)}[p]: http://x`;
  const blocks = await readText(text, "markdown");
  expect(outline(blocks)).toEqual(Array.from({ length: 1500 }, () => once).flat());
  expect(falsePlaces(text, blocks)).toEqual([]);
});

test("signs without number are no signs, and the words stay where they are", async () => {
  const text = `# *Head*\n\n${"**a_b* 中文 ".repeat(3000)}\n\n*c*`;
  const blocks = await readText(text, "markdown");
  expect(blocks.map((block) => block.text)).toEqual(["Head", "a_b 中文 ".repeat(3000).trim(), "c"]);
  expect(falsePlaces(text, blocks)).toEqual([]);
});

test.each([
  ["quotations in quotations", `${">".repeat(20_000)} x`],
  ["items in items", Array.from({ length: 300 }, (_, i) => `${" ".repeat(2 * i)}- x`).join("\n")],
  ["items on one line", `${"- ".repeat(20_000)}x`],
  ["brackets", `${"[".repeat(20_000)} x`],
  ["emphasis in emphasis", `${"*a ".repeat(20_000)}`],
  ["emphasis that is not closed", "**a*".repeat(60_000)],
  ["links that are not closed", "[a](".repeat(100_000)],
])("%s are read to the end", async (_, text) => {
  expect((await readText(text, "markdown")).length).toBeGreaterThan(0);
});
