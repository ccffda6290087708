import fc from "fast-check";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { BitextUnit, CreateBitextWriter } from "../../src/bitext/unit.ts";
import { createTmxWriter } from "../../src/bitext/write-tmx.ts";
import { createXliffWriter } from "../../src/bitext/write-xliff.ts";
import { createXliff2Writer } from "../../src/bitext/write-xliff2.ts";
import { anyUnit, lossesOf, OPTIONS, textOf } from "./any-units.ts";

/** An element as a parser sees it. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Reads XML whose names must be bound to a namespace; an error stops it. */
function parseXml(xml: string): Node {
  const stack: Node[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes as Record<string, SaxesAttributeNS>);
    const node: Node = {
      name,
      attributes: Object.fromEntries(values.map(([key, { value }]) => [key, value])),
      children: [],
      text: "",
    };
    stack.at(-1)!.children.push(node);
    stack.push(node);
  });
  parser.on("text", (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(xml).close();
  return stack[0]!.children[0]!;
}

const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
const textIn = (node: Node, name: string) => all(node, name)[0]?.text;

/** What XLIFF and TMX say of a unit, as it was given. */
function unitFrom(facts: Readonly<Record<string, string>>): Partial<BitextUnit> {
  const {
    "x-align-confidence": confidence,
    "x-align-score": score,
    "x-align-type": shape,
    "x-align-moved": moved,
    "x-source-ref": sourceRef,
    "x-target-ref": targetRef,
    "x-created": created,
    "x-changed": changed,
    ...props
  } = facts;
  return {
    ...(confidence === undefined ? {} : { confidence: Number(confidence) }),
    ...(score === undefined ? {} : { score: Number(score) }),
    ...(shape === undefined ? {} : { shape }),
    ...(moved === undefined ? {} : { isReordered: moved === "yes" }),
    ...(sourceRef === undefined ? {} : { sourceRef }),
    ...(targetRef === undefined ? {} : { targetRef }),
    ...(created === undefined ? {} : { created }),
    ...(changed === undefined ? {} : { changed }),
    ...(Object.keys(props).length === 0 ? {} : { props }),
  };
}

function readXliff(xml: string): BitextUnit[] {
  return all(parseXml(xml), "trans-unit").map((unit) => {
    const contexts = all(unit, "context").map(({ attributes, text }) => {
      const type = attributes["context-type"]!;
      const encoded = /^x-prop-(.*)$/.exec(type)?.[1];
      return [encoded === undefined ? type : decodeURIComponent(encoded), text];
    });
    return {
      source: textIn(unit, "source")!,
      target: textIn(unit, "target") ?? "",
      id: unit.attributes.resname ?? unit.attributes.id!,
      ...notesFrom(unit),
      ...unitFrom(Object.fromEntries(contexts)),
    };
  });
}

function readXliff2(xml: string): BitextUnit[] {
  const withControls = xml.replace(/<cp hex="([0-9A-F]{4})"\/>/g, "\ue000$1\ue001");
  const restore = (text: string) =>
    text.replace(/\ue000(....)\ue001/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return all(parseXml(withControls), "unit").map((unit) => ({
    source: restore(textIn(unit, "source")!),
    target: restore(textIn(unit, "target") ?? ""),
    id: unit.attributes.name ?? unit.attributes.id!,
    ...notesFrom(unit),
    ...unitFrom(
      Object.fromEntries(
        all(unit, "mda:meta").map(({ attributes, text }) => [attributes.type, text]),
      ),
    ),
  }));
}

function readTmx(xml: string): BitextUnit[] {
  return all(parseXml(xml), "tu").map((unit) => {
    const [source, target] = ["en-GB", "zh-HK"].map((lang) =>
      all(unit, "tuv").find(({ attributes }) => attributes["xml:lang"] === lang),
    );
    const dateOf = (attribute: string) =>
      unit.attributes[attribute]?.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5");
    const [created, changed] = ["creationdate", "changedate"].map(dateOf);
    return {
      source: source ? textIn(source, "seg")! : "",
      target: target ? textIn(target, "seg")! : "",
      ...(unit.attributes.tuid === undefined ? {} : { id: unit.attributes.tuid }),
      ...(created === undefined ? {} : { created }),
      ...(changed === undefined ? {} : { changed }),
      ...notesFrom(unit),
      ...unitFrom(
        Object.fromEntries(
          all(unit, "prop").map(({ attributes, text }) => [attributes.type, text]),
        ),
      ),
    };
  });
}

function notesFrom(unit: Node): Pick<BitextUnit, "notes"> {
  const notes = all(unit, "note").map(({ text }) => text);
  return notes.length === 0 ? {} : { notes };
}

const FORMATS: readonly [string, CreateBitextWriter<string>, (xml: string) => BitextUnit[]][] = [
  ["XLIFF 1.2", createXliffWriter, readXliff],
  ["XLIFF 2.0", createXliff2Writer, readXliff2],
  ["TMX", createTmxWriter, readTmx],
];

describe.each(FORMATS)("%s", (name, create, read) => {
  test("gives every unit back that it can hold", () => {
    fc.assert(
      fc.property(fc.array(anyUnit(), { maxLength: 4 }), (units) => {
        const held = units.filter(
          ({ source, target, notes }) => name !== "TMX" || (source && target) || notes,
        );
        const found = read(textOf(units, create(OPTIONS)));
        // A unit without an id has its number there, one without dates in TMX the time.
        const now = OPTIONS.time;
        const dated = held.map((unit) =>
          name === "TMX" && !unit.created && !unit.changed ? { ...unit, created: now } : unit,
        );
        expect(
          found.map(({ id, ...unit }, k) => (held[k]?.id === undefined ? unit : { ...unit, id })),
        ).toEqual(dated);
      }),
    );
  });

  test("is well formed whatever the texts hold, and says what was replaced", () => {
    fc.assert(
      fc.property(fc.array(anyUnit(true), { maxLength: 4 }), (units) => {
        const { losses, onLoss } = lossesOf();
        const held = units.filter(({ source, target }) => source && target);
        const found = read(textOf(held, create({ ...OPTIONS, onLoss })));
        expect(found).toHaveLength(held.length);
        const changed = held.flatMap((unit, k) =>
          (["source", "target"] as const)
            .filter((side) => found[k]![side] !== unit[side])
            .map((side) => [unit, side]),
        );
        expect(losses.map(({ unit, part }) => [unit, part])).toEqual(changed);
      }),
    );
  });

  test("is valid also without units", () => {
    expect(read(textOf([], create(OPTIONS)))).toEqual([]);
  });

  test("goes from Chinese if the bitext does", () => {
    const header = { ...OPTIONS.header, from: "zh" } as const;
    const xml = textOf([{ source: "A.", target: "甲。" }], create({ ...OPTIONS, header }));
    const root = parseXml(xml);
    if (name === "TMX") expect(all(root, "header")[0]!.attributes.srclang).toBe("zh-HK");
    else {
      expect(read(xml)).toEqual([{ source: "甲。", target: "A.", id: "1" }]);
      const { attributes } = name === "XLIFF 2.0" ? root : all(root, "file")[0]!;
      expect(Object.values(attributes)).toEqual(expect.arrayContaining(["zh-HK", "en-GB"]));
    }
  });
});

const JUDGED: readonly BitextUnit[] = [
  { source: "Sure.", target: "確定。", confidence: 0.8 },
  { source: "Unsure.", target: "不確定。", confidence: 0.79 },
  { source: "Left out.", target: "", confidence: 0.99 },
  { source: "", target: "加上的。", confidence: 0.99 },
  { source: "Nobody judged.", target: "沒有人評過。" },
];

test.each([
  ["XLIFF 1.2", createXliffWriter, "trans-unit"],
  ["XLIFF 2.0", createXliff2Writer, "unit"],
] as const)("%s has each id once", (_, create, element) => {
  const id = fc.constantFrom(undefined, "1", "2", "3", "4-1", "a", "a b", "");
  fc.assert(
    fc.property(fc.array(id, { maxLength: 8 }), (given) => {
      const units = given.map((own) => ({
        source: "A.",
        target: "甲。",
        ...(own === undefined ? {} : { id: own }),
      }));
      const ids = all(parseXml(textOf(units, create(OPTIONS))), element).map(
        (unit) => unit.attributes.id!,
      );
      expect(new Set(ids).size).toBe(given.length);
      for (const one of ids) expect(one).toMatch(/^[a\d][ b\d-]*$/);
    }),
  );
});

test("states that a unit was read with are written again, in the words of either version", () => {
  const units = ["signed-off", "needs-l10n", "final", "initial"].map((state) => ({
    source: "A.",
    target: "甲。",
    confidence: 0.9,
    props: { state },
  }));
  const states = (create: CreateBitextWriter<string>, element: string) =>
    all(parseXml(textOf(units, create(OPTIONS))), element).map(
      ({ attributes }) => attributes.state,
    );
  expect(states(createXliffWriter, "target")).toEqual(["signed-off", "needs-l10n", "final", "new"]);
  expect(states(createXliff2Writer, "segment")).toEqual([
    "reviewed",
    "initial",
    "final",
    "initial",
  ]);
});

test("XLIFF 1.2 approves what is sure", () => {
  const units = all(parseXml(textOf(JUDGED, createXliffWriter(OPTIONS))), "trans-unit");
  expect(
    units.map((unit) => [unit.attributes.approved, all(unit, "target")[0]?.attributes.state]),
  ).toEqual([
    ["yes", "translated"],
    ["no", "needs-review-translation"],
    [undefined, undefined],
    ["no", "needs-review-translation"],
    [undefined, undefined],
  ]);
  expect(units.map((unit) => all(unit, "target").length)).toEqual([1, 1, 0, 1, 1]);
});

test("XLIFF 2.0 says what is unsure", () => {
  const segments = all(parseXml(textOf(JUDGED, createXliff2Writer(OPTIONS))), "segment");
  expect(segments.map(({ attributes }) => [attributes.state, attributes.subState])).toEqual([
    ["translated", undefined],
    ["initial", "duizhao:unsure"],
    [undefined, undefined],
    ["initial", "duizhao:unsure"],
    [undefined, undefined],
  ]);
});

test.each([
  ["bitext.xlf", createXliffWriter],
  ["bitext-2.xlf", createXliff2Writer],
])("writes what fixtures/format/%s shows", async (file, create) => {
  const units: readonly BitextUnit[] = [
    {
      source: "Tea & <coffee> are free. Sit down.",
      target: "茶與<咖啡>免費，請坐。",
      confidence: 0.934,
      score: 7.25,
      shape: "2-1",
      sourceRef: "en.txt:1:1",
      targetRef: "zh.txt:1:1",
    },
    { source: "A page without partner.", target: "", confidence: 0.9, score: 0, shape: "1-0" },
    {
      source: "Say “hello”.",
      target: "請說「你好」。",
      confidence: 0.52,
      isReordered: true,
      id: "menu.greeting",
      notes: ["number-mismatch (major, 0.91): 3 is missing"],
      props: { "x-client": "Harbour Office", "Job 7": "a/b" },
    },
  ];
  const header = { ...OPTIONS.header, sourceName: "en.txt", targetName: "zh.txt" };
  await expect(textOf(units, create({ ...OPTIONS, header }))).toMatchFileSnapshot(
    `../../fixtures/format/${file}`,
  );
});
