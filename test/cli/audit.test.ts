import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FINDING_CODES } from "../../src/audit/finding.ts";
import { createWorkdir } from "./run.ts";

const ENGLISH = `The harbour office opens at 8:30 every morning.

Mr. Lin sold 1,250 kilograms of tuna last week. He kept 15 per cent for his crew.

The old lighthouse keeper still climbs the ninety steps every evening to light the lamp.

Call 2345-6789 for the timetable.
`;
const CHINESE = `港務處每天早上8:30開門。

林先生上星期賣了1,350公斤鮪魚，其中百分之十五留給船員。

時刻表請撥2345-6789查詢。
`;
const TEXTS = { "en.txt": ENGLISH, "zh.txt": CHINESE };
/** The same with nothing to find. */
const CLEAN = {
  "en.txt": ENGLISH.replace(/The old lighthouse.*\n\n/, ""),
  "zh.txt": CHINESE.replace("1,350", "1,250"),
};
const STRANGER = `今天的菜單有番茄炒蛋和紅燒獅子頭，甜點是芒果布丁。

廚師從早上六點就開始洗菜，忙到中午才坐下來喝口水。

隔壁的小貓每天黃昏都來討魚吃，吃完就在屋簷下睡覺。
`;
/** What is in {@link TEXTS}; other kinds may be found or not. */
const ONLY = "--only=omission,number-mismatch";
const AUDIT = ["audit", "en.txt", "zh.txt", ONLY];

interface Line {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly source: { readonly text: string; readonly place: string };
  readonly target: { readonly text: string; readonly place: string };
}
const parseLines = (text: string): Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("audit", () => {
  test("prints findings with their places, and exits with 1", () => {
    const { run } = createWorkdir(TEXTS);
    const outcome = run(AUDIT);
    expect(outcome).toMatchObject({ status: 1, stderr: "" });
    expect(outcome.stdout).toMatch(/^English \(original\) .* en\.txt {2}4 of 5 sentences covered/);
    expect(outcome.stdout).toMatch(/^en {2}█+.*░+.*█+$/m);
    expect(outcome.stdout).toMatch(/^zh\.txt:3:9: major: number differs: .*$/m);
    expect(outcome.stdout).toMatch(/^en\.txt:5:1: major: omission: .*$/m);
    expect(outcome.stdout).toContain("  > 林先生上星期賣了«1,350»公斤鮪魚");
    expect(outcome.stdout).not.toContain("\x1b");
    expect(outcome.stdout).toMatch(/\nfails: 2 findings of severity major or worse\n$/);
  });

  test("exits with 0 where there is nothing at or above --fail-on", () => {
    const { run } = createWorkdir(CLEAN);
    const outcome = run(AUDIT);
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    expect(outcome.stdout).toMatch(/\nno findings\n\npasses\n$/);
  });

  test.each([
    [["--fail-on", "critical", "--min-coverage", "60"], 0],
    [["--fail-on", "never", "--min-coverage", "70"], 1],
    [["--fail-on", "never", "--min-coverage", "70", "--source", "zh"], 0],
    [["--threshold", "omission=1", "--threshold", "number-mismatch=1"], 0],
    [["--ignore", "omission, punctuation", "--threshold", "number-mismatch=1"], 0],
    [["--ignore", "omission", "--ignore", "punctuation, reordered"], 1],
  ])("exits by what is asked: %j", (options, status) => {
    const { run } = createWorkdir(TEXTS);
    expect(run([...AUDIT, "-qf", "tsv", ...options])).toMatchObject({ status, stderr: "" });
  });

  test("calls what is missing an addition if the other side is the original", () => {
    const { run } = createWorkdir(TEXTS);
    const args = ["audit", "zh.txt", "en.txt", "-qf", "jsonl", "--only=omission,addition"];
    const codes = (more: readonly string[]) =>
      parseLines(run([...args, ...more]).stdout).map(({ code }) => code);
    expect([codes([]), codes(["--source", "zh"])]).toEqual([["omission"], ["addition"]]);
  });

  test("writes every output from one audit, and sums it up on standard error", () => {
    const { run, read, path } = createWorkdir(TEXTS);
    const names = ["a.txt", "a.json", "a.jsonl", "a.sarif", "a.xml", "a.tsv", "a.xlsx"];
    const outcome = run([...AUDIT, ...names.flatMap((name) => ["-o", name])]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toMatch(
      /^English \(original\) .*\n.*\n2 findings\n.*\n.*\nfails: .*\n$/,
    );
    expect(readdirSync(path).sort()).toEqual([...names, "en.txt", "zh.txt"].sort());
    const lines = parseLines(read("a.jsonl"));
    expect(lines.map(({ code }) => code)).toEqual(["number-mismatch", "omission"]);
    expect(JSON.parse(read("a.json")).findings).toEqual(lines);
    expect(JSON.parse(read("a.sarif")).runs[0].results).toHaveLength(2);
    expect(read("a.xml")).toContain('failures="2"');
    expect(read("a.tsv").trimEnd().split("\n")).toHaveLength(3);
    expect(read("a.txt")).toContain("\n  > 林先生上星期賣了«1,350»公斤鮪魚");
  });

  test("--sarif is written beside the summary; names of files are relative to the folder", () => {
    const { run, read, path } = createWorkdir(TEXTS);
    const outcome = run(["audit", join(path, "en.txt"), "zh.txt", ONLY, "--sarif", "out"]);
    expect(outcome.stdout).toMatch(/^English/);
    const { results } = JSON.parse(read("out")).runs[0];
    const uris = JSON.stringify(results).match(/"uri":"[^"]*"/g);
    expect(new Set(uris)).toEqual(new Set(['"uri":"en.txt"', '"uri":"zh.txt"']));
  });

  test("reads an alignment made by align, as JSON or TMX, by content, also from a pipe", () => {
    const { run, read, write } = createWorkdir(TEXTS);
    run(["align", "en.txt", "zh.txt", "-q", "-o", "a.json", "-o", "a.tmx"]);
    const text = parseLines(run([...AUDIT, "-qf", "jsonl"]).stdout);
    const json = run(["audit", "-", ONLY, "-qf", "jsonl"], read("a.json"));
    expect(parseLines(json.stdout)).toEqual(text);
    write("memory.dat", read("a.tmx"));
    // A memory holds no null beads: what was left out is not in it.
    const tmx = run(["audit", "memory.dat", ONLY, "-qf", "jsonl"]);
    expect(parseLines(tmx.stdout).map(({ code }) => code)).toEqual(["number-mismatch"]);
  });

  test("reads one text that holds both, and terms of a glossary", () => {
    const lines = ["en.txt", "zh.txt"].map((name) =>
      TEXTS[name as keyof typeof TEXTS].split("\n\n"),
    );
    const both = lines[0]!.slice(0, 2).flatMap((english, k) => [english, lines[1]![k]!]);
    const { run, write } = createWorkdir({ "both.txt": `${both.join("\n\n")}\n` });
    write("terms.csv", "en,zh\nharbour office,碼頭辦公室\n");
    const args = ["audit", "both.txt", "-f", "jsonl", "--glossary", "terms.csv"];
    const { stdout, stderr } = run([...args, "--only=term-inconsistent-with-glossary"]);
    expect(stderr).toContain("holds both languages");
    expect(parseLines(stdout).map(({ source }) => source.place)).toEqual(["both.txt:1:1"]);
  });

  test("speaks Chinese if it is to", () => {
    const { run } = createWorkdir(TEXTS);
    const { stdout } = run([...AUDIT, "--language", "zh-TW"]);
    expect(stdout).toMatch(/^英文（原文）/);
    expect(stdout).toContain("zh.txt:3:9: 重大: 數字不符：");
    expect(stdout).toMatch(/未通過：.*\n$/);
  });

  test("goes on exiting with 1 when nobody reads to the end", () => {
    const { shell } = createWorkdir(TEXTS);
    const line = `duizhao audit en.txt zh.txt ${ONLY} | head -1; echo "\${PIPESTATUS[0]}"`;
    expect(shell(line)).toMatchObject({ stdout: expect.stringMatching(/^English.*\n1\n$/) });
  });

  test("says in a line that the disk is full", () => {
    if (!existsSync("/dev/full")) return;
    const { shell } = createWorkdir(TEXTS);
    expect(shell(`duizhao audit en.txt zh.txt ${ONLY} > /dev/full`)).toMatchObject({
      status: 2,
      stderr: "duizhao: standard output: the disk is full\n",
    });
    expect(shell(`duizhao audit en.txt zh.txt ${ONLY} -qf xlsx > /dev/full`)).toMatchObject({
      status: 2,
    });
  });
});

describe("texts that are no translation of each other", () => {
  const texts = { "en.txt": ENGLISH, "zh.txt": STRANGER };

  test("are one line and exit code 1", () => {
    const { run } = createWorkdir(texts);
    const outcome = run(["audit", "en.txt", "zh.txt"]);
    expect(outcome).toMatchObject({ status: 1, stderr: "" });
    expect(outcome.stdout).toMatch(
      /^en\.txt, zh\.txt: not a translation of each other .*; --force audits them .*\n$/,
    );
  });

  test("are a verdict in the files, and a line on standard error even if it is to be quiet", () => {
    const { run, read } = createWorkdir(texts);
    const outcome = run(["audit", "en.txt", "zh.txt", "-q", "-o", "a.json", "-o", "a.xml"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toMatch(/^duizhao: en\.txt, zh\.txt: not a trans.* --force .*\n$/);
    expect(JSON.parse(read("a.json"))).toMatchObject({
      verdict: { isTranslation: false },
      findings: [],
    });
    expect(read("a.xml")).toContain('type="not-a-translation"');
  });

  test("are audited all the same with --force", () => {
    const { run } = createWorkdir(texts);
    const outcome = run(["audit", "en.txt", "zh.txt", "--force", "-qf", "json"]);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ verdict: null });
    expect(JSON.parse(outcome.stdout).findings.length).toBeGreaterThan(0);
  });
});

describe("what cannot be done is said in a line, with exit code 2:", () => {
  test.each([
    [
      "a kind that is none",
      ["--only", "omision"],
      /^--only: .*"omision"; did you mean omission\?$/,
    ],
    ["one far from any", ["--ignore", "zzz"], /^--ignore: no kind of finding is called "zzz"$/],
    [
      "nothing to look for",
      ["--only", "omission", "--ignore", "addition,omission"],
      /^--ignore: leaves no kind of finding to look for$/,
    ],
    ["all ignored", ["--ignore", FINDING_CODES.join()], /^--ignore: leaves no kind of finding/],
    ["no kind", ["--only", ","], /^--only: name a kind of finding$/],
    [
      "a threshold without a kind",
      ["--threshold", "0.5"],
      /^--threshold 0\.5: expected a kind and/,
    ],
    ["one out of range", ["--threshold", "omission=1.5"], /^--threshold omission=1\.5: expected/],
    ["one of no kind", ["--threshold", "x=0.5"], /^--threshold: no kind of finding/],
    ["a coverage", ["--min-coverage", "101"], /expected a number from 0 to 100/],
    [
      "a severity",
      ["--fail-on", "huge"],
      /Allowed choices are neutral, minor, major, critical, never/,
    ],
    [
      "an ending",
      ["-o", "out.doc"],
      /^out\.doc: the ending says no format; end it in \.txt, \.json,/,
    ],
    ["an output that is an input", ["-o", "en.txt"], /^en\.txt: is an input/],
    ["a report in place of an input", ["--sarif", "./zh.txt"], /^\.\/zh\.txt: is an input/],
    [
      "an output twice",
      ["-o", "a.sarif", "--sarif", "a.sarif"],
      /^a\.sarif: is named as output twice/,
    ],
    [
      "a folder that is not there, before the other output is written",
      ["-o", "first.tsv", "-o", "none/x.json"],
      /^none\/x\.json: its folder does not exist$/,
    ],
    [
      "a baseline to be written where there is no folder",
      ["-o", "first.tsv", "--baseline", "none/b.json", "--update-baseline"],
      /^none\/b\.json: its folder does not exist$/,
    ],
    [
      "a folder that is not there, of --self-test",
      ["--self-test", "-o", "none/x.json"],
      /^none\/x\.json: its folder does not exist$/,
    ],
    ["a baseline that is not there", ["--baseline", "b.json"], /^b\.json: no such file/],
    ["no baseline to update", ["--update-baseline"], /^--update-baseline: name the file/],
    ["a baseline that is an input", ["--baseline", "en.txt"], /^en\.txt: is an input/],
    ["a config that is not there", ["--config", "c.json"], /^c\.json: no such file/],
  ])("%s", (_, options, message) => {
    const { run, path } = createWorkdir(TEXTS);
    const { status, stdout, stderr } = run(["audit", "en.txt", "zh.txt", ...options]);
    expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
      status: 2,
      stdout: "",
      lines: 1,
    });
    expect(stderr.replace(/^duizhao: /, "").trimEnd()).toMatch(message);
    expect(readdirSync(path).sort()).toEqual(["en.txt", "zh.txt"]);
  });

  test("options of reading where nothing is read", () => {
    const { run } = createWorkdir(TEXTS);
    run(["align", "en.txt", "zh.txt", "-q", "-o", "a.json"]);
    expect(run(["audit", "a.json", "--layout", "lines"])).toMatchObject({
      status: 2,
      stderr: "duizhao: a.json: is aligned already, so --layout would change nothing; drop it\n",
    });
  });

  test("three texts, one text twice, no text", () => {
    const { run } = createWorkdir({ ...TEXTS, "c.txt": CHINESE });
    expect(run(["audit", "en.txt", "zh.txt", "c.txt"]).stderr).toContain("expected one or two");
    expect(run(["audit", "en.txt", "en.txt"]).stderr).toContain("is the same file");
    expect(run(["audit", "en.txt", "none.txt"])).toMatchObject({
      status: 2,
      stderr: "duizhao: none.txt: no such file\n",
    });
  });
});

describe("the baseline", () => {
  const BASE = ["--baseline", "accepted.json"];

  test("takes accepted findings away, also when lines move and other sentences change", () => {
    const { run, read, write } = createWorkdir(TEXTS);
    const first = run([...AUDIT, ...BASE, "--update-baseline"]);
    expect(first).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("accepted.json: findings accepted: 2 new, 0 kept, 0 dropped"),
    });
    const accepted = JSON.parse(read("accepted.json"));
    expect(accepted.accepted.map(({ code }: Line) => code)).toEqual([
      "number-mismatch",
      "omission",
    ]);

    write("en.txt", `News of the port\n\n${ENGLISH.replace("8:30 every", "8:30 each")}`);
    write("zh.txt", `港口消息\n\n${CHINESE}`);
    const second = run([...AUDIT, ...BASE]);
    expect(second).toMatchObject({ status: 0, stderr: "" });
    expect(second.stdout).toContain("\nno findings, 2 more accepted by the baseline\n");

    // What is new is found all the same.
    write("zh.txt", `港口消息\n\n${CHINESE.replace("2345-6789", "2345-6780")}`);
    const third = run([...AUDIT, ...BASE, "-qf", "jsonl"]);
    expect(third.status).toBe(1);
    expect(parseLines(third.stdout).map(({ code }) => code)).toEqual(["number-mismatch"]);
  });

  test("serves several pairs of files: an update leaves those of the others alone", () => {
    const { run, read, write } = createWorkdir({
      ...TEXTS,
      "en2.txt": ENGLISH.replace("ninety", "eighty"),
      "zh2.txt": CHINESE,
    });
    const entriesOf = (text: string) => JSON.parse(text).accepted as { files: string[] }[];
    run([...AUDIT, ...BASE, "--update-baseline"]);
    write("accepted.json", read("accepted.json").replaceAll('"reason":""', '"reason":"so it is"'));
    const first = entriesOf(read("accepted.json"));
    const more = ["audit", "en2.txt", "zh2.txt", ONLY, ...BASE];
    // One of the two findings is in the same words in both: its reason serves again.
    expect(run([...more, "--update-baseline"]).stderr).toContain(
      "findings accepted: 1 new, 1 kept, 0 dropped",
    );
    const both = entriesOf(read("accepted.json"));
    expect(both.slice(0, 2)).toEqual(first);
    expect(both.slice(2)).toMatchObject([
      { code: "number-mismatch", reason: "so it is", files: ["en2.txt", "zh2.txt"] },
      { code: "omission", reason: "", files: ["en2.txt", "zh2.txt"] },
    ]);
    for (const command of [[...AUDIT, ...BASE], more]) {
      expect(run(command)).toMatchObject({ status: 0, stderr: "" });
    }
    write("en.txt", CLEAN["en.txt"]);
    run([...AUDIT, ...BASE, "--update-baseline"]);
    expect(entriesOf(read("accepted.json"))).toEqual([first[0], ...both.slice(2)]);
  });

  test("keeps reasons, drops what vanished, and leaves alone what was not looked for", () => {
    const { run, read, write } = createWorkdir(TEXTS);
    run([...AUDIT, ...BASE, "--update-baseline"]);
    const before = JSON.parse(read("accepted.json"));
    const [number, omission] = before.accepted;
    omission.reason = "the lighthouse is closed";
    const gone = { ...number, id: "0123456789abcdef", reason: "of an earlier text" };
    const other = { ...gone, id: "fedcba9876543210", code: "omission" };
    before.accepted = [omission, gone, other];
    write("accepted.json", JSON.stringify(before));

    const told = run([...AUDIT, ...BASE, "-f", "tsv"]);
    expect(told.stderr).toContain("accepted but found no more: 2; --update-baseline drops them");
    const only = ["audit", "en.txt", "zh.txt", "--only=number-mismatch", ...BASE];
    const { stderr } = run([...only, "--update-baseline", "-f", "tsv"]);
    expect(stderr).toContain("accepted.json: findings accepted: 1 new, 0 kept, 1 dropped");
    const after = JSON.parse(read("accepted.json")).accepted;
    expect(after.map(({ id, reason }: { id: string; reason: string }) => [id, reason])).toEqual([
      [number.id, ""],
      [omission.id, "the lighthouse is closed"],
      [other.id, "of an earlier text"],
    ]);
  });

  test("that is none is said to be none", () => {
    const { run } = createWorkdir({ ...TEXTS, "accepted.json": "[]" });
    expect(run([...AUDIT, ...BASE, "--update-baseline"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: accepted.json: expected a baseline, as written by --update-baseline\n",
    });
  });
});

describe("the config file", () => {
  const CONFIG = "duizhao.config.json";
  const codesOf = (stdout: string) => parseLines(stdout).map(({ code }) => code);

  test("is found in a folder above, and its paths are relative to it", () => {
    const { run, shell, write, path } = createWorkdir();
    mkdirSync(join(path, "texts/deep"), { recursive: true });
    for (const [name, text] of Object.entries(TEXTS)) {
      writeFileSync(join(path, "texts/deep", name), text);
    }
    write("terms.csv", "en,zh\nharbour office,碼頭辦公室\n");
    write(
      CONFIG,
      JSON.stringify({
        only: ["omission", "term-inconsistent-with-glossary"],
        severities: { omission: "minor", "term-inconsistent-with-glossary": "minor" },
        glossary: "terms.csv",
        baseline: "accepted.json",
        language: "zh-TW",
      }),
    );
    const line = "cd texts/deep && duizhao audit en.txt zh.txt";
    expect(shell(`${line} -q --update-baseline`).status).toBe(0);
    expect(JSON.parse(readFileSync(join(path, "accepted.json"), "utf8")).accepted).toHaveLength(2);
    expect(shell(`${line} --no-config -qf jsonl ${ONLY}`).status).toBe(1);
    const text = shell(line);
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("沒有發現問題，另有 2 處已列入基準檔");
    expect(run(["audit", "texts/deep/en.txt", "texts/deep/zh.txt"]).stdout).toMatch(/^英文/);
  });

  test("gives way to options, thresholds kind by kind", () => {
    const config = {
      only: ["number-mismatch"],
      thresholds: { omission: 1, "number-mismatch": 1 },
      failOn: "never",
      minCoverage: 90,
      language: "zh-TW",
    };
    const { run, write } = createWorkdir({ ...TEXTS, [CONFIG]: JSON.stringify(config) });
    const base = ["audit", "en.txt", "zh.txt", "-qf", "jsonl"];
    expect(run(base)).toEqual({ status: 1, stdout: "", stderr: "" }); // too little coverage
    const more = [...base, "--threshold", "number-mismatch=0.5", "--min-coverage", "10"];
    const sure = run([...more, ONLY]);
    expect([sure.status, codesOf(sure.stdout)]).toEqual([0, ["number-mismatch"]]);
    expect(run([...more, "--fail-on", "major"]).status).toBe(1);
    write("other.json", JSON.stringify({ ignore: ["number-mismatch"] }));
    const other = [...base, "--config", "other.json"];
    expect(codesOf(run(other).stdout)).not.toContain("number-mismatch");
    // Who asks for a kind by name wants it.
    expect(codesOf(run([...other, ONLY]).stdout)).toContain("number-mismatch");
  });

  test("is checked strictly before anything is read", () => {
    const text = '{\n  "failon": "major"\n}';
    const { run, write } = createWorkdir({ ...TEXTS, [CONFIG]: text });
    expect(run(["audit", "en.txt", "none.txt"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: duizhao.config.json: failon: no such setting; did you mean failOn?\n",
    });
    write(CONFIG, '{"glossary":"none.csv"}');
    expect(run(["audit", "en.txt", "zh.txt"])).toMatchObject({
      status: 2,
      stderr: "duizhao: none.csv: no such file; duizhao.config.json asks for it\n",
    });
    // What the command line asks for is not the file's.
    expect(run(["audit", "en.txt", "zh.txt", "--glossary", "none.csv"]).stderr).toBe(
      "duizhao: none.csv: no such file\n",
    );
    write(CONFIG, '{"baseline":"none.json"}');
    expect(run(["audit", "en.txt", "zh.txt"]).stderr).toBe(
      "duizhao: none.json: no such file; duizhao.config.json asks for it\n",
    );
    write(CONFIG, '{"only":["omission"],"ignore":["omission"]}');
    expect(run(["audit", "en.txt", "zh.txt"])).toMatchObject({
      status: 2,
      stderr: "duizhao: duizhao.config.json: ignore: leaves no kind of finding to look for\n",
    });
  });
});
