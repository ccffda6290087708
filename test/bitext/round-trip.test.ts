import fc from "fast-check";
import { expect, test } from "vitest";
import type { BitextHeader, BitextUnit } from "../../src/bitext/unit.ts";
import { BITEXT_FORMATS } from "../../src/bitext/writers.ts";
import { bare, parse, type StreamFormat } from "./parse.ts";

const TIME = "2026-01-31T09:30:00Z";

async function write(
  format: keyof typeof BITEXT_FORMATS,
  header: BitextHeader,
  units: readonly BitextUnit[],
): Promise<string> {
  const [create] = await BITEXT_FORMATS[format].load();
  const writer = create!({ header, time: TIME, version: "0.1.0" });
  return [writer.head(), ...units.map((unit) => writer.unit(unit) ?? ""), writer.tail()].join("");
}

const letters = (...list: string[]) =>
  fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
const marks = ["a", "B", '"', "'", "<", "&", "\\", ",", ";", "=", "-", "1", "%", "#", "~", "😀"];
/** Texts as readers give them: with letters of their language, without white space at the ends. */
const english = letters(...marks, " ").map((text) => `The ${text} end.`);
const chinese = letters(...marks, "甲", "\u{20bb7}", "「", "。").map((text) => `我${text}。`);
const line = letters(...marks).map((text) => `x${text}x`);
const place = fc
  .tuple(line, fc.nat(9), fc.nat(9))
  .map(([name, l, c]) => `${name}:${l + 1}:${c + 1}`);

const anyUnit = fc.record(
  {
    source: english,
    target: chinese,
    id: line,
    sourceRef: place,
    targetRef: place,
    confidence: fc.constantFrom(0, 0.25, 0.8, 1),
    score: fc.constantFrom(-1.5, 0, 7.125),
    shape: fc.constantFrom("1-1", "2-1"),
    changed: fc.constant("2025-12-31T23:59:59Z"),
    notes: fc.array(line, { minLength: 1, maxLength: 2 }),
    props: fc.dictionary(letters("p", "q", "r"), line, { minKeys: 1, maxKeys: 2 }),
  },
  { requiredKeys: ["source", "target", "changed"] },
);

const header: BitextHeader = {
  sourceLocale: "en-GB",
  targetLocale: "zh-HK",
  signature: "duizhao:0.1.0|x",
};

const FORMATS: readonly (readonly [StreamFormat, keyof typeof BITEXT_FORMATS, object])[] = [
  ["tmx", "tmx", { signature: header.signature }],
  ["xliff", "xliff", { signature: header.signature, from: "en" }],
  ["xliff", "xliff2", { signature: header.signature, from: "en" }],
  ["po", "po", { signature: header.signature, from: "en" }],
  ["csv", "csv", {}],
  ["tsv", "tsv", {}],
  ["jsonl", "jsonl", {}],
];

test.each(FORMATS)("%s reads what %s wrote", async (reader, writer, said) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyUnit, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("en" as const, "zh" as const),
      async (units, from) => {
        // PO and XLIFF say what a unit is by its number where it has no name.
        const named = units.map((unit, i) => ({ ...unit, id: `${unit.id ?? ""}${i}` }));
        const text = await write(writer, { ...header, from }, named);
        const read = await parse(reader, [text.replace(/^\ufeff/, "")]);
        expect(read.units.map(bare)).toEqual(named);
        const { from: __, ...expected } = said as BitextHeader;
        expect(read.header).toMatchObject({ ...expected, ...("from" in said ? { from } : {}) });
        if (reader !== "csv" && reader !== "tsv") {
          expect(read.header).toMatchObject({ sourceLocale: "en-GB", targetLocale: "zh-HK" });
        }
      },
    ),
    { numRuns: 60 },
  );
});
