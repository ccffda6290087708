import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { BitextUnit } from "../../src/bitext/unit.ts";
import { createHtmlWriter } from "../../src/bitext/write-html.ts";
import { anyUnit, lossesOf, OPTIONS, textOf } from "./any-units.ts";

const write = (units: readonly BitextUnit[], options = OPTIONS) =>
  textOf(units, createHtmlWriter(options));

/** The cells of texts, with their languages, and every tag, as a parser of HTML sees them. */
function read(page: string) {
  const cells: { lang: string; text: string }[] = [];
  const tags = new Set<string>();
  const attributes = new Set<string>();
  let cell: { lang: string; text: string } | undefined;
  let isNone = false;
  const parser = new Parser({
    onopentag(name, given) {
      tags.add(name);
      for (const key of Object.keys(given)) attributes.add(key);
      if (name === "td" && given.lang) cell = { lang: given.lang, text: "" };
      isNone = given.class === "none";
    },
    ontext(text) {
      if (cell && !isNone) cell.text += text;
    },
    onclosetag(name) {
      if (name === "td" && cell) cells.push(cell);
      if (name === "td") cell = undefined;
      isNone = false;
    },
  });
  parser.end(page);
  return { cells, tags: [...tags], attributes: [...attributes] };
}

test("every text is shown as it is, in its language, and makes no markup", () => {
  fc.assert(
    fc.property(fc.array(anyUnit(), { maxLength: 4 }), (units) => {
      const { cells, tags, attributes } = read(write(units));
      expect(cells).toEqual(
        units.flatMap(({ source, target }) => [
          { lang: "en-GB", text: source },
          { lang: "zh-HK", text: target },
        ]),
      );
      const known =
        "html head meta title style body main h1 table thead tbody tr th td span b p".split(" ");
      expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
      expect(attributes.filter((name) => /^on|src|href/.test(name))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what HTML cannot hold is replaced and told", () => {
  const { losses, onLoss } = lossesOf();
  const { cells } = read(write([{ source: "bell\u0007", target: "鐘" }], { ...OPTIONS, onLoss }));
  expect(cells[0]!.text).toBe("bell\ufffd");
  expect(losses.map(({ part, count }) => [part, count])).toEqual([["source", 1]]);
});

test("gaps and unsure units are marked in words", () => {
  const page = write([
    { source: "Sure.", target: "確定。", confidence: 0.8 },
    { source: "Unsure.", target: "不確定。", confidence: 0.79, notes: ["<look>"] },
    { source: "", target: "加上的。", confidence: 1, sourceLocale: "en-IN" },
  ]);
  expect(page.match(/<tr class="\w+">/g)).toEqual(['<tr class="unsure">', '<tr class="gap">']);
  expect(page.match(/<b>[^<]*<\/b>/g)).toEqual(["<b>unsure</b>", "<b>without partner</b>"]);
  expect(page).toContain('<p class="note">&lt;look&gt;</p>');
  expect(page).toContain('lang="en-IN"');
});
