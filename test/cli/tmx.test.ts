import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MEMORY, memoryOf, SENTENCES, unitOf, withTarget } from "../tmx/memory.ts";
import { createWorkdir } from "./run.ts";

const [[first, firstChinese]] = SENTENCES;
const FAULTY = withTarget("甲 & 乙");

describe("tmx lint", () => {
  test.each([
    ["a sound memory", MEMORY, [], 0],
    ["an error", FAULTY, [], 1],
    ["an error that is looked away from", FAULTY, ["--fail-on", "never"], 0],
    ["an error that is not looked for", FAULTY, ["--ignore", "bare-ampersand"], 0],
    ["a warning", withTarget("甲 "), [], 0],
    ["a warning that counts", withTarget("甲 "), ["--fail-on", "warning"], 1],
  ])("exit code of %s", (_, text, options, status) => {
    const { run } = createWorkdir({ "m.tmx": text });
    expect(run(["tmx", "lint", "m.tmx", ...options]).status).toBe(status);
  });

  test("tells place, severity, code, effect and mending", () => {
    const { run } = createWorkdir({ "m.tmx": FAULTY });
    const { stdout, stderr } = run(["tmx", "lint", "m.tmx"]);
    expect(stdout).toMatch(
      /^m\.tmx:6:95: error: .* \[bare-ampersand\]\n {2}.*OmegaT.*\n {2}.*fix.*\n$/,
    );
    expect(stderr).toBe(
      'm.tmx: 3 units: 1 error, 0 warnings, 0 notes; "duizhao tmx fix" mends all of them\n',
    );
    const chinese = run(["tmx", "lint", "-q", "--language", "zh-TW", "-"], FAULTY);
    expect(chinese.stdout).toMatch(/^standard input:6:95: 錯誤: & 未轉義/);
    expect(chinese.stderr).toBe("");
  });

  test("writes JSON and SARIF", () => {
    const { run, read } = createWorkdir({ "m.tmx": FAULTY });
    run(["tmx", "lint", "m.tmx", "-f", "json", "-o", "m.json"]);
    expect(JSON.parse(read("m.json"))).toMatchObject({
      version: 1,
      files: [
        {
          file: "m.tmx",
          units: 3,
          counts: { error: 1, mended: 1 },
          faults: [
            {
              code: "bare-ampersand",
              severity: "error",
              mending: "fix",
              places: [{ line: 6, column: 95 }],
            },
          ],
        },
      ],
    });
    const { runs } = JSON.parse(run(["tmx", "lint", "m.tmx", "-f", "sarif"]).stdout);
    const [result] = runs[0].results;
    expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe("bare-ampersand");
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 6, startColumn: 95 });
  });

  test("refuses codes that do not exist", () => {
    const { run } = createWorkdir({ "m.tmx": MEMORY });
    const { status, stderr } = run(["tmx", "lint", "m.tmx", "--only", "ampersand"]);
    expect(status).toBe(2);
    expect(stderr).toContain("bare-ampersand");
  });

  test("knows bytes: encodings that contradict what the file says, and broken characters", () => {
    const utf16 = Buffer.from(`\ufeff${MEMORY}`, "utf16le");
    const broken = Buffer.from(MEMORY.replace(firstChinese, "@"));
    broken[broken.indexOf("@")] = 0xe6;
    const { run } = createWorkdir({
      "wide.tmx": utf16,
      "broken.tmx": broken,
      "mark.tmx": `\ufeff${MEMORY}`,
    });
    const { stdout } = run(["tmx", "lint", "wide.tmx", "broken.tmx", "mark.tmx"]);
    const codes = [...stdout.matchAll(/^(\w+)\.tmx:(\d+):(\d+): .*\[(.*)\]$/gm)].map((found) =>
      found.slice(1),
    );
    expect(codes).toEqual([
      ["wide", "1", "1", "encoding-mismatch"],
      ["wide", "1", "1", "utf-16"],
      ["broken", "5", "90", "encoding-bytes"],
      ["broken", "5", "90", "replacement-character"],
      ["mark", "1", "1", "byte-order-mark"],
    ]);
  });
});

describe("tmx fix", () => {
  test("writes a mended file and says what it did", () => {
    const { run, read } = createWorkdir({ "m.tmx": FAULTY });
    const { status, stdout, stderr } = run(["tmx", "fix", "m.tmx", "-o", "out.tmx"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toBe("m.tmx: 3 units read, 3 written to out.tmx\n  mended: 1 bare-ampersand\n");
    expect(read("out.tmx")).toBe(withTarget("甲 &amp; 乙"));
    expect(run(["tmx", "lint", "out.tmx"]).status).toBe(0);
  });

  test("reads standard input, in UTF-16 too, and writes standard output as UTF-8", () => {
    const { run } = createWorkdir();
    const utf16 = Buffer.from(`\ufeff${MEMORY}`, "utf16le");
    expect(run(["tmx", "fix", "-", "-q"], utf16).stdout).toBe(MEMORY);
  });

  test("writes a file for each variant", () => {
    const text = MEMORY.replace("zh-TW", "zh-HK");
    const { run, path } = createWorkdir({ "m.tmx": text });
    const { stderr } = run(["tmx", "fix", "m.tmx", "--split-variants", "-o", "out.tmx"]);
    expect(stderr).toContain("out.zh-HK.tmx, out.zh-TW.tmx");
    expect(readdirSync(path).sort()).toEqual(["m.tmx", "out.zh-HK.tmx", "out.zh-TW.tmx"]);
  });

  test.each([
    ["over its input", ["m.tmx", "-o", "m.tmx"], "m.tmx: is an input"],
    ["two variants into standard output", ["m.tmx", "--split-variants"], "takes one file only"],
    ["a folder that is not there", ["m.tmx", "-o", "no/out.tmx"], "its folder does not exist"],
    [
      "a wrong locale",
      ["m.tmx", "--chinese-locale", "en-US"],
      "expected a language tag like zh-HK",
    ],
  ])("does not write %s", (_, args, message) => {
    const { run, path, read } = createWorkdir({ "m.tmx": MEMORY });
    const { status, stderr } = run(["tmx", "fix", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(path)).toEqual(["m.tmx"]);
    expect(read("m.tmx")).toBe(MEMORY);
  });
});

describe("what is no memory is refused in one line, and nothing is written", () => {
  test.each([
    ["nothing", "", "m.tmx: is empty"],
    ["text", "Dear Sir\n", "expected TMX, found other text"],
    [
      "another kind of XML",
      '<?xml version="1.0"?><xliff version="1.2"/>',
      "expected TMX, found <xliff>",
    ],
    [
      "a web page",
      "<!DOCTYPE html><html><body><p>Hi</p></body></html>",
      'expected TMX, found HTML; "duizhao align" reads it',
    ],
    ["JSON", '{"tmx": []}', "expected TMX, found other text"],
    ["a PDF", "%PDF-1.7\n", "found PDF"],
    ["a ZIP", "PK\u0003\u0004abc", "found a ZIP file"],
    ["bytes", Buffer.from([0, 1, 2, 3, 0, 255, 0, 7, 9, 0, 0]), "looks like binary data"],
    ["a tag that never ends", `<tmx ${"a".repeat(200_000)}`, "expected TMX, found other text"],
    [
      "a unit that never ends",
      `${memoryOf("").slice(0, -18)}<tu><tuv xml:lang="en"><seg>${"x ".repeat(9 << 20)}`,
      "expected an end of what begins here",
    ],
  ])("%s", (_, content, message) => {
    const { run, path } = createWorkdir({ "m.tmx": content });
    for (const args of [["lint"], ["fix", "-o", "out.tmx"]]) {
      const { status, stderr } = run(["tmx", ...args, "m.tmx"]);
      expect(stderr).toMatch(/^duizhao: m\.tmx.*\n$/);
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }
    expect(existsSync(`${path}/out.tmx`)).toBe(false);
  });

  test("a file that is not there", () => {
    const { run } = createWorkdir();
    const { status, stderr } = run(["tmx", "lint", "none.tmx"]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "duizhao: none.tmx: no such file\n" });
  });
});

describe("merge", () => {
  const other = memoryOf(unitOf(first, "船遲到了。"));

  test("later wins, and the conflict is listed", () => {
    const { run, read } = createWorkdir({ "a.tmx": MEMORY, "b.tmx": other });
    const { status, stderr } = run([
      "merge",
      "a.tmx",
      "b.tmx",
      "-o",
      "out.tmx",
      "--conflicts",
      "c.tsv",
    ]);
    expect(status).toBe(0);
    expect(stderr).toBe(
      "4 units in 2 files, 3 written\n" +
        "  left out: 0 that say the same, 1 for another translation\n" +
        "  1 source has several translations; the last stays, see c.tsv\n",
    );
    expect(read("c.tsv")).toBe(
      "conflict\tkept\tsource\ttarget\ttag\tplace\n" +
        `1\tno\t${first}\t${firstChinese}\tzh-TW\ta.tmx:5:1\n` +
        `1\tyes\t${first}\t船遲到了。\tzh-TW\tb.tmx:5:1\n`,
    );
    expect(read("out.tmx")).not.toContain(firstChinese);
  });

  test("shows some conflicts where no list is asked for, and says which locales differ", () => {
    const { run } = createWorkdir({
      "a.tmx": MEMORY,
      "b.tmx": other,
      "c.tmx": MEMORY.replaceAll("en-US", "en-GB"),
    });
    const { stdout, stderr } = run(["merge", "a.tmx", "-", "c.tmx", "--keep", "first"], other);
    expect(stdout).toContain(firstChinese);
    expect(stderr).toContain(
      `    + ${firstChinese}  a.tmx:5:1\n    - 船遲到了。  standard input:5:1\n`,
    );
    expect(stderr).toContain(
      "duizhao: en-US (a.tmx, standard input) and en-GB (c.tmx) stay as they are; --english-locale makes one of them\n",
    );
  });

  test("takes other bitexts too, with their own places", () => {
    const { run, read } = createWorkdir({
      "a.tmx": MEMORY,
      "b.csv": `en,zh-TW\r\nTram,電車\r\n${first},船遲到了。\r\n`,
      "c.po": `msgid ""\nmsgstr "Language: zh_TW\\n"\n\nmsgid "Pier"\nmsgstr "碼頭"\n`,
    });
    const args = ["merge", "a.tmx", "b.csv", "c.po", "-o", "out.tmx", "--conflicts", "c.tsv"];
    expect(run(args)).toMatchObject({ status: 0 });
    expect(read("out.tmx").match(/<seg>(?:Tram|電車|Pier|碼頭|船遲到了。)<\/seg>/g)).toHaveLength(
      5,
    );
    expect(read("c.tsv")).toContain("a.tmx:5:1");
    expect(read("c.tsv")).toContain("b.csv:3:1");
  });

  test("reads pipes, and tells what a memory cannot hold", () => {
    const { shell, read } = createWorkdir({
      "a.tmx": MEMORY,
      "c.po": `msgid ""\nmsgstr "Language: zh_TW\\n"\n\nmsgid "Pier"\nmsgstr ""\n\nmsgid "Tram"\nmsgstr "電車"\n\n#~ msgid "Quay"\n#~ msgstr "碼頭"\n`,
    });
    const { status, stderr } = shell("duizhao merge <(cat a.tmx) c.po -o out.tmx");
    expect(status).toBe(0);
    expect(stderr).toContain(
      "duizhao: c.po:4:1: 1 unit without text in English or Chinese left out, here the first\n",
    );
    expect(stderr).toContain("duizhao: c.po:10:1: 1 obsolete entry left out, here the first\n");
    expect(read("out.tmx").match(/<tu[ >]/g)).toHaveLength(SENTENCES.length + 1);
  });

  test("writes nothing if one of the files is none", () => {
    const { run, path } = createWorkdir({ "a.tmx": MEMORY, "b.tmx": "hello" });
    const { status, stderr } = run(["merge", "a.tmx", "b.tmx", "-o", "out.tmx"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "duizhao: b.tmx: expected TMX, found other text\n",
    });
    expect(readdirSync(path).sort()).toEqual(["a.tmx", "b.tmx"]);
  });
});
