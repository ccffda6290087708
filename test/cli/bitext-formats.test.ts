import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/cli/output.ts";
import { createWorkdir } from "./run.ts";

const files = {
  "en.txt": "The ferry leaves at nine. It is never late.\n\nDogs stay on the lower deck.\n",
  "zh.txt": "渡輪九點開，從不誤點。\n\n狗要留在下層。\n",
};

describe("align -o", () => {
  test("writes every format that help names, several at once", () => {
    const { run, read, path } = createWorkdir(files);
    const names = FORMATS.filter((name) => name !== "xliff2");
    const help = run(["align", "--help"]).stdout.replace(/\s+/g, " ");
    for (const name of FORMATS) expect(help).toContain(`"${name}"`);
    const endings: Record<string, string> = { xliff: "xlf", markdown: "md" };
    const outputs = names.flatMap((name) => ["-o", `out.${endings[name] ?? name}`]);
    const { status, stderr } = run(["align", "en.txt", "zh.txt", "--quiet", ...outputs]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(
      readdirSync(path)
        .filter((name) => name.startsWith("out."))
        .sort(),
    ).toEqual([
      "out.beads",
      "out.csv",
      "out.en",
      "out.en.xml",
      "out.en.zh-TW.alignment.xml",
      "out.html",
      "out.hunalign",
      "out.json",
      "out.jsonl",
      "out.ladder",
      "out.md",
      "out.parquet",
      "out.po",
      "out.tmx",
      "out.tsv",
      "out.xlf",
      "out.xlsx",
      "out.zh-TW",
      "out.zh-TW.xml",
    ]);
    expect(read("out.en")).toBe(
      "The ferry leaves at nine. It is never late.\nDogs stay on the lower deck.\n",
    );
    expect(read("out.hunalign")).toMatch(
      /^The ferry leaves at nine\. ~~~ It is never late\.\t渡輪九點開，從不誤點。\t/,
    );
    expect(
      read("out.ladder")
        .split("\n")
        .map((rung) => rung.split("\t").slice(0, 2).join(":")),
    ).toEqual(["0:0", "2:1", "3:2", ""]);
    expect(read("out.en.zh-TW.alignment.xml")).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<linkGrp toDoc="out.zh-TW.xml" fromDoc="out.en.xml">
<link type="1-2" xtargets="1:1;1:1 1:2" status="auto"/>
<link type="1-1" xtargets="2:1;2:1" status="auto"/>
</linkGrp>
`);
    expect(read("out.en.xml")).toContain(
      `<p id="1">\n<s id="1:1">The ferry leaves at nine.</s>\n<s id="1:2">It is never late.</s>\n</p>\n`,
    );
    expect(read("out.xlf")).toContain('<xliff version="1.2"');
  });

  test("--format chooses between formats of one ending", () => {
    const { run, read } = createWorkdir(files);
    expect(run(["align", "en.txt", "zh.txt", "-q", "-f", "xliff2", "-o", "a.xlf"]).status).toBe(0);
    expect(read("a.xlf")).toContain('<xliff version="2.0"');
  });

  test("locales name files and languages; Moses needs no ending", () => {
    const { run, read } = createWorkdir(files);
    const args = ["align", "en.txt", "zh.txt", "-q", "--chinese-locale", "zh-HK", "-f", "moses"];
    expect(run([...args, "-o", "base"]).status).toBe(0);
    expect(read("base.zh-HK")).toBe("渡輪九點開，從不誤點。\n狗要留在下層。\n");
  });

  test("--split makes valid files of as many units; --bom is for CSV", () => {
    const { run, read } = createWorkdir(files);
    const args = ["align", "en.txt", "zh.txt", "-q", "--split", "1", "--bom"];
    expect(run([...args, "-o", "m.csv", "-o", "m.json"]).status).toBe(0);
    expect(read("m.001.csv").split("\r\n")[1]).toMatch(/^The ferry/);
    expect(read("m.002.csv").split("\r\n")[1]).toMatch(/^Dogs/);
    expect(read("m.002.csv")).toMatch(/^\ufeff/);
    expect(JSON.parse(read("m.json")).beads).toHaveLength(2);
    const { stderr } = run(["align", "en.txt", "zh.txt", "--split", "9", "-o", "m.csv"]);
    expect(stderr).toContain("m.csv: 1 older part of another run beside it");
    expect(stderr).toContain("m.002.csv; delete it\n");
  });

  test.each([
    ["-f moses", "standard output: moses is several files; name them with -o"],
    ["-o m.tmx -o - --split 5", "--split: makes several files; name them with -o"],
    ["-o en.moses -o en.en -f tsv", "en.en: is named as output twice"],
    ["-o m.xlf -f tmx", "m.xlf: the ending says xliff, --format says tmx; drop one"],
    ["-o none/m.moses", "none/m.en: its folder does not exist"],
  ])("refuses %s in one line", (args, message) => {
    const { run, path } = createWorkdir(files);
    const { status, stderr } = run(["align", "en.txt", "zh.txt", ...args.split(" ")]);
    expect([status, stderr]).toEqual([2, `duizhao: ${message}\n`]);
    expect(readdirSync(path).sort()).toEqual(["en.txt", "zh.txt"]);
  });

  test("refuses a limit that is none", () => {
    const { run } = createWorkdir(files);
    const { status, stderr } = run(["align", "en.txt", "zh.txt", "-o", "a.tmx", "--split", "many"]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: option '--split <limit>' argument 'many' is invalid. expected a number of units or a size, as 10000 or 50MB\n",
    ]);
  });

  test("never names an output with which a part of another would collide with an input", () => {
    const { run, write, read } = createWorkdir(files);
    write("m.002.tsv", files["zh.txt"]);
    const { status, stderr } = run([
      "align",
      "en.txt",
      "m.002.tsv",
      "-q",
      "--no-wrapped",
      "--split",
      "1",
      "-o",
      "m.tsv",
    ]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: m.002.tsv: is an input; write to another file\n",
    ]);
    expect(read("m.002.tsv")).toBe(files["zh.txt"]);
  });

  test.runIf(existsSync("/dev/full"))(
    "a disk that fills up at the second output leaves none",
    () => {
      const { run, path } = createWorkdir(files);
      const { status, stderr } = run([
        "align",
        "en.txt",
        "zh.txt",
        "-q",
        "-o",
        "a.xlsx",
        "-o",
        "/dev/full",
        "-f",
        "tsv",
        "-o",
        "c.tmx",
      ]);
      expect([status, stderr]).toEqual([2, "duizhao: /dev/full: the disk is full\n"]);
      expect(readdirSync(path).sort()).toEqual(["en.txt", "zh.txt"]);
    },
  );

  test("characters that a format cannot hold are told once for each output", () => {
    const { run } = createWorkdir({
      ...files,
      "en.txt":
        "The fer\u0007ry leaves at nine. It is never late.\n\nDogs stay on the lower deck.\n",
    });
    const { stderr } = run([
      "align",
      "en.txt",
      "zh.txt",
      "-o",
      "a.tmx",
      "-o",
      "a.xlsx",
      "-o",
      "a.tsv",
    ]);
    const lines = stderr.split("\n").filter((line) => line.includes("replaced"));
    expect(lines).toEqual([
      "duizhao: en.txt:1:8: 1 character that XML cannot hold replaced in the TMX, here the first",
      "duizhao: en.txt:1:8: 1 character that XML cannot hold replaced in the workbook, here the first",
    ]);
  });
});

describe("what was left in English", () => {
  const left = "Photography is allowed in all rooms, but flash and tripods are not.";
  const texts = {
    "en.txt": `The museum opens at ten in the morning.\n\n${left}\n\nChildren under twelve must come with an adult.\n`,
    "zh.txt": `博物館上午十點開門。\n\n${left}\n\n未滿十二歲的兒童須由成人陪同。\n`,
  };
  const align = (...options: string[]) => {
    const { run, read } = createWorkdir(texts);
    const { status, stderr } = run(["align", "en.txt", "zh.txt", ...options]);
    expect(status).toBe(0);
    return { read, stderr };
  };
  const LEFT_OUT = /zh\.txt:3:1: 1 unit still in English left out of the (\w+), here the first/g;

  test("is no translation: left out of memories and training texts, and told; to do in XLIFF and PO", () => {
    const names = ["m.tmx", "m.moses", "m.xlf", "m.po", "m.csv", "m.hunalign"];
    const { read, stderr } = align(...names.flatMap((name) => ["-o", name]));
    expect([...stderr.matchAll(LEFT_OUT)].map(([, format]) => format)).toEqual(["TMX", "Moses"]);
    expect(read("m.tmx").match(/<tu /g)).toHaveLength(2);
    expect(read("m.tmx")).not.toContain(left);
    expect(read("m.en").trimEnd().split("\n")).toHaveLength(2);
    expect(read("m.zh-TW").trimEnd().split("\n")).toHaveLength(2);
    expect(read("m.xlf")).toContain(`<target state="needs-translation">${left}</target>`);
    expect(read("m.xlf").match(/approved="(\w+)"/g)).toEqual([
      'approved="yes"',
      'approved="no"',
      'approved="yes"',
    ]);
    expect(read("m.po")).toContain(`msgid "${left}"\nmsgstr ""\n`);
    expect(read("m.csv").split(left)).toHaveLength(3);
    expect(read("m.hunalign").split(left)).toHaveLength(3);
  });

  test("is initial in XLIFF 2.0", () => {
    const { read } = align("-o", "m.xlf", "-f", "xliff2");
    expect(read("m.xlf").match(/<segment.*>/g)).toEqual([
      '<segment state="translated">',
      '<segment state="initial">',
      '<segment state="translated">',
    ]);
  });

  test("goes where the user says", () => {
    const kept = align("--keep-untranslated", "-o", "m.tmx");
    expect(kept.read("m.tmx").split(`<seg>${left}</seg>`)).toHaveLength(3);
    expect(kept.stderr).not.toMatch(LEFT_OUT);
    const dropped = align("--drop-untranslated", "-o", "m.csv", "-o", "m.xlf", "-o", "m.json");
    expect(dropped.read("m.csv") + dropped.read("m.xlf")).not.toContain(left);
    expect(JSON.parse(dropped.read("m.json")).beads).toHaveLength(3);
  });

  test("with a note on it is there without a translation", () => {
    const { read, stderr } = align("--annotate", "-o", "m.tmx");
    expect(read("m.tmx")).toMatch(
      /<note>untranslated [^\n]*\n(?: +<prop.*\n)+ +<tuv xml:lang="en-US">.*\n +<\/tu>/,
    );
    expect(stderr).not.toMatch(LEFT_OUT);
  });

  test("stays to be done on the way through other formats", () => {
    const { run, read } = createWorkdir(texts);
    run(["align", "en.txt", "zh.txt", "-q", "-o", "m.xlf"]);
    expect(run(["convert", "m.xlf", "-q", "-o", "n.csv", "-o", "n.xlf", "-o", "n.po"]).status).toBe(
      0,
    );
    expect(run(["convert", "n.csv", "-q", "-o", "o.xlf"]).status).toBe(0);
    for (const name of ["n.xlf", "o.xlf"]) {
      expect(read(name)).toContain(`<target state="needs-translation">${left}</target>`);
    }
    expect(read("n.po")).toContain(`msgid "${left}"\nmsgstr ""\n`);
    expect(run(["convert", "m.xlf", "--drop-fuzzy"]).stdout).not.toContain(left);
  });
});
