import { describe, expect, test } from "vitest";
import { checkRoom, parseSelection, readExplain, selectBeads } from "../../src/cli/explain.ts";
import { InputError } from "../../src/errors.ts";
import { parseJson } from "../../src/format/json.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf, documentOf } from "../format/sample.ts";
import { createWorkdir } from "./run.ts";

describe("parseSelection", () => {
  test.each([
    ["12", [{ by: "number", from: 12, to: 12 }]],
    ["10-20", [{ by: "number", from: 10, to: 20 }]],
    ["en.txt:41", [{ by: "place", name: "en.txt", from: 41, to: 41 }]],
    ["en.txt:41:7", [{ by: "place", name: "en.txt", from: 41, to: 41, column: 7 }]],
    ["a/b-2.txt:4-9", [{ by: "place", name: "a/b-2.txt", from: 4, to: 9 }]],
    ["C:/x.txt:3", [{ by: "place", name: "C:/x.txt", from: 3, to: 3 }]],
    ["doubtful,3", [{ by: "doubtful" }, { by: "number", from: 3, to: 3 }]],
    ["lone", [{ by: "lone" }]],
  ])("%s", (text, expected) => {
    expect(parseSelection(text)).toEqual(expected);
  });

  test.each(["en.txt", "12x", "", "-3", "3-", "3,", "en.txt:", "all the doubtful"])(
    "%j is nothing of the kind",
    (text) => {
      expect(parseSelection(text)).toBeUndefined();
    },
  );
});

describe("selectBeads", () => {
  const alignment = ((): Alignment => {
    const base = alignmentOf(
      ["One. Two.", "Three.", "Four."],
      ["一。", "二。", "四。"],
      "[0]:[0,1]\n[1]:[]\n[2]:[2]",
    );
    const [first, ...others] = base.beads;
    return { ...base, beads: [{ ...first!, confidence: 0.79 }, ...others] };
  })();
  const select = (text: string) => selectBeads(alignment, parseSelection(text)!);

  test.each([
    ["1", [0]],
    ["2-3", [1, 2]],
    ["3,1,1-1", [0, 2]],
    ["en.txt:1", [0]],
    ["zh.txt:2", [0]],
    ["zh.txt:2-3", [0, 2]],
    ["en.txt:2:3", [1]],
    ["doubtful", [0]],
    ["lone", [1]],
    ["lone,zh.txt:3", [1, 2]],
  ])("%s", (text, expected) => {
    expect(select(text)).toEqual(expected);
  });

  test.each([
    ["0", "--explain: bead 0: expected 1 to 3"],
    ["4", "--explain: bead 4: expected 1 to 3"],
    ["3-2", "--explain: bead 3-2: expected 1 to 3, the smaller first"],
    ["en.txt:9", "--explain: en.txt: line 9: expected 1 to 3"],
    ["en.txt:1:40", "--explain en.txt:1: no sentence stands there"],
    ["fr.txt:1", "--explain fr.txt:1: none of the texts is called so: en.txt, zh.txt"],
  ])("%s is refused", (text, message) => {
    expect(() => select(text)).toThrow(InputError);
    expect(() => select(text)).toThrow(message);
  });

  test("a sentence whose partner stands elsewhere is not lone", () => {
    const reordered = [{ ...alignment.beads[0]!, source: { start: 1, end: 2 } }];
    expect(selectBeads({ ...alignment, reordered }, [{ by: "lone" }])).toEqual([]);
  });

  test("finds texts by the end of their path, both languages of one file, and standard input", () => {
    const both = {
      ...alignment,
      source: documentOf("en", "notes/both.txt", ["One.", "Two.", "Three."]),
      target: documentOf("zh", "notes/both.txt", ["一。", "二。", "三。"]),
    };
    const at = (name: string, where: Alignment) => selectBeads(where, parseSelection(name)!);
    expect(at("both.txt:1", both)).toEqual([0]);
    expect(at("notes/both.txt:2", both)).toEqual([0, 1]);
    const piped = { ...alignment, source: { ...alignment.source, name: "standard input" } };
    expect(at("-:2", piped)).toEqual([1]);
  });
});

describe("readExplain", () => {
  test.each([
    [undefined, ["a", "b"], { selections: undefined, paths: ["a", "b"] }],
    [true, ["a", "b"], { selections: [{ by: "all" }], paths: ["a", "b"] }],
    [["en.txt"], ["b"], { selections: [{ by: "all" }], paths: ["en.txt", "b"] }],
    [["lone"], ["a", "b"], { selections: [{ by: "lone" }], paths: ["a", "b"] }],
    [["lone", "en.txt"], ["b"], { selections: [{ by: "lone" }], paths: ["en.txt", "b"] }],
  ] as const)("of %j before %j", (value, paths, expected) => {
    expect(readExplain(value, paths)).toEqual(expected);
  });

  test("a slip where the texts are there already is told", () => {
    expect(() => readExplain(["12x"], ["a", "b"])).toThrow("--explain 12x: expected beads as in");
  });
});

test.each([
  [[], true],
  [[{ path: "a.tmx", format: "tmx" }], true],
  [[{ path: "-", format: "json" }], false],
  [
    [
      { path: "a.json", format: "json" },
      { path: "-", format: "tsv" },
    ],
    false,
  ],
] as const)("with outputs %j standard output is free: %s", (outputs, expected) => {
  expect(checkRoom(outputs)).toBe(expected);
});

describe("align --explain", () => {
  const TEXTS = {
    "en.txt": "The ferry leaves at 9:40.\nThis line was added.\nThe captain drinks tea.\n",
    "zh.txt": "渡輪九點四十分開。\n船長喝茶。\n",
  };

  test("prints why in place of the table, and the table where it has a file", () => {
    const { run, read } = createWorkdir(TEXTS);
    const all = run(["align", "en.txt", "zh.txt", "--explain", "-q"]);
    expect(all).toMatchObject({ status: 0, stderr: "" });
    expect(all.stdout).toMatch(/^1\. \d-1, .*\n {2}en\.txt:1:1 {2}The ferry leaves at 9:40\.\n/);
    expect(all.stdout).toContain("9:40 = 九點四十分");

    const one = run(["align", "en.txt", "zh.txt", "-o", "a.tsv", "--explain", "zh.txt:2", "-q"]);
    expect(one).toMatchObject({ status: 0, stderr: "" });
    expect(one.stdout.match(/^\d+\. /gm)).toHaveLength(1);
    expect(one.stdout).toContain("  zh.txt:2:1  船長喝茶。\n");
    expect(all.stdout).toContain(one.stdout);
    expect(read("a.tsv")).toContain("船長喝茶。");
  });

  test("goes into the JSON, of the beads asked for", () => {
    const { run } = createWorkdir(TEXTS);
    const { stdout } = run(["align", "en.txt", "zh.txt", "-f", "json", "--explain", "1"]);
    const { beads } = parseJson(stdout, "out");
    expect(beads.map(({ explanation }) => explanation !== undefined)).toEqual(
      beads.map((_, b) => b === 0),
    );
    expect(beads[0]!.explanation!.numbers.agreeing).toHaveLength(1);
    const plain = run(["align", "en.txt", "zh.txt", "-f", "json"]).stdout;
    expect(plain).not.toContain("explanation");
  });

  test.each([
    [["--explain", "-f", "tsv"], "duizhao: --explain: standard output is taken by tsv; "],
    [["--explain", "77"], "duizhao: --explain: bead 77: expected 1 to "],
    [["--explain", "first"], "duizhao: --explain first: expected beads as in 12 or 10-20, "],
  ])("%j is wrong usage", (args, message) => {
    const { run } = createWorkdir(TEXTS);
    const outcome = run(["align", "en.txt", "zh.txt", "-q", ...args]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a text behind the option is a text", () => {
    const { run } = createWorkdir(TEXTS);
    const swallowed = run(["align", "--explain", "en.txt", "zh.txt", "-q"]);
    expect(swallowed.stdout).toBe(run(["align", "en.txt", "zh.txt", "--explain", "-q"]).stdout);
  });
});
