import fc from "fast-check";
import { expect, test } from "vitest";
import { html, NOTHING, trusted } from "../../src/format/html.ts";

test("escapes text, keeps what is HTML already", () => {
  const parts = [html`<b>${"1 < 2"}</b>`, html`<i title="${'"&'}">${3}</i>`];
  expect(html`<p>${parts}${NOTHING}${trusted("<br>")}</p>`.html).toBe(
    '<p><b>1 &lt; 2</b><i title="&quot;&amp;">3</i><br></p>',
  );
});

test.each([
  ["</script><!--", "&lt;/script&gt;&lt;!--"],
  ["a\0b\x1b", "a\ufffdb\ufffd"],
  ["\ud83d \ude00 😀", "\ufffd \ufffd 😀"],
])("writes %j as %j", (text, written) => {
  expect(html`${text}`.html).toBe(written);
});

test("no text makes a tag, ends an attribute or breaks UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const written = html`${text}`.html;
      expect(written).not.toMatch(/[<>"\0]/);
      expect(written).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
