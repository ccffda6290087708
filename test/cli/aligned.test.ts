import { describe, expect, test } from "vitest";
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

  test("what is not translated is an omission, at its msgid", () => {
    const { run } = createWorkdir({ "a.po": PO });
    const { stdout } = run(["audit", "a.po", "--only", "omission"]);
    expect(stdout).toContain("a.po:10:8: major: omission");
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
