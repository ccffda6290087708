import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { formatBeads } from "../../src/format/beads.ts";
import { parseJson } from "../../src/format/json.ts";
import { createWorkdir, isJiebaThere } from "./run.ts";

const ENGLISH = `The harbour office opens at 8:30 every morning.

Mr. Lin sold 1,250 kilograms of tuna last week. He kept 15 per cent for his crew.

This paragraph was added by the translator.

Call 2345-6789 for the timetable.
`;
const CHINESE = `港務處每天早上8:30開門。

林先生上星期賣了1,250公斤鮪魚，其中百分之十五留給船員。

時刻表請撥2345-6789查詢。
`;
const TEXTS = { "en.txt": ENGLISH, "zh.txt": CHINESE };

describe("align", () => {
  test("writes every output asked for from one alignment, and sums it up on standard error", () => {
    const { run, read, path } = createWorkdir(TEXTS);
    const outputs = ["memory.tmx", "pairs.tsv", "all.json", "out.beads"];
    const outcome = run(["align", "zh.txt", "en.txt", ...outputs.flatMap((name) => ["-o", name])]);
    expect(outcome).toMatchObject({ status: 0, stdout: "" });

    // Which beads they are is the aligner's affair; that all outputs agree on them is ours.
    const { beads, signature } = parseJson(read("all.json"), "all.json");
    const pairs = beads.filter(
      ({ source, target }) => source.end > source.start && target.end > target.start,
    );
    expect(read("out.beads")).toBe([...formatBeads({ beads })].join(""));
    expect(read("out.beads")).toMatch(/^\[0\]:\[0\]\n/);
    const rows = read("pairs.tsv").trimEnd().split("\n");
    expect(rows).toHaveLength(1 + beads.length);
    expect(rows[1]).toMatch(
      /^The harbour office .*\t港務處.*\t[01]\.\d{3}\t1-1\ten\.txt:1:1\tzh\.txt:1:1$/,
    );
    const tmx = read("memory.tmx");
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(tmx).close();
    expect(tmx.match(/<tu /g)).toHaveLength(pairs.length);
    expect(tmx).toContain(`<prop type="x-signature">${signature}</prop>`);
    const seconds = String.raw`\d+\.\d\d s\n`;
    expect(outcome.stderr).toMatch(
      new RegExp(`^5 English sentences, 3 Chinese: \\d beads in ${seconds}  with both sides: `),
    );
    expect(readdirSync(path).sort()).toEqual([...outputs, "en.txt", "zh.txt"].sort());
  });

  test("reads standard input, and prints TSV when told nowhere to write", () => {
    const { run } = createWorkdir(TEXTS);
    const outcome = run(["align", "-", "zh.txt", "--quiet"], ENGLISH);
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    expect(outcome.stdout).toMatch(/^english\tchinese\t/);
    expect(outcome.stdout).toContain("\tstandard input:1:1\tzh.txt:1:1\n");
  });

  test("takes lines as they are when they are presegmented, empty ones too", () => {
    const { run } = createWorkdir({
      "en.txt": "One. Two.\n\nThree.\n",
      "zh.txt": "一。二。\n三。\n",
    });
    const { stdout, status } = run(["align", "en.txt", "zh.txt", "--presegmented", "-qf", "beads"]);
    const english = [...stdout.matchAll(/^\[([\d,]*)\]:/gm)].flatMap((match) => match[1] || []);
    expect({ status, english: english.join() }).toEqual({ status: 0, english: "0,1,2" });
  });

  test("leaves the props out of a plain memory and names the locales", () => {
    const { run } = createWorkdir(TEXTS);
    const { stdout } = run([
      ..."align en.txt zh.txt -q -f tmx --tmx-plain".split(" "),
      ..."--chinese-locale zh-hk --english-locale en-GB".split(" "),
    ]);
    expect(stdout).not.toContain("<prop");
    expect(stdout).toMatch(/<tuv xml:lang="en-GB"><seg>.*<tuv xml:lang="zh-HK"><seg>/s);
    expect(stdout).not.toContain("zh-TW");
    expect(stdout).toContain('srclang="en-GB"');
  });
});

const STRANGER = `今天的菜單有番茄炒蛋和紅燒獅子頭，甜點是芒果布丁。

廚師從早上六點就開始洗菜，忙到中午才坐下來喝口水。

隔壁的小貓每天黃昏都來討魚吃，吃完就在屋簷下睡覺。
`;

test("says that texts are no translation of each other, and writes nothing", () => {
  const { run, path } = createWorkdir({ "en.txt": ENGLISH, "zh.txt": STRANGER });
  const outcome = run(["align", "en.txt", "zh.txt", "--quiet", "-o", "out.tmx"]);
  expect(outcome).toMatchObject({ status: 1, stdout: "" });
  expect(outcome.stderr).toMatch(
    /^duizhao: en\.txt, zh\.txt: not a translation of each other \(likeness 0\.0\d; .*\); .*--glossary .*--force .*\n$/,
  );
  expect(readdirSync(path).sort()).toEqual(["en.txt", "zh.txt"]);

  const forced = run(["align", "en.txt", "zh.txt", "--quiet", "--force"]);
  expect(forced).toMatchObject({ status: 0, stderr: "" });
  expect(forced.stdout).toMatch(/^english\tchinese\t/);
});

test("counts reordered beads only against gold that has beads that cross", () => {
  const sentence = (source: number, target: number) => ({
    source: [source, source + 1],
    target: [target, target + 1],
    score: 1,
    confidence: 1,
    links: [],
  });
  const side = (lang: string) => ({
    name: lang,
    lang,
    presegmented: true,
    text: "a\nb",
    paragraphs: [
      [0, 1],
      [2, 3],
    ],
    sentences: [
      [0, 1, 0],
      [2, 3, 1],
    ],
  });
  const test = {
    format: "duizhao-alignment",
    version: 1,
    signature: "",
    source: side("en"),
    target: side("zh"),
    beads: [
      { ...sentence(0, 0), target: [0, 0] },
      sentence(1, 0),
      { ...sentence(0, 1), source: [2, 2] },
    ],
    reordered: [sentence(0, 1)],
  };
  const { run } = createWorkdir({
    "crossing.beads": "[0]:[1]\n[1]:[0]\n",
    "ascending.beads": "[0]:[]\n[1]:[0]\n[]:[1]\n",
    "test.json": JSON.stringify(test),
  });
  for (const gold of ["crossing.beads", "ascending.beads"]) {
    expect(run(["score", gold, "test.json", "--min-f1", "1"]).status).toBe(0);
  }
});

test("takes glossaries, and says what it left out of them", () => {
  const { run } = createWorkdir({
    ...TEXTS,
    "a.csv": "English,中文\nharbour office,港務處\n",
    "b.tsv": "鮪魚\ttuna\ncrew\t\n",
  });
  const args = "align en.txt zh.txt --glossary a.csv --glossary b.tsv -f json".split(" ");
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^duizhao: b\.tsv:2:1: 1 entry without a term in both languages left out, here the first\n/,
  );
  const { beads, signature, target } = parseJson(stdout);
  const terms = beads
    .flatMap(({ links }) => links.filter(({ kind }) => kind === "term"))
    .map((link) => target.text.slice(link.target.start, link.target.end));
  expect(terms).toEqual(["港務處", "鮪魚"]);
  expect(signature).toMatch(/\|glossary:[0-9a-f]{8}\|units:sentences$/);
});

describe("before any work is done", () => {
  // One process each; none of them reads a text.
  test.each([
    [
      "an ending without format",
      "align en.txt zh.txt -o out.xyz",
      "duizhao: out.xyz: the ending says no format; end it in .tmx, .tsv, .csv, .xlsx, .xlf, .po, .jsonl, .parquet, .html, .md, .moses, .hunalign, .json, .beads, .ladder, .intertext or add --format\n",
    ],
    [
      "an output that is an input",
      "align en.txt zh.txt -o out.tmx -o ./zh.txt -f tsv",
      "duizhao: ./zh.txt: is an input; write to another file\n",
    ],
    [
      "standard output twice",
      "align en.txt zh.txt -o - -o -",
      "duizhao: standard output: is named as output twice\n",
    ],
    [
      "standard input for both texts",
      "align - -",
      "duizhao: standard input: can be only one of the two texts\n",
    ],
    [
      "an output that is the glossary",
      "align en.txt zh.txt --glossary zh.txt -o zh.txt -f tsv",
      "duizhao: zh.txt: is an input; write to another file\n",
    ],
    [
      "standard input for a text and the glossary",
      "align - zh.txt --glossary -",
      "duizhao: standard input: can be only one of the texts and glossaries\n",
    ],
    [
      "a glossary that is not there",
      "align en.txt zh.txt --glossary none.csv",
      "duizhao: none.csv: no such file\n",
    ],
    [
      "standard input without text",
      "segment -",
      "duizhao: standard input: is empty; expected an English or a Chinese text\n",
    ],
    ["standard input twice", "score - -", "duizhao: standard input: can be read once only\n"],
    [
      "a third text",
      "align en.txt zh.txt more.txt",
      "duizhao: more.txt: expected one or two texts, found 3\n",
    ],
    [
      "an unknown option",
      "align en.txt --layuot lines",
      "duizhao: unknown option '--layuot'\n(Did you mean --layout?)\n",
    ],
    [
      "a locale of the wrong language",
      "align en.txt zh.txt --chinese-locale en-US",
      "duizhao: option '--chinese-locale <tag>' argument 'en-US' is invalid. expected a language tag like zh-HK\n",
    ],
  ])("refuses %s with exit code 2", (_, line, stderr) => {
    const { run, path } = createWorkdir(TEXTS);
    expect(run(line.split(" "))).toEqual({ status: 2, stdout: "", stderr });
    expect(readdirSync(path)).toHaveLength(2);
  });
});

describe("input that cannot be aligned", () => {
  test.each([
    ["an empty file", { "en.txt": ENGLISH, "zh.txt": "" }, /^duizhao: zh\.txt: is empty\n$/],
    [
      "two English texts",
      { "en.txt": ENGLISH, "zh.txt": ENGLISH.toUpperCase() },
      /^duizhao: en\.txt, zh\.txt: both are English; expected .*\n$/,
    ],
    [
      "a binary file",
      { "en.txt": ENGLISH, "zh.txt": Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256) },
      /^duizhao: zh\.txt: .*binary.*\n$/,
    ],
    ["a missing file", { "en.txt": ENGLISH }, /^duizhao: zh\.txt: no such file\n$/],
  ])("is refused in one line: %s", (_, files, stderr) => {
    const { run, path } = createWorkdir(files as Record<string, string>);
    const outcome = run(["align", "en.txt", "zh.txt", "-o", "out.tmx"]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toMatch(stderr);
    expect(existsSync(join(path, "out.tmx"))).toBe(false);
  });

  test("is read with a warning, by line and column, where only some bytes are damaged", () => {
    // A character cut in half, as the fourth of the first line.
    const [start, rest] = [CHINESE.slice(0, 3), CHINESE.slice(3)];
    const damaged = Buffer.concat([Buffer.from(start), Buffer.of(0xe6), Buffer.from(rest)]);
    const { run } = createWorkdir({ "en.txt": ENGLISH, "zh.txt": damaged });
    const outcome = run(["align", "en.txt", "zh.txt", "--encoding", "utf-8", "-f", "beads"]);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toMatch(
      /^duizhao: zh\.txt:1:4: 1 damaged character, the first is U\+FFFD/m,
    );
  });
});

describe("output that cannot be written", () => {
  test("is no fault when the reader closes the pipe", () => {
    const lines = "「走吧。」她說。\n".repeat(40_000);
    const { shell } = createWorkdir({ "zh.txt": lines });
    const outcome = shell("duizhao segment zh.txt | head -n 1");
    expect(outcome).toEqual({ status: 0, stdout: "「走吧。」她說。\n", stderr: "" });
  });

  test("is written when only the summary has no reader", () => {
    const { shell, read } = createWorkdir(TEXTS);
    expect(shell("duizhao align en.txt zh.txt -o out.beads 2>&1 | true").status).toBe(0);
    expect(read("out.beads")).toMatch(/^\[0\]:/);
  });

  test.runIf(existsSync("/dev/full"))("is said in one line when the disk is full", () => {
    const { shell, run } = createWorkdir(TEXTS);
    expect(run(["segment", "zh.txt", "-o", "/dev/full"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: /dev/full: the disk is full\n",
    });
    expect(shell("duizhao segment zh.txt > /dev/full")).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: standard output: the disk is full\n",
    });
  });

  // A folder in which not even root can make files.
  test.runIf(existsSync("/sys/kernel"))("is said in one line when the folder is read-only", () => {
    const { run } = createWorkdir(TEXTS);
    expect(run(["segment", "zh.txt", "-o", "/sys/kernel/out.txt"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: /sys/kernel/out.txt: no permission to write there\n",
    });
  });

  test("is said in one line when the folder is missing", () => {
    const { run } = createWorkdir(TEXTS);
    expect(run(["segment", "zh.txt", "-o", "nowhere/out.txt"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: nowhere/out.txt: its folder does not exist\n",
    });
  });

  test("is said before any other output is written", () => {
    const { run, path } = createWorkdir(TEXTS);
    const before = readdirSync(path);
    const outputs = ["-o", "first.tsv", "-o", "nowhere/x.json"];
    expect(run(["align", "en.txt", "zh.txt", ...outputs])).toEqual({
      status: 2,
      stdout: "",
      stderr: "duizhao: nowhere/x.json: its folder does not exist\n",
    });
    expect(readdirSync(path)).toEqual(before);
  });
});

describe("a fault of the program", () => {
  // What the program stands on is taken away; in the second case outside of any command.
  const faults = {
    "stringify.mjs": "JSON.stringify = undefined;\n",
    "tick.mjs": `process.on("newListener", (event) => {
  if (event === "uncaughtException") setImmediate(() => { throw new TypeError("oops"); });
});
`,
    "gold.beads": "[0]:[0]\n",
  };
  test.each([
    ["stringify.mjs", "JSON.stringify is not a function"],
    ["tick.mjs", "oops"],
  ])("exits with 70 and says how to learn more: %s", (fault, message) => {
    const { shell } = createWorkdir(faults);
    const line = `NODE_OPTIONS="--import ./${fault}" duizhao score gold.beads gold.beads --json`;
    const short = shell(line);
    expect(short).toMatchObject({
      status: 70,
      stderr: `duizhao: internal error: ${message}; set NODE_DEBUG=duizhao to see where\n`,
    });
    const long = shell(`NODE_DEBUG=duizhao ${line}`);
    expect(long.status).toBe(70);
    expect(long.stderr).toContain(`duizhao: internal error: TypeError: ${message}\n    at `);
  });
});

describe("--words jieba", () => {
  test("is an error where nodejieba is not there, and no silent lattice", () => {
    const hide = `import module from "node:module";
const load = module._load;
module._load = (name, ...rest) => {
  if (name !== "nodejieba") return load(name, ...rest);
  throw Object.assign(new Error(name), { code: "MODULE_NOT_FOUND" });
};
`;
    const { shell, path } = createWorkdir({ ...TEXTS, "hide.mjs": hide });
    const command = "duizhao align en.txt zh.txt --words jieba -o out.tmx";
    expect(shell(`NODE_OPTIONS="--import ./hide.mjs" ${command}`)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        'duizhao: words "jieba": nodejieba cannot be loaded; run "npm install nodejieba" or use "lattice"\n',
    });
    expect(existsSync(join(path, "out.tmx"))).toBe(false);
  });

  test.skipIf(!isJiebaThere())("is said in the summary and the signature", () => {
    const { run } = createWorkdir(TEXTS);
    const outcome = run("align en.txt zh.txt --words jieba -f json".split(" "));
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toMatch(/\n {2}Chinese words: cut by jieba\n$/);
    expect(outcome.stdout.split("\n")[0]).toContain("|words:jieba|");
  });
});

describe("segment", () => {
  test("prints a sentence a line, wrapped ones on one line", () => {
    const { run } = createWorkdir();
    const text =
      "The lamp in the window went out at ten, and nobody in the\nhouse lit it again. “Why?” she asked.\n";
    expect(run(["segment", "-", "--lang", "en", "--wrapped"], text)).toMatchObject({
      status: 0,
      stdout:
        "The lamp in the window went out at ten, and nobody in the house lit it again.\n“Why?” she asked.\n",
    });
  });
});

describe("score", () => {
  const beads = {
    "gold.beads": "[0]:[0]\n[1]:[1,2]\n[2]:[]\n",
    "out.beads": "[0]:[0]\n[1]:[1]\n[2]:[2]\n",
  };

  test("prints rates and counts by type", () => {
    const { run } = createWorkdir(beads);
    expect(run(["score", "gold.beads", "out.beads"])).toEqual({
      status: 0,
      stderr: "",
      stdout: `out.beads: 3 gold beads, 3 test beads
                          precision   recall       F1
strict                        0.333    0.500    0.400
lax                           0.667    1.000    0.800
strict, linked beads only     0.333    0.500    0.400
lax, linked beads only        0.667    1.000    0.800
sentences without partner     0.000    0.000    0.000
(without partner: 1 in the gold, 0 in the test, 0 in both)

type          gold  found    lax   test  right
1-1              1      1      1      3      1
1-2              1      0      1      0      0
1-0              1      0      0      0      0
`,
    });
  });

  test("exits with 1 below --min-f1, and prints a JSON object a test", () => {
    const { run } = createWorkdir(beads);
    const outcome = run("score gold.beads gold.beads out.beads --json --min-f1 .5".split(" "));
    expect(outcome).toMatchObject({ status: 1, stderr: "" });
    const scores = outcome.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(scores.map(({ test: name, strict }) => [name, strict.f1])).toEqual([
      ["gold.beads", 1],
      ["out.beads", 0.4],
    ]);
  });

  test("reads what align wrote as JSON, for gold as for a test, also from standard input", () => {
    const { run, write } = createWorkdir(TEXTS);
    const align = (format: string) => run(["align", "en.txt", "zh.txt", "-qf", format]).stdout;
    const json = write("out.json", align("json"));
    const plain = write("out.beads", align("beads"));
    const scores = (...args: string[]) => run(["score", ...args, "--min-f1", "1"], "[0]:[1]\n");
    expect(scores(plain, json)).toMatchObject({ status: 0, stderr: "" });
    expect(scores(json, plain)).toMatchObject({ status: 0, stderr: "" });
    expect(scores(json, "-")).toMatchObject({ status: 1, stderr: "" });
    expect(scores(json, "-").stdout).toMatch(/^standard input: \d gold beads, 1 test bead\n/);
  });

  test("names the place of a fault in JSON", () => {
    const { run } = createWorkdir({ ...beads, "out.json": '{"format":"other"}' });
    expect(run(["score", "gold.beads", "out.json"])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        'duizhao: out.json: expected an alignment in JSON, as written by "duizhao align --format json"\n',
    });
  });

  test.each([
    ["", "standard input: is empty"],
    ["# only a comment\n", "standard input: holds no beads"],
  ])("refuses a test without beads: %j", (text, message) => {
    const { run } = createWorkdir(beads);
    expect(run(["score", "gold.beads", "-"], text)).toEqual({
      status: 2,
      stdout: "",
      stderr: `duizhao: ${message}\n`,
    });
  });

  test("names the line of a bead that is none", () => {
    const { run } = createWorkdir(beads);
    expect(run(["score", "gold.beads", "-"], "[0]:[0]\noops\n")).toEqual({
      status: 2,
      stdout: "",
      stderr: 'duizhao: standard input:2: expected a bead like [0,1]:[2], found "oops"\n',
    });
  });
});

test.each([
  [["help"], ["--help"]],
  [
    ["help", "align"],
    ["align", "--help"],
  ],
  [
    ["help", "tmx", "lint"],
    ["tmx", "lint", "--help"],
  ],
  [
    ["tmx", "help", "lint"],
    ["tmx", "lint", "--help"],
  ],
])("%j is the help of a command", (words, options) => {
  const { run } = createWorkdir();
  expect(run(words)).toEqual(run(options));
});

test("help on what is no command says so", () => {
  const { run } = createWorkdir();
  expect(run(["help", "translate"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("unknown command 'translate'"),
  });
});

test("prints help that ends in two examples, for every command", () => {
  const { run } = createWorkdir();
  for (const command of [
    [],
    ["align"],
    ["audit"],
    ["segment"],
    ["score"],
    ["merge"],
    ["tmx", "lint"],
    ["tmx", "fix"],
  ]) {
    const outcome = run([...command, "--help"]);
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    expect(outcome.stdout.match(/^ {2}\$ .*duizhao /gm)).toHaveLength(2);
  }
  expect(run([])).toMatchObject({ status: 2, stdout: "" });
});
