import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, joinBlocks } from "../../src/document/block.ts";
import { documentsFromMixedBlocks } from "../../src/document/mixed-blocks.ts";
import { rowsOf } from "../../src/text/rows.ts";
import { segment } from "../../src/text/sentence.ts";
import { BLOCK_KINDS, type Document } from "../../src/types.ts";
import { readText } from "./read.ts";

const list = ({ text, paragraphs, kinds }: Document) =>
  paragraphs.map(({ start, end }, k) => `${kinds![k]}: ${text.slice(start, end)}`);

async function split(page: string, presegmented = false) {
  const blocks = joinBlocks(await readText(page, "html"));
  const mixed = documentsFromMixedBlocks(blocks, { name: "a.html", presegmented });
  return { ...mixed, en: list(mixed.english), zh: list(mixed.chinese) };
}

const TABLE =
  "<table><tr><th>No.<th>English<th>中文<tr><td>1<td><p>The pier is closed.<p>It opens in May.<td><p>碼頭關閉。<p>五月重開。" +
  "<tr><td>2<td>Any other business<td>其他事項<tr><td>3<td>Closed on Monday<td></table>";

describe("a file in both languages", () => {
  test("is split by blocks", async () => {
    const { layout, en, zh } = await split(
      "<h1>The last ferry</h1><h1>末班渡輪</h1><p>It left at nine. We waited.<p>九點就開走了。我們只好等。<li>Bring water.<li>請帶水。",
    );
    expect(layout).toBe("lines");
    expect(en).toEqual([
      "heading: The last ferry",
      "text: It left at nine. We waited.",
      "item: Bring water.",
    ]);
    expect(zh).toEqual(["heading: 末班渡輪", "text: 九點就開走了。我們只好等。", "item: 請帶水。"]);
  });

  test("gives half of a heading to either", async () => {
    const { en, zh } = await split(
      "<h1>The last ferry 末班渡輪</h1><p>It left at nine, as it does.<p>它照常九點開走。",
    );
    expect(en[0]).toBe("heading: The last ferry");
    expect(zh[0]).toBe("heading: 末班渡輪");
  });

  test("gives code to both", async () => {
    const { en, zh } = await split(
      "<p>Book the ferry like this:<pre><code>ferry --book\n\nend</code></pre><p>這樣訂渡輪：<p>That is all there is.<p>就這樣而已。",
    );
    expect(en[1]).toBe("code: ferry --book\n\nend");
    expect(zh[0]).toBe("code: ferry --book\n\nend");
  });

  test("is split by the columns of its tables, and around them by blocks", async () => {
    const { layout, english, chinese, en, zh } = await split(
      `<h1>Notice of Meeting</h1><h1>會議通知</h1><p>The members meet on Monday.<p>委員於星期一開會。${TABLE}<p>The meeting ends at noon.<p>會議於中午結束。`,
    );
    expect(layout).toBe("columns");
    expect(en.slice(2)).toEqual([
      "cell: The pier is closed.",
      "cell: It opens in May.",
      "cell: Any other business",
      "cell: Closed on Monday",
      "text: The meeting ends at noon.",
    ]);
    expect(zh.slice(2)).toEqual([
      "cell: 碼頭關閉。",
      "cell: 五月重開。",
      "cell: 其他事項",
      "text: 會議於中午結束。",
    ]);
    const rows = rowsOf(segment(english), segment(chinese), layout)!;
    expect([...rows.source]).toEqual([0, 0, 1, 1, 2, 3, 4]);
    expect([...rows.target]).toEqual([0, 0, 1, 1, 2, 4]);
  });

  test("has a unit of both languages for each row where units are given", async () => {
    const { en, zh } = await split(TABLE, true);
    expect(en).toEqual([
      "cell: ",
      "cell: The pier is closed.\u2028It opens in May.",
      "cell: Any other business",
      "cell: Closed on Monday",
    ]);
    expect(zh).toEqual(["cell: ", "cell: 碼頭關閉。\u2028五月重開。", "cell: 其他事項", "cell: "]);
  });

  test("may have text in one language only around its table", async () => {
    const { en, zh } = await split(`<p>Minutes of the meeting on the second of May.${TABLE}`);
    expect(en[0]).toBe("text: Minutes of the meeting on the second of May.");
    expect(zh).toHaveLength(3);
  });

  test("in one language only is refused", async () => {
    await expect(
      split("<p>Only English here, and nothing else.<table><tr><td>a<td>b</table>"),
    ).rejects.toThrow("a.html: found only English");
  });
});

const text = fc.constantFrom(
  "The ferry is late today.",
  "渡輪今天誤點了。",
  "One",
  "一",
  "1",
  "Ferry 渡輪",
);
const block = fc.record({
  kind: fc.constantFrom(...BLOCK_KINDS),
  text,
  cell: fc.option(fc.record({ row: fc.nat(3), column: fc.nat(3) }), { nil: undefined }),
});

test("paragraphs are sorted, disjoint parts of blocks, with their kinds", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (given, presegmented) => {
      let rows = 0;
      const blocks: Block[] = given.map(({ kind, text, cell }) => {
        const isRow = cell && kind !== "code";
        if (isRow) rows++;
        const marks = [{ offset: 0, place: { line: 1, column: 1 } }];
        return {
          kind,
          text,
          marks,
          ...(isRow ? { cell: { row: rows, column: cell.column } } : {}),
        };
      });
      const all = [
        ...blocks,
        ...["The members meet on Monday.", "委員於星期一開會。"].map(
          (text): Block => ({
            kind: "text",
            text,
            marks: [{ offset: 0, place: { line: 1, column: 1 } }],
          }),
        ),
      ];
      const joined = joinBlocks(all);
      const { english, chinese } = documentsFromMixedBlocks(joined, { name: "a", presegmented });
      for (const { text, paragraphs, kinds } of [english, chinese]) {
        expect(text).toBe(joined.text);
        expect(kinds).toHaveLength(paragraphs.length);
        let end = 0;
        for (const [k, span] of paragraphs.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          if (presegmented) continue;
          const index = joined.paragraphs.findIndex(
            (b) => b.start <= span.start && span.end <= b.end,
          );
          expect(joined.kinds[index]).toBe(kinds![k]);
        }
      }
    }),
  );
});
