import { describe, expect, test } from "vitest";
import { sheetRow, xlsxFiles, zip } from "../document/files.ts";
import { createWorkdir } from "./run.ts";

const PO = `msgid ""
msgstr "Language: zh_TW\\n"

msgid "Open the file"
msgstr "開啟檔案"

msgid "Save 20 files"
msgstr "儲存30個檔案"

msgid "Close the window after that."
msgstr ""
`;
const catalogue = (lang: string, first: string, second: string) =>
  `msgid ""\nmsgstr "Language: ${lang}\\n"\n\nmsgid "menu.open"\nmsgstr "${first}"\n\nmsgid "menu.save"\nmsgstr "${second}"\n`;

describe("a bitext of another program is audited as it is", () => {
  test.each<[string, string, string]>([
    ["a.po", PO, "a.po:8:9: major: number differs"],
    [
      "a.xlf",
      '<xliff version="2.0" srcLang="zh-TW" trgLang="en"><file id="f"><unit id="1"><segment>\n<source>儲存30個檔案</source><target>Save 20 files</target></segment></unit></file></xliff>',
      "a.xlf:2:33: major: number differs",
    ],
    [
      "a.csv",
      "key,en,zh-TW\nsave,Save 20 files,儲存30個檔案\n",
      "a.csv:2:20: major: number differs",
    ],
    [
      "a.jsonl",
      '{"en":"Save 20 files","zh":"儲存30個檔案"}\n',
      "a.jsonl:1:1: major: number differs",
    ],
    ["a.tsv", "Save 20 files\t儲存30個檔案\n", "a.tsv:1:15: major: number differs"],
  ])("%s", (name, content, finding) => {
    const { run } = createWorkdir({ [name]: content });
    const { status, stdout } = run(["audit", name]);
    expect([status, stdout]).toEqual([1, expect.stringContaining(finding)]);
  });

  const ROWS = [
    ["key", "en", "zh-TW"],
    ["a", "Open the file and read it.", "開啟檔案並閱讀內容。"],
    ["b", "Save the program before you leave.", ""],
    ["c", "The network is slow today.", "今天的網路很慢。"],
  ] as const;
  const tableOf = (rows: readonly (readonly string[])[], between: string) =>
    rows.map((row) => `${row.join(between)}\n`).join("");
  const workbook = zip(
    xlsxFiles({
      S: ROWS.map(([A, B, C], k) => sheetRow(k + 1, { A, B, ...(C === "" ? {} : { C }) })).join(""),
    }),
  );
  test.each<[string, string | Uint8Array, string]>([
    ["a.csv", tableOf(ROWS, ","), "a.csv:3:38"],
    ["short.csv", tableOf(ROWS, ",").replace("leave.,", "leave."), "short.csv:3:3"],
    ["a.tsv", tableOf(ROWS, "\t"), "a.tsv:3:38"],
    ["a.xlsx", workbook, "a.xlsx#S:3:3"],
    ["a.po", PO, "a.po:11:9"],
    [
      "a.jsonl",
      '{"en":"Hello to all.","zh":"大家好。"}\n{"en":"Save it now.","zh":""}\n',
      "a.jsonl:2:1",
    ],
    [
      "a.xlf",
      '<xliff version="1.2"><file source-language="en" target-language="zh-TW"><body>\n<trans-unit id="1"><source>Hello.</source><target>大家好。</target></trans-unit>\n<trans-unit id="2"><source>Save it now.</source><target/></trans-unit></body></file></xliff>',
      "a.xlf:3:58",
    ],
  ])("what %s leaves empty is told at its own empty place", (name, content, place) => {
    const { run } = createWorkdir({ [name]: content });
    const only = ["--only", "empty-target,omission"];
    const { status, stdout } = run(["audit", name, "-q", ...only]);
    expect(status).toBe(1);
    expect(stdout.match(/^\S+: major: [^:]*/gm)).toEqual([`${place}: major: empty translation`]);
  });

  test("a bead that an aligner left without a partner is an omission in a table too", () => {
    const { run } = createWorkdir({
      "a.tsv":
        "english\tchinese\tshape\nSave the program before you leave.\t\t1-0\nThe network is slow.\t網路很慢。\t1-1\n",
    });
    const { stdout } = run(["audit", "a.tsv", "-q", "-f", "tsv"]);
    expect(stdout).toMatch(/^omission\t/m);
    expect(stdout).not.toContain("empty-target");
  });

  test.each(["xlsx", "csv", "tmx"])("the rows of %s are no headings: no sections", (format) => {
    const strings = [
      ["en", "zh"],
      ["Settings", "設定"],
      ["File not found: %s", "找不到檔案：%s"],
      ["Change the settings of this program here.", "在這裡更改本程式的設定。"],
      ["Delete", "刪除"],
      ["Are you sure you want to delete all these files?", "確定要刪除所有這些檔案嗎？"],
      ["Page 3 of the printed list could not be found.", ""],
      ["Chapter 2", "第二章"],
      ["This is what the second chapter begins with.", "第二章從這裡開始。"],
    ];
    const { run } = createWorkdir({ "in.csv": tableOf(strings, ",") });
    run(["convert", "in.csv", "-q", "-o", `a.${format}`]);
    expect(run(["audit", `a.${format}`]).stdout).not.toContain("sections");
    const { sections } = JSON.parse(run(["audit", `a.${format}`, "-q", "-f", "json"]).stdout);
    expect(sections).toHaveLength(1);
  });

  test("a workbook without a column of each language is a text", () => {
    const { run } = createWorkdir({
      "a.xlsx": zip(
        xlsxFiles({
          S: sheetRow(1, { A: "Save 20 files" }),
          T: sheetRow(1, { A: "儲存20個檔案" }),
        }),
      ),
    });
    const { status, stdout } = run(["audit", "a.xlsx", "-q", "-f", "json"]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("|words:lattice")]);
  });

  test("empty rows are no sentences of texts that are paired anew", () => {
    const { run } = createWorkdir({ "a.po": PO });
    const { stdout } = run(["align", "--realign", "a.po", "-q", "-f", "beads"]);
    expect(stdout).toBe("[0]:[0]\n[1]:[1]\n[2]:[]\n");
  });

  test("a table is aligned anew if it is to be read as a text", () => {
    const { run } = createWorkdir({ "a.tsv": "Save 20 files\t儲存20個檔案\n" });
    const { status, stdout } = run(["audit", "a.tsv", "--layout", "columns", "-f", "json"]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("|words:lattice")]);
  });

  test("findings go into a memory only", () => {
    const { run, read } = createWorkdir({ "a.po": PO });
    expect(run(["audit", "a.po", "--annotate", "out.tmx", "-q"]).status).toBe(1);
    expect(read("out.tmx")).toMatch(/<note>number-mismatch/);
  });
});

describe("texts of localisation files are aligned", () => {
  test("what is aligned already is refused, unless it is to be paired anew", () => {
    const { run } = createWorkdir({ "a.po": PO });
    const { status, stdout, stderr } = run(["align", "a.po"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^duizhao: a\.po: is aligned already; .*--realign pairs its texts anew\n$/,
    );
    const anew = run(["align", "a.po", "--realign", "-f", "beads", "-q"]);
    expect([anew.status, anew.stdout]).toEqual([0, "[0]:[0]\n[1]:[1]\n[2]:[]\n"]);
  });

  test("two catalogues are an English and a Chinese text", () => {
    const { run } = createWorkdir({
      "en.po": catalogue("en", "Open the file", "Save 20 files"),
      "zh.po": catalogue("zh_TW", "開啟檔案", "儲存20個檔案"),
      "template.pot":
        'msgid ""\nmsgstr ""\n\nmsgid "Open the file"\nmsgstr ""\n\nmsgid "Save 20 files"\nmsgstr ""\n',
    });
    for (const english of ["en.po", "template.pot"]) {
      const { status, stdout } = run(["align", "zh.po", english, "-f", "beads", "-q"]);
      expect([status, stdout]).toEqual([0, "[0]:[0]\n[1]:[1]\n"]);
    }
    expect(run(["segment", "zh.po", "-q"]).stdout).toBe("開啟檔案\n儲存20個檔案\n");
  });
});
