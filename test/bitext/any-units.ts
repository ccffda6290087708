import fc from "fast-check";
import type { BitextUnit, BitextWriter, TextLoss, WriterOptions } from "../../src/bitext/unit.ts";

/** What a writer is given beside the units. */
export const OPTIONS: WriterOptions = {
  header: { sourceLocale: "en-GB", targetLocale: "zh-HK", signature: "duizhao:0 & <1>" },
  time: "2026-01-31T09:30:00Z",
  version: "0.1.0",
};

/** Characters that some format has trouble with; small, so that they meet. */
const CHARACTERS = [
  ..."a字 \t\n\r\"'&<>|\\`*_~[]{}$#:;,=+-@＝0/%",
  "\r\n",
  "𠮷",
  "😀",
  "\u2028",
  "\u0085",
  "\u00a0",
  "\ufeff",
  "שלום",
  "\u202e",
  "]]>",
  "&amp;",
  "_x0041_",
  "=1+1",
  "1-1",
  "~~~",
  "http://x.hk",
];
/** What XML 1.0 cannot hold. */
const CONTROLS = ["\u0000", "\u0007", "\u000b", "\u001f", "\ufffe", "\ud842"];

/** A text that is hard to write. */
export const anyText = (hasControls: boolean, minLength = 0) =>
  fc
    .array(fc.constantFrom(...CHARACTERS, ...(hasControls ? CONTROLS : [])), {
      minLength,
      maxLength: 6,
    })
    .map((parts) => parts.join(""));

/** Any unit, also with an empty side or nothing but texts. */
export function anyUnit(hasControls = false): fc.Arbitrary<BitextUnit> {
  const text = anyText(hasControls);
  const whole = anyText(hasControls, 1);
  return fc
    .record(
      {
        source: text,
        target: text,
        confidence: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
        score: fc.integer({ min: -9000, max: 20_000 }).map((n) => n / 1000),
        shape: fc.constantFrom("1-1", "2-1", "1-0"),
        isReordered: fc.constant(true),
        sourceRef: fc.constantFrom("en.txt:1:2", "a b.pdf#page=3:4:5", "=x:1:1"),
        targetRef: fc.constantFrom("zh.txt:1:2", "文 件.txt:4:5"),
        id: whole,
        created: fc.constant("2024-02-29T00:00:00Z"),
        changed: fc.constant("2025-12-31T23:59:59Z"),
        notes: fc.array(whole, { minLength: 1, maxLength: 2 }),
        props: fc.dictionary(fc.constantFrom("x-a", "client", "Projekt ä", "x-prop-z"), whole, {
          minKeys: 1,
          maxKeys: 2,
          noNullPrototype: true,
        }),
      },
      { requiredKeys: ["source", "target"] },
    )
    .filter(({ source, target }) => source !== "" || target !== "");
}

/** Everything a writer of text gives. */
export function textOf(units: readonly BitextUnit[], writer: BitextWriter<string>): string {
  return [writer.head(), ...units.map((unit) => writer.unit(unit) ?? ""), writer.tail()].join("");
}

/** Everything a writer of bytes gives. */
export function bytesOf(
  units: readonly BitextUnit[],
  writer: BitextWriter<Uint8Array>,
): Uint8Array {
  const parts = [writer.head(), ...units.map((unit) => writer.unit(unit)!), writer.tail()];
  return new Uint8Array(Buffer.concat(parts));
}

/** Collects what a writer could not write as it was. */
export function lossesOf(): { losses: TextLoss[]; onLoss: (loss: TextLoss) => void } {
  const losses: TextLoss[] = [];
  return { losses, onLoss: (loss) => losses.push(loss) };
}
