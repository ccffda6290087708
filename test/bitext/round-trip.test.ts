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

/** Names that mean something to a format, to a reader, or to JavaScript. */
const NAMES = [
  ...["p", "q r", "備註", "my: key", "a:b", "50%", "x-a", "x-a:b", "x-prop-b"],
  ...["confidence", "moved", "changed", "creationid", "singular key", "resname"],
  ...["constructor", "toString", "__proto__", "hasOwnProperty"],
];

const anyUnit = fc.record(
  {
    source: english,
    target: chinese,
    id: fc.oneof(line, fc.nat(3).map(String)),
    sourceRef: place,
    targetRef: place,
    confidence: fc.constantFrom(0, 0.25, 0.8, 1),
    score: fc.constantFrom(-1.5, 0, 7.125),
    shape: fc.constantFrom("1-1", "2-1"),
    created: fc.constant("2024-02-29T00:00:00Z"),
    changed: fc.constant("2025-12-31T23:59:59Z"),
    notes: fc.array(line, { minLength: 1, maxLength: 2 }),
    props: fc
      .array(fc.tuple(fc.constantFrom(...NAMES), line), { minLength: 1, maxLength: 3 })
      .map((props) => Object.fromEntries(props)),
  },
  { requiredKeys: ["source", "target"] },
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
        // Ids are given once; PO tells entries apart by their texts.
        const ids = new Set<string | undefined>();
        const given = units.map(({ id, ...unit }, i) => {
          const isNew = id !== undefined && !ids.has(id);
          ids.add(id);
          const texts = { source: `${i} ${unit.source}`, target: `${i} ${unit.target}` };
          return { ...unit, ...texts, ...(isNew ? { id } : {}) };
        });
        const text = await write(writer, { ...header, from }, given);
        const read = await parse(reader, [text.replace(/^\ufeff/, "")]);
        const dated = given.map((unit) =>
          writer === "tmx" && !unit.created && !unit.changed ? { ...unit, created: TIME } : unit,
        );
        expect(read.units.map(bare)).toEqual(dated);
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
